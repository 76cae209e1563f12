create schema audit;

-- Who looked at or changed what. Rows are only ever added (the running role can do nothing else) and sealed in batches.
create table audit.event (
    owner_id uuid not null,
    id uuid not null,
    happened_at timestamptz not null,
    actor_id uuid not null,
    actor_role text not null,
    subject_id uuid,
    action text not null,
    detail text not null,
    constraint event_pk primary key (owner_id, id),
    constraint event_action_is_a_code check (action ~ '^[a-z0-9_]+([.][a-z0-9_]+)+$'),
    constraint event_detail_is_short check (length(detail) <= 500)
) partition by range (id);
create index event_by_id on audit.event (id);
create index event_by_actor on audit.event (actor_id, id);
comment on column audit.event.owner_id is 'P2: the person it is about, or else who did it: keeps her rows together';
comment on column audit.event.id is 'P1: order in which it was recorded';
comment on column audit.event.happened_at is 'P2: when it happened';
comment on column audit.event.actor_id is 'P2: the account that did it, for accountability';
comment on column audit.event.actor_role is 'P1: in which role it was done';
comment on column audit.event.subject_id is 'P2: the person it is about, so that she can see who looked';
comment on column audit.event.action is 'P1: what was done, as a code';
comment on column audit.event.detail is 'P1: codes and counts, never names or free text';
select platform.month_partitions('audit.event');

-- A sealed batch: the Merkle root of its events, signed with a key that is not in the database.
create table audit.batch (
    number bigint not null,
    sealed_at timestamptz not null,
    events integer not null,
    root bytea not null,
    previous bytea not null,
    signature bytea not null,
    constraint batch_pk primary key (number),
    constraint batch_has_events check (events > 0),
    constraint batch_root_is_sha256 check (octet_length(root) = 32 and octet_length(previous) = 32)
);
comment on column audit.batch.number is 'P1: order of the batches, without gaps';
comment on column audit.batch.sealed_at is 'P1: when it was sealed';
comment on column audit.batch.events is 'P1: how many events it seals';
comment on column audit.batch.root is 'P1: Merkle root of its events';
comment on column audit.batch.previous is 'P1: hash of the batch before, which chains them';
comment on column audit.batch.signature is 'P1: proof that the holder of the keys folder sealed it';

-- Which event stands at which place of which batch.
create table audit.sealed_event (
    owner_id uuid not null,
    id uuid not null,
    batch_number bigint not null,
    place integer not null,
    constraint sealed_event_pk primary key (owner_id, id)
) partition by range (id);
create index sealed_event_by_place on audit.sealed_event (batch_number, place);
create index sealed_event_by_id on audit.sealed_event (id);
comment on column audit.sealed_event.owner_id is 'P2: owner of the event';
comment on column audit.sealed_event.id is 'P1: the event';
comment on column audit.sealed_event.batch_number is 'P1: the batch that seals it';
comment on column audit.sealed_event.place is 'P1: its place among the leaves of the batch';
select platform.month_partitions('audit.sealed_event');
