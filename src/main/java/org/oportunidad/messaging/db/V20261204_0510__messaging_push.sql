-- Phones of hers that tell her that something is in her inbox, while she is signed in on them.
create table messaging.push_phone (
    id uuid not null,
    participant_id uuid not null,
    session_id uuid not null,
    address_print bytea not null,
    sealed_address bytea not null,
    turned_on_at timestamptz not null,
    wanted_for text,
    wanted_at timestamptz,
    not_before timestamptz,
    rang_at timestamptz,
    constraint push_phone_pk primary key (id),
    constraint push_phone_one_an_address unique (address_print),
    constraint push_phone_ends_with_its_session foreign key (session_id) references identity.session (id) on delete cascade,
    constraint push_phone_wanted_is_whole check ((wanted_for is null) = (wanted_at is null))
);
create index push_phone_by_participant on messaging.push_phone (participant_id);
create index push_phone_by_session on messaging.push_phone (session_id);
create index push_phone_wanted on messaging.push_phone (wanted_at, id) where wanted_for is not null;
comment on column messaging.push_phone.id is 'P1: one phone';
comment on column messaging.push_phone.participant_id is 'P2: whose';
comment on column messaging.push_phone.session_id is 'P1: the session under which she turned it on; its end, however it comes, ends the row';
comment on column messaging.push_phone.address_print is 'P2: keyed fingerprint of the address, so that it is there once';
comment on column messaging.push_phone.sealed_address is 'P3: where the phone is woken, sealed with a key outside the database: who has it can wake it';
comment on column messaging.push_phone.turned_on_at is 'P2: since when';
comment on column messaging.push_phone.wanted_for is 'P1: what the message was for that it shall tell of; empty when there is nothing to tell';
comment on column messaging.push_phone.wanted_at is 'P2: when that message was asked for';
comment on column messaging.push_phone.not_before is 'P1: her hours or the service ask to wait until then';
comment on column messaging.push_phone.rang_at is 'P2: when it was last about to be woken';

-- What the services that wake phones answered, in numbers alone.
create table messaging.push_result (
    code text not null,
    times bigint not null,
    last_at timestamptz not null,
    constraint push_result_pk primary key (code)
);
comment on column messaging.push_result.code is 'P1: what came of a ring: taken, or why not';
comment on column messaging.push_result.times is 'P1: how often';
comment on column messaging.push_result.last_at is 'P1: when last';

alter table messaging.kill_switch drop constraint kill_switch_channel;
alter table messaging.kill_switch add constraint kill_switch_channel
    check (channel in ('ALL', 'EMAIL', 'SMS', 'WHATSAPP', 'PUSH'));
