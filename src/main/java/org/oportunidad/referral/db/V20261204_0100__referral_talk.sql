-- The running role of the program may not enter this schema; see afterMigrate__platform_grants.sql. There is no foreign key to
-- other schemas: a refused deletion elsewhere would tell that there is a row here.
create schema referral;
comment on schema referral is 'sealed: requests to talk and who may hear them';

create table referral.trained (
    id uuid not null,
    account_id uuid not null,
    trained_on date not null,
    named_by uuid not null,
    named_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint trained_pk primary key (id),
    constraint trained_ends_with_who_ended_it check ((ended_at is null) = (ended_by is null))
);
create unique index trained_is_named_once on referral.trained (account_id) where ended_at is null;
comment on column referral.trained.id is 'P1: one time in which somebody hears requests';
comment on column referral.trained.account_id is 'P1: account of the focal point';
comment on column referral.trained.trained_on is 'P1: day of her training';
comment on column referral.trained.named_by is 'P1: account that named her';
comment on column referral.trained.named_at is 'P1: when she was named';
comment on column referral.trained.ended_by is 'P1: account that ended it';
comment on column referral.trained.ended_at is 'P1: when it ended';

create table referral.request (
    id uuid not null,
    handle text not null,
    participant_id uuid not null,
    language text not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    state text not null,
    way text not null,
    words_key bytea not null,
    words bytea,
    phone bytea,
    hours bytea,
    taken_by uuid,
    taken_at timestamptz,
    reached_at timestamptz,
    ended_at timestamptz,
    outcome text,
    own boolean not null default true,
    blocked boolean not null default false,
    constraint request_pk primary key (id),
    constraint request_handle_unique unique (handle),
    constraint request_state_is_known check (state in ('WAITING', 'TAKEN', 'REACHED', 'CLOSED', 'WITHDRAWN')),
    constraint request_way_is_known check (way in ('USUAL', 'CALL', 'WRITE', 'MEET')),
    constraint request_outcome_is_known check (outcome in ('TALKED', 'GUIDED', 'NOT_REACHED', 'NOT_NEEDED')),
    constraint request_is_closed_with_an_outcome check ((state = 'CLOSED') = (outcome is not null)),
    constraint request_ends_once check ((state in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null)),
    constraint request_is_taken_by_somebody check (state not in ('TAKEN', 'REACHED', 'CLOSED') or taken_by is not null)
);
create unique index request_open_once on referral.request (participant_id)
    where state in ('WAITING', 'TAKEN', 'REACHED') and own;
create index request_by_woman on referral.request (participant_id, asked_at desc);
create index request_by_due on referral.request (due_at, id) where state in ('WAITING', 'TAKEN', 'REACHED');
comment on column referral.request.id is 'P2: made by her form, so that a repeat is recognised';
comment on column referral.request.handle is 'P2: random address for the focal point';
comment on column referral.request.participant_id is 'P4: the woman';
comment on column referral.request.language is 'P2: language in which she reads';
comment on column referral.request.asked_at is 'P4: when she asked';
comment on column referral.request.due_at is 'P4: until when somebody contacts her';
comment on column referral.request.state is 'P4: how far it is';
comment on column referral.request.way is 'P4: how she wants to be contacted';
comment on column referral.request.words_key is 'P1: key of this request, wrapped by the key for what is sealed';
comment on column referral.request.words is 'P4: her words, sealed; often none';
comment on column referral.request.phone is 'P4: a number for this alone, sealed';
comment on column referral.request.hours is 'P4: when it is safe, in her words, sealed';
comment on column referral.request.taken_by is 'P4: focal point who took it';
comment on column referral.request.taken_at is 'P4: when it was taken';
comment on column referral.request.reached_at is 'P4: when they first talked';
comment on column referral.request.ended_at is 'P4: when it was closed or withdrawn';
comment on column referral.request.outcome is 'P4: what came of it';
comment on column referral.request.own is 'P4: whether no merge brought it here';
comment on column referral.request.blocked is 'P2: hidden while her record is blocked';

create table referral.step (
    id uuid not null,
    request_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    kind text not null,
    words bytea,
    constraint step_pk primary key (id),
    constraint step_of_a_request foreign key (request_id) references referral.request (id) on delete cascade,
    constraint step_kind_is_known check (kind in ('TAKEN', 'TRIED', 'REACHED', 'NOTE', 'RELEASED', 'CLOSED', 'REOPENED'))
);
create index step_by_request on referral.step (request_id, at);
comment on column referral.step.id is 'P2: made by the form, so that a repeat is recognised';
comment on column referral.step.request_id is 'P4: the request';
comment on column referral.step.at is 'P4: when';
comment on column referral.step.by_account is 'P4: focal point who did it';
comment on column referral.step.kind is 'P4: what was done';
comment on column referral.step.words is 'P4: her note, sealed under the key of the request';

create table referral.moved (
    request_id uuid not null,
    from_participant uuid not null,
    into_participant uuid not null,
    constraint moved_pk primary key (request_id, from_participant, into_participant),
    constraint moved_request foreign key (request_id) references referral.request (id) on delete cascade
);
create index moved_by_records on referral.moved (from_participant, into_participant);
comment on column referral.moved.request_id is 'P4: a request that came with a merge';
comment on column referral.moved.from_participant is 'P4: the record of the same woman that it came from';
comment on column referral.moved.into_participant is 'P4: the record that it came to';
