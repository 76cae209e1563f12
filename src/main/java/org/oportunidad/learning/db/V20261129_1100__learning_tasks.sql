-- How the task of one unit stands for one woman: the id is made as in unit_progress, so that all her rows share one
-- partition. It waits while her newest version has no mark; every version and every mark stays.
create table learning.task (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    unit text not null,
    newest_version uuid not null,
    sent_at timestamptz not null,
    decision text,
    constraint task_pk primary key (participant_id, id),
    constraint task_course_is_a_code check (course ~ '^[a-z0-9-]{1,60}$'),
    constraint task_unit_is_a_code check (unit ~ '^[a-z0-9-]{1,60}$'),
    constraint task_decision_is_known check (decision in ('READY', 'AGAIN'))
) partition by range (id);
select platform.month_partitions('learning.task');
create index task_waiting on learning.task (sent_at, id) where decision is null;

comment on table learning.task is 'How the task of a unit stands for a woman';
comment on column learning.task.participant_id is 'P2: whose task';
comment on column learning.task.id is 'P1: made from her id and the unit';
comment on column learning.task.course is 'P2: which course';
comment on column learning.task.unit is 'P2: which unit';
comment on column learning.task.newest_version is 'P1: the version that counts';
comment on column learning.task.sent_at is 'P2: when she sent the version that counts';
comment on column learning.task.decision is 'P2: ready, or another version is asked for; empty while it waits for a mark';

-- Every version as she sent it; never changed.
create table learning.task_version (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    course_version text not null,
    unit text not null,
    words text not null,
    sealed_for uuid not null,
    sent_at timestamptz not null,
    constraint task_version_pk primary key (participant_id, id)
) partition by range (id);
select platform.month_partitions('learning.task_version');

comment on table learning.task_version is 'Every version of a task as she sent it';
comment on column learning.task_version.participant_id is 'P2: whose version';
comment on column learning.task_version.id is 'P1: made when it was sent';
comment on column learning.task_version.course is 'P2: which course';
comment on column learning.task_version.course_version is 'P1: the version of its content';
comment on column learning.task_version.unit is 'P2: which unit';
comment on column learning.task_version.words is 'P3: what she wrote, sealed';
comment on column learning.task_version.sealed_for is 'P1: whose key opens it';
comment on column learning.task_version.sent_at is 'P2: when';

-- Every mark as it was given; the newest of a version counts.
create table learning.task_mark (
    participant_id uuid not null,
    id uuid not null,
    version uuid not null,
    criteria text not null,
    decision text not null,
    words text not null,
    sealed_for uuid not null,
    marked_by uuid not null,
    marked_at timestamptz not null,
    constraint task_mark_pk primary key (participant_id, id),
    constraint task_mark_decision_is_known check (decision in ('READY', 'AGAIN')),
    constraint task_mark_criteria_are_three_letters check (criteria ~ '^[YAN]{0,10}$')
) partition by range (id);
select platform.month_partitions('learning.task_mark');

comment on table learning.task_mark is 'What a facilitator answered to a version of a task';
comment on column learning.task_mark.participant_id is 'P2: whose task';
comment on column learning.task_mark.id is 'P1: made when it was given';
comment on column learning.task_mark.version is 'P1: which version was read';
comment on column learning.task_mark.criteria is 'P2: a letter a criterion: Y there, A almost, N not yet';
comment on column learning.task_mark.decision is 'P2: ready, or another version is asked for';
comment on column learning.task_mark.words is 'P3: what was written to her, sealed';
comment on column learning.task_mark.sealed_for is 'P1: whose key opens it';
comment on column learning.task_mark.marked_by is 'P1: account that marked';
comment on column learning.task_mark.marked_at is 'P2: when';
