-- Another route or level: she asks and staff decide, or staff offer and she says yes or no.
create table enrolment.route_change (
    enrolment_id uuid not null,
    id uuid not null,
    state text not null,
    route text not null,
    level text not null,
    cohort_id uuid,
    by_staff uuid,
    words text,
    answer text,
    sealed_for uuid not null,
    asked_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    constraint route_change_pkey primary key (enrolment_id, id),
    constraint route_change_of_an_enrolment foreign key (enrolment_id) references enrolment.enrolment (id) on delete cascade,
    constraint route_change_into_a_cohort foreign key (cohort_id) references enrolment.cohort (id),
    constraint route_change_state_known check (state in ('ASKED', 'OFFERED', 'DONE', 'DECLINED', 'REFUSED', 'TAKEN_BACK')),
    constraint route_change_route_is_a_code check (route ~ '^[a-z_]{2,40}$'),
    constraint route_change_level_is_a_code check (level ~ '^[a-z_]{2,40}$'),
    constraint route_change_offer_names_a_cohort check (state not in ('OFFERED', 'DONE') or cohort_id is not null),
    constraint route_change_settled_has_a_time check ((state in ('ASKED', 'OFFERED')) = (settled_at is null))
);

create unique index route_change_one_open on enrolment.route_change (enrolment_id) where settled_at is null;
create index route_change_by_cohort on enrolment.route_change (cohort_id) where cohort_id is not null;
create index route_change_waiting on enrolment.route_change (asked_at, id) where state = 'ASKED';

comment on table enrolment.route_change is 'A change of route or level that a woman asked for or was offered.';
comment on column enrolment.route_change.enrolment_id is 'P2: the place she had then';
comment on column enrolment.route_change.id is 'P1: names the change';
comment on column enrolment.route_change.state is 'P2: where it stands';
comment on column enrolment.route_change.route is 'P2: the other route';
comment on column enrolment.route_change.level is 'P2: the other level';
comment on column enrolment.route_change.cohort_id is 'P1: the group that takes her';
comment on column enrolment.route_change.by_staff is 'P1: account that offered it; none when she asked';
comment on column enrolment.route_change.words is 'P3: why she asks or why it is offered, sealed';
comment on column enrolment.route_change.answer is 'P3: what staff answered her, sealed';
comment on column enrolment.route_change.sealed_for is 'P1: whose key opens the words';
comment on column enrolment.route_change.asked_at is 'P2: when she asked or it was offered';
comment on column enrolment.route_change.settled_at is 'P2: when it was decided or taken back';
comment on column enrolment.route_change.settled_by is 'P1: account of staff that decided; none when she did';

-- What a woman finds when she comes back.
alter table enrolment.enrolment
    add column away_since timestamptz,
    add column returned_at timestamptz,
    add column welcomed_at timestamptz;

comment on column enrolment.enrolment.away_since is 'P2: her last activity before she paused or left';
comment on column enrolment.enrolment.returned_at is 'P2: when she came back';
comment on column enrolment.enrolment.welcomed_at is 'P2: when she last put aside what is shown to who comes back';
