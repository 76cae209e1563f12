-- One attempt at the quiz of a unit, with the questions that were drawn for it. The id is made as in unit_progress from
-- the unit and the number of the attempt, so that a second tap begins nothing.
create table learning.quiz_attempt (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    course_version text not null,
    unit text not null,
    number integer not null,
    questions text[] not null,
    answers jsonb not null default '{}',
    rights integer not null default 0,
    seconds integer not null default 0,
    began_at timestamptz not null,
    last_at timestamptz not null,
    finished_at timestamptz,
    constraint quiz_attempt_pk primary key (participant_id, id),
    constraint quiz_attempt_has_questions check (cardinality(questions) > 0),
    constraint quiz_attempt_rights_are_answers check (rights between 0 and cardinality(questions)),
    constraint quiz_attempt_answers_by_question check (jsonb_typeof(answers) = 'object')
) partition by range (id);
select platform.month_partitions('learning.quiz_attempt');

comment on table learning.quiz_attempt is 'Attempts at the quiz of a unit';
comment on column learning.quiz_attempt.participant_id is 'P2: whose attempt';
comment on column learning.quiz_attempt.id is 'P1: made from her id, the unit and the number';
comment on column learning.quiz_attempt.course is 'P2: which course';
comment on column learning.quiz_attempt.course_version is 'P1: the version of its content';
comment on column learning.quiz_attempt.unit is 'P2: which unit';
comment on column learning.quiz_attempt.number is 'P2: which attempt it is';
comment on column learning.quiz_attempt.questions is 'P1: codes of the questions that were drawn, in their order';
comment on column learning.quiz_attempt.answers is 'P2: her answer to each question, both as codes';
comment on column learning.quiz_attempt.rights is 'P2: how many are right';
comment on column learning.quiz_attempt.seconds is 'P2: how long she was at it; pauses do not count';
comment on column learning.quiz_attempt.began_at is 'P2: when she began';
comment on column learning.quiz_attempt.last_at is 'P2: when she last did something in it';
comment on column learning.quiz_attempt.finished_at is 'P2: when it ended';
