-- Every fact about who was there, never changed: a correction is a newer row, and the newest of a session counts.
create table workshops.attendance (
    participant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    state text not null,
    minutes integer not null,
    reason text,
    why text,
    recorded_by uuid,
    recorded_at timestamptz not null,
    constraint attendance_pkey primary key (participant_id, id),
    constraint attendance_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint attendance_state_known check (state in ('PRESENT', 'LATE', 'PARTIAL', 'ABSENT', 'EXCUSED')),
    constraint attendance_minutes_are_sensible check (minutes between 0 and 480),
    constraint attendance_absent_has_no_minutes check (state not in ('ABSENT', 'EXCUSED') or minutes = 0),
    constraint attendance_reason_known check (reason in ('CARE', 'WORK', 'HEALTH', 'CONNECTIVITY', 'PAPERWORK', 'OTHER')),
    constraint attendance_excused_with_a_reason check ((state = 'EXCUSED') = (reason is not null)),
    constraint attendance_why_known check (why in ('MISTAKE', 'SHE_TOLD', 'ROOM_RECORD', 'PAPER', 'OTHER'))
) partition by range (id);
select platform.month_partitions('workshops.attendance');
create index attendance_by_session on workshops.attendance (session_id);

comment on table workshops.attendance is 'Facts about who was at a session, the newest counts';
comment on column workshops.attendance.participant_id is 'P2: who';
comment on column workshops.attendance.id is 'P1: made when it was recorded';
comment on column workshops.attendance.session_id is 'P2: the session';
comment on column workshops.attendance.state is 'P2: there, late, for a part, absent, or absent with a reason';
comment on column workshops.attendance.minutes is 'P2: how long she was there';
comment on column workshops.attendance.reason is 'P2: a kind of reason, never a detail';
comment on column workshops.attendance.why is 'P2: why an earlier fact was corrected; empty for the first';
comment on column workshops.attendance.recorded_by is 'P1: account that recorded it';
comment on column workshops.attendance.recorded_at is 'P2: when';

-- What whoever missed a session makes up for it with.
create table workshops.digest (
    session_id uuid not null,
    summary text not null,
    recording text not null,
    question_1 text not null,
    question_2 text not null,
    question_3 text not null,
    published_at timestamptz not null,
    published_by uuid,
    constraint digest_pkey primary key (session_id),
    constraint digest_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint digest_summary_is_short check (length(summary) between 1 and 2500),
    constraint digest_recording_is_short check (length(recording) <= 300),
    constraint digest_questions_are_short check (length(question_1) between 1 and 300
        and length(question_2) between 1 and 300 and length(question_3) between 1 and 300)
);

comment on table workshops.digest is 'Summary, recording and three questions of a session, for those who missed it';
comment on column workshops.digest.session_id is 'P1: the session';
comment on column workshops.digest.summary is 'P1: what was worked on, in about ten lines';
comment on column workshops.digest.recording is 'P1: link to a recording or an audio digest, if there is one';
comment on column workshops.digest.question_1 is 'P1: first question';
comment on column workshops.digest.question_2 is 'P1: second question';
comment on column workshops.digest.question_3 is 'P1: third question';
comment on column workshops.digest.published_at is 'P1: when it was first published; her time runs from then';
comment on column workshops.digest.published_by is 'P1: account that published it';

-- She made up for a session. The id follows from her id and the session, so that there is one row for both.
create table workshops.catch_up (
    participant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    answer_1 text not null,
    answer_2 text not null,
    answer_3 text not null,
    sealed_for uuid not null,
    done_at timestamptz not null,
    constraint catch_up_pkey primary key (participant_id, id),
    constraint catch_up_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade
) partition by range (id);
select platform.month_partitions('workshops.catch_up');
create index catch_up_by_session on workshops.catch_up (session_id);

comment on table workshops.catch_up is 'What she answered to make up for a session she missed';
comment on column workshops.catch_up.participant_id is 'P2: who';
comment on column workshops.catch_up.id is 'P1: made from her id and the session';
comment on column workshops.catch_up.session_id is 'P2: the session';
comment on column workshops.catch_up.answer_1 is 'P3: her first answer, sealed';
comment on column workshops.catch_up.answer_2 is 'P3: her second answer, sealed';
comment on column workshops.catch_up.answer_3 is 'P3: her third answer, sealed';
comment on column workshops.catch_up.sealed_for is 'P1: whose key opens them';
comment on column workshops.catch_up.done_at is 'P2: when';

-- What she thought of a session; shown in groups only.
create table workshops.evaluation (
    participant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    useful integer not null,
    clear integer not null,
    welcome integer not null,
    words text,
    sealed_for uuid not null,
    evaluated_at timestamptz not null,
    constraint evaluation_pkey primary key (participant_id, id),
    constraint evaluation_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint evaluation_scales_are_one_to_five check (useful between 1 and 5 and clear between 1 and 5 and welcome between 1 and 5)
) partition by range (id);
select platform.month_partitions('workshops.evaluation');
create index evaluation_by_session on workshops.evaluation (session_id);

comment on table workshops.evaluation is 'What women thought of a session';
comment on column workshops.evaluation.participant_id is 'P2: who';
comment on column workshops.evaluation.id is 'P1: made from her id and the session';
comment on column workshops.evaluation.session_id is 'P2: the session';
comment on column workshops.evaluation.useful is 'P2: whether it helps her, 1 to 5';
comment on column workshops.evaluation.clear is 'P2: whether she understood it, 1 to 5';
comment on column workshops.evaluation.welcome is 'P2: whether she felt at ease, 1 to 5';
comment on column workshops.evaluation.words is 'P3: what she would change, sealed';
comment on column workshops.evaluation.sealed_for is 'P1: whose key opens it';
comment on column workshops.evaluation.evaluated_at is 'P2: when';

create table workshops.material (
    id uuid not null,
    session_id uuid not null,
    title text not null,
    words text not null,
    link text not null,
    added_at timestamptz not null,
    added_by uuid,
    constraint material_pkey primary key (id),
    constraint material_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint material_texts_are_short check (length(title) between 1 and 120 and length(words) <= 2000 and length(link) <= 300)
);
create index material_by_session on workshops.material (session_id, added_at, id);

comment on table workshops.material is 'Material and notes of a session';
comment on column workshops.material.id is 'P1: names it';
comment on column workshops.material.session_id is 'P1: the session';
comment on column workshops.material.title is 'P1: what it is';
comment on column workshops.material.words is 'P1: the note itself';
comment on column workshops.material.link is 'P1: where it is, if it is elsewhere';
comment on column workshops.material.added_at is 'P1: when';
comment on column workshops.material.added_by is 'P1: account that added it';

-- What happened to a woman, for the timeline that learning draws: facts as they were recorded, corrections included.
create view workshops.v_history as
select a.participant_id, a.id,
    case when a.why is null then '' else 'corrected_' end
        || case when a.state in ('PRESENT', 'LATE', 'PARTIAL') then 'came' else 'missed' end as kind,
    s.title as workshop, a.recorded_at as at
from workshops.attendance a
join workshops.session x on x.id = a.session_id
join workshops.section c on c.id = x.section_id
join workshops.series s on s.id = c.series_id
union all
select u.participant_id, u.id, 'recovered', s.title, u.done_at
from workshops.catch_up u
join workshops.session x on x.id = u.session_id
join workshops.section c on c.id = x.section_id
join workshops.series s on s.id = c.series_id;
comment on view workshops.v_history is 'Workshops a woman came to, missed or made up for; ids lie in the month of her own';
