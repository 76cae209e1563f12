create schema learning;

-- What a woman has done of each unit: one row a unit. The id is made from the time in her own id and the unit's name, so
-- that the row is found, and made only once, without a unique rule across partitions; all her rows share one partition.
create table learning.unit_progress (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    course_version text not null,
    unit text not null,
    first_viewed_at timestamptz not null,
    last_viewed_at timestamptz not null,
    answers jsonb not null default '{}',
    finished_at timestamptz,
    constraint unit_progress_pk primary key (participant_id, id),
    constraint unit_progress_course_is_a_code check (course ~ '^[a-z0-9-]{1,60}$'),
    constraint unit_progress_unit_is_a_code check (unit ~ '^[a-z0-9-]{1,60}$'),
    constraint unit_progress_answers_by_question check (jsonb_typeof(answers) = 'object')
) partition by range (id);
select platform.month_partitions('learning.unit_progress');

comment on table learning.unit_progress is 'What a woman has done of each unit of a course';
comment on column learning.unit_progress.participant_id is 'P2: whose progress';
comment on column learning.unit_progress.id is 'P1: made from her id and the unit';
comment on column learning.unit_progress.course is 'P2: which course';
comment on column learning.unit_progress.course_version is 'P1: the version of its content when she began';
comment on column learning.unit_progress.unit is 'P2: which unit';
comment on column learning.unit_progress.first_viewed_at is 'P2: when she first opened it';
comment on column learning.unit_progress.last_viewed_at is 'P2: when she last opened it';
comment on column learning.unit_progress.answers is 'P2: her newest answer to each question, both as codes, to go on where she was';
comment on column learning.unit_progress.finished_at is 'P2: when nothing of it was left';

-- Every answer as it was given; never changed. The id is the key of the form that sent it.
create table learning.quiz_answer (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    course_version text not null,
    unit text not null,
    question text not null,
    option text not null,
    right_answer boolean not null,
    answered_at timestamptz not null,
    constraint quiz_answer_pk primary key (participant_id, id)
) partition by range (id);
select platform.month_partitions('learning.quiz_answer');

comment on table learning.quiz_answer is 'Every answer to a quiz, as it was given';
comment on column learning.quiz_answer.participant_id is 'P2: whose answer';
comment on column learning.quiz_answer.id is 'P1: key of the form that sent it, so that a repeat changes nothing';
comment on column learning.quiz_answer.course is 'P2: which course';
comment on column learning.quiz_answer.course_version is 'P1: the version of its content';
comment on column learning.quiz_answer.unit is 'P2: which unit';
comment on column learning.quiz_answer.question is 'P2: which question';
comment on column learning.quiz_answer.option is 'P2: what she chose';
comment on column learning.quiz_answer.right_answer is 'P2: whether it was the right one';
comment on column learning.quiz_answer.answered_at is 'P2: when';

create view learning.v_progress as
select participant_id, course, course_version, unit, first_viewed_at, last_viewed_at, finished_at
from learning.unit_progress;
comment on view learning.v_progress is 'Progress by unit, for other modules';
