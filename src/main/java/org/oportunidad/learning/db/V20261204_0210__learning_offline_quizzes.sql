-- Answers to quizzes come from phones too; a phone does not know how many attempts are left.
alter table learning.offline_op drop constraint offline_op_kind_is_known;
alter table learning.offline_op add constraint offline_op_kind_is_known
    check (kind in ('ANSWER', 'TASK', 'NOTE', 'QUIZ', 'UNKNOWN'));
alter table learning.offline_op drop constraint offline_op_reason_is_known;
alter table learning.offline_op add constraint offline_op_reason_is_known
    check (reason in ('CLOSED', 'GONE', 'UNFIT', 'SPENT', 'FAILED'));
comment on column learning.offline_op.kind is 'P2: an answer, a task, a note, or an answer of a quiz';
