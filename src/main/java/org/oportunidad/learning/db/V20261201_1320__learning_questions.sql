-- What she asks or notes while she learns. The owner of an open question is whoever cares for her when it is asked.
create table learning.learner_question (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    course_version text not null,
    unit text not null,
    audience text not null,
    cohort_id uuid not null,
    words text not null,
    sealed_for uuid not null,
    asked_at timestamptz not null,
    owner_account uuid,
    due_at timestamptz,
    answer text,
    answer_sealed_for uuid,
    answered_by uuid,
    answered_at timestamptz,
    shown_at timestamptz,
    constraint learner_question_pk primary key (participant_id, id),
    constraint learner_question_audience_is_known check (audience in ('HERSELF', 'FACILITATOR', 'GROUP')),
    constraint learner_question_note_has_no_due_time check ((audience = 'HERSELF') = (due_at is null)),
    constraint learner_question_answered_whole check ((answer is null) = (answered_at is null)
        and (answer is null) = (answered_by is null) and (answer is null) = (answer_sealed_for is null)),
    constraint learner_question_shown_when_answered check (shown_at is null or answer is not null and audience = 'GROUP')
) partition by range (id);
select platform.month_partitions('learning.learner_question');
create index learner_question_open on learning.learner_question (due_at, id) where answer is null and due_at is not null;
create index learner_question_of_group on learning.learner_question (cohort_id, course, unit) where shown_at is not null;

comment on table learning.learner_question is 'What a woman asks or notes while she learns';
comment on column learning.learner_question.participant_id is 'P2: who asks';
comment on column learning.learner_question.id is 'P1: made when it was asked';
comment on column learning.learner_question.course is 'P2: which course';
comment on column learning.learner_question.course_version is 'P1: the version of its content';
comment on column learning.learner_question.unit is 'P2: which unit';
comment on column learning.learner_question.audience is 'P2: for herself, for her facilitator, or for her group without her name';
comment on column learning.learner_question.cohort_id is 'P2: her group when she asked';
comment on column learning.learner_question.words is 'P3: what she wrote, sealed';
comment on column learning.learner_question.sealed_for is 'P1: whose key opens it';
comment on column learning.learner_question.asked_at is 'P2: when';
comment on column learning.learner_question.owner_account is 'P1: who owes the answer; empty where nobody leads her group';
comment on column learning.learner_question.due_at is 'P1: until when it should be answered; empty for a note';
comment on column learning.learner_question.answer is 'P3: what was answered, sealed';
comment on column learning.learner_question.answer_sealed_for is 'P1: whose key opens the answer';
comment on column learning.learner_question.answered_by is 'P1: account that answered';
comment on column learning.learner_question.answered_at is 'P2: when it was answered';
comment on column learning.learner_question.shown_at is 'P2: when her group was let read it, without her name';
