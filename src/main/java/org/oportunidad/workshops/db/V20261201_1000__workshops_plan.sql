create schema workshops;

-- A workshop as it is planned for one or more cohorts. Its hours are those of its sessions; the planned ones count for
-- whoever has no section yet.
create table workshops.series (
    id uuid not null,
    title text not null,
    about text not null,
    planned_minutes integer not null,
    mandatory boolean not null,
    created_at timestamptz not null,
    created_by uuid,
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancel_reason text,
    constraint series_pkey primary key (id),
    constraint series_title_is_short check (length(title) between 1 and 120),
    constraint series_about_is_short check (length(about) <= 1000),
    constraint series_minutes_are_sensible check (planned_minutes between 15 and 6000),
    constraint series_cancelled_with_a_reason check ((cancelled_at is null) = (cancel_reason is null)),
    constraint series_reason_is_short check (length(cancel_reason) <= 300)
);

comment on table workshops.series is 'A workshop: one topic in one or more sessions, given in several sections';
comment on column workshops.series.id is 'P1: names the workshop';
comment on column workshops.series.title is 'P1: its topic';
comment on column workshops.series.about is 'P1: what it is about and what to bring';
comment on column workshops.series.planned_minutes is 'P1: how long it is planned to be in all, in minutes';
comment on column workshops.series.mandatory is 'P1: whether its hours count for completing a route level';
comment on column workshops.series.created_at is 'P1: when it was planned';
comment on column workshops.series.created_by is 'P1: account that planned it';
comment on column workshops.series.cancelled_at is 'P1: when it was called off';
comment on column workshops.series.cancelled_by is 'P1: account that called it off';
comment on column workshops.series.cancel_reason is 'P1: why, in the words that women read';

create table workshops.series_cohort (
    series_id uuid not null,
    cohort_id uuid not null,
    constraint series_cohort_pkey primary key (series_id, cohort_id),
    constraint series_cohort_of_its_series foreign key (series_id) references workshops.series (id) on delete cascade,
    constraint series_cohort_is_a_cohort foreign key (cohort_id) references enrolment.cohort (id)
);
create index series_cohort_by_cohort on workshops.series_cohort (cohort_id);

comment on table workshops.series_cohort is 'Which cohorts a workshop is for';
comment on column workshops.series_cohort.series_id is 'P1: the workshop';
comment on column workshops.series_cohort.cohort_id is 'P1: the cohort';

create table workshops.section (
    id uuid not null,
    series_id uuid not null,
    number integer not null,
    capacity integer not null,
    facilitator_account uuid,
    language text not null,
    modality text not null,
    place text not null,
    zone text not null,
    room_kind text not null,
    room text not null,
    dial_in text not null,
    created_at timestamptz not null,
    created_by uuid,
    constraint section_pkey primary key (id),
    constraint section_of_its_series foreign key (series_id) references workshops.series (id) on delete cascade,
    constraint section_number_once unique (series_id, number),
    constraint section_capacity_is_sensible check (capacity between 1 and 500),
    constraint section_modality_known check (modality in ('ONLINE', 'SITE', 'BLENDED')),
    constraint section_room_known check (room_kind in ('NONE', 'LINK', 'JITSI')),
    constraint section_room_is_there check ((room_kind = 'NONE') = (room = '')),
    constraint section_texts_are_short check (length(place) <= 200 and length(room) <= 300 and length(dial_in) <= 60),
    constraint section_language_is_a_code check (language ~ '^[a-z]{2}$')
);
create index section_by_facilitator on workshops.section (facilitator_account);

comment on table workshops.section is 'One slot of a workshop with its places';
comment on column workshops.section.id is 'P1: names the section';
comment on column workshops.section.series_id is 'P1: the workshop';
comment on column workshops.section.number is 'P1: how people call it: section 1, 2…';
comment on column workshops.section.capacity is 'P1: how many women it takes';
comment on column workshops.section.facilitator_account is 'P1: who gives it';
comment on column workshops.section.language is 'P1: language it is given in';
comment on column workshops.section.modality is 'P1: online, at a site, or both';
comment on column workshops.section.place is 'P1: where, when people come together';
comment on column workshops.section.zone is 'P1: the zone in which its hours are meant';
comment on column workshops.section.room_kind is 'P1: no room, any link, or a Jitsi room';
comment on column workshops.section.room is 'P1: address of the room';
comment on column workshops.section.dial_in is 'P1: number to dial in without internet';
comment on column workshops.section.created_at is 'P1: when it was planned';
comment on column workshops.section.created_by is 'P1: account that planned it';

-- The wall time with the zone of its section is what was promised; the instants follow from it and are made anew when the
-- rules of the zone change.
create table workshops.session (
    id uuid not null,
    section_id uuid not null,
    number integer not null,
    on_day date not null,
    at_time time not null,
    minutes integer not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    cancelled_at timestamptz,
    cancel_reason text,
    constraint session_pkey primary key (id),
    constraint session_of_its_section foreign key (section_id) references workshops.section (id) on delete cascade,
    constraint session_number_once unique (section_id, number),
    constraint session_number_counts check (number between 1 and 60),
    constraint session_minutes_are_sensible check (minutes between 15 and 480),
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint session_cancelled_with_a_reason check ((cancelled_at is null) = (cancel_reason is null)),
    constraint session_reason_is_short check (length(cancel_reason) <= 300)
);
create index session_by_time on workshops.session (starts_at, id);

comment on table workshops.session is 'One meeting of a section; sessions of the same number teach the same in every section';
comment on column workshops.session.id is 'P1: names the session';
comment on column workshops.session.section_id is 'P1: the section';
comment on column workshops.session.number is 'P1: which part of the workshop it is';
comment on column workshops.session.on_day is 'P1: day on the wall';
comment on column workshops.session.at_time is 'P1: hour on the wall';
comment on column workshops.session.minutes is 'P1: how long it lasts';
comment on column workshops.session.starts_at is 'P1: the moment that follows from day, hour and zone';
comment on column workshops.session.ends_at is 'P1: the moment it ends';
comment on column workshops.session.cancelled_at is 'P1: when it was called off';
comment on column workshops.session.cancel_reason is 'P1: why, in the words that women read';

create table workshops.session_change (
    session_id uuid not null,
    id uuid not null,
    kind text not null,
    was_on_day date not null,
    was_at_time time not null,
    reason text not null,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint session_change_pkey primary key (session_id, id),
    constraint session_change_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint session_change_kind_known check (kind in ('MOVED', 'CANCELLED', 'RESTORED')),
    constraint session_change_reason_is_short check (length(reason) <= 300)
);

comment on table workshops.session_change is 'Each change of a session: who, when and why';
comment on column workshops.session_change.session_id is 'P1: the session';
comment on column workshops.session_change.id is 'P1: names the change';
comment on column workshops.session_change.kind is 'P1: moved, called off, or taking place after all';
comment on column workshops.session_change.was_on_day is 'P1: day before the change';
comment on column workshops.session_change.was_at_time is 'P1: hour before the change';
comment on column workshops.session_change.reason is 'P1: why';
comment on column workshops.session_change.changed_at is 'P1: when';
comment on column workshops.session_change.changed_by is 'P1: account that changed it';

-- She has at most one place and waits for at most one in a workshop; whoever leaves keeps the row.
create table workshops.seat (
    id uuid not null,
    participant_id uuid not null,
    series_id uuid not null,
    section_id uuid not null,
    state text not null,
    asked_at timestamptz not null,
    seated_at timestamptz,
    left_at timestamptz,
    constraint seat_pkey primary key (id),
    constraint seat_of_its_series foreign key (series_id) references workshops.series (id) on delete cascade,
    constraint seat_of_its_section foreign key (section_id) references workshops.section (id) on delete cascade,
    constraint seat_state_known check (state in ('SEATED', 'WAITING', 'LEFT')),
    constraint seat_left_when_it_says check ((state = 'LEFT') = (left_at is not null))
);
create unique index seat_one_a_workshop on workshops.seat (participant_id, series_id) where state = 'SEATED';
create unique index seat_waits_once on workshops.seat (participant_id, series_id) where state = 'WAITING';
create index seat_by_participant on workshops.seat (participant_id);
create index seat_by_section on workshops.seat (section_id, state, asked_at, id);
create index seat_by_series on workshops.seat (series_id);

comment on table workshops.seat is 'Her place in a section, or her turn on its waiting list';
comment on column workshops.seat.id is 'P1: names the place';
comment on column workshops.seat.participant_id is 'P2: whose place';
comment on column workshops.seat.series_id is 'P2: the workshop';
comment on column workshops.seat.section_id is 'P2: the section';
comment on column workshops.seat.state is 'P2: has the place, waits for it, or left it';
comment on column workshops.seat.asked_at is 'P2: when she asked; the waiting list goes by it';
comment on column workshops.seat.seated_at is 'P2: when she got it';
comment on column workshops.seat.left_at is 'P2: when she left it';

-- How she enters rooms and which clock she reads; one row a woman.
create table workshops.attendee (
    participant_id uuid not null,
    nickname text not null,
    rules_accepted_at timestamptz,
    zone text not null,
    constraint attendee_pkey primary key (participant_id),
    constraint attendee_nickname_is_short check (length(nickname) <= 30)
);

comment on table workshops.attendee is 'How a woman enters the rooms of workshops';
comment on column workshops.attendee.participant_id is 'P2: whose';
comment on column workshops.attendee.nickname is 'P2: what rooms are told instead of her name';
comment on column workshops.attendee.rules_accepted_at is 'P2: when she said yes to the rules of the room';
comment on column workshops.attendee.zone is 'P2: the clock she wants to read; empty for that of each section';
