-- A course that she knows already: she says where from, staff decide with a reason; it counts, apart from what she did here.
create table learning.recognition (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    state text not null,
    words text not null,
    answer text,
    sealed_for uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    constraint recognition_pk primary key (participant_id, id),
    constraint recognition_course_is_a_code check (course ~ '^[a-z0-9-]{1,60}$'),
    constraint recognition_state_is_known check (state in ('ASKED', 'RECOGNISED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN')),
    constraint recognition_decided_by_somebody check (
        state not in ('RECOGNISED', 'DECLINED') or (answered_at is not null and answered_by is not null and answer is not null)),
    constraint recognition_ended_has_a_time check ((state in ('TAKEN_BACK', 'WITHDRAWN')) = (ended_at is not null))
);
create unique index recognition_one_living on learning.recognition (participant_id, course) where state in ('ASKED', 'RECOGNISED');
create index recognition_waiting on learning.recognition (asked_at, id) where state = 'ASKED';

comment on table learning.recognition is 'What a woman says she knows already, and what was decided';
comment on column learning.recognition.participant_id is 'P2: whose';
comment on column learning.recognition.id is 'P1: names it';
comment on column learning.recognition.course is 'P2: which course';
comment on column learning.recognition.state is 'P2: where it stands';
comment on column learning.recognition.words is 'P3: her evidence in her own words, sealed';
comment on column learning.recognition.answer is 'P3: the reason of the decision, sealed';
comment on column learning.recognition.sealed_for is 'P1: whose key opens it';
comment on column learning.recognition.asked_at is 'P2: when she asked';
comment on column learning.recognition.answered_at is 'P2: when it was decided';
comment on column learning.recognition.answered_by is 'P1: account that decided';
comment on column learning.recognition.ended_at is 'P2: when it was taken back or withdrawn';
comment on column learning.recognition.ended_by is 'P1: account of staff that withdrew it; none when she did';
