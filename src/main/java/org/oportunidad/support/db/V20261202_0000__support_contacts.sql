create schema if not exists support;

-- Every contact with a woman, in codes; what was said is kept only if somebody wrote it, three lines at most, sealed with
-- her key. The id carries the time of her own id, so that all of hers lie in one partition.
create table support.contact (
    participant_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    by_account uuid,
    channel text not null,
    direction text not null,
    reason text not null,
    result text not null,
    kind text,
    hard boolean not null default false,
    words text,
    sealed_for uuid,
    logged_at timestamptz not null,
    constraint contact_pk primary key (participant_id, id),
    constraint contact_channel_is_known check (channel in ('WHATSAPP', 'PHONE', 'EMAIL', 'APP', 'SMS', 'IN_PERSON')),
    constraint contact_direction_is_known check (direction in ('OUT', 'IN')),
    constraint contact_reason_is_known check (reason in ('WELCOME', 'ACCESS', 'NUDGE', 'AT_RISK', 'QUESTION', 'WORKSHOP', 'NEED',
        'MID_TERM', 'CLOSING', 'COMEBACK', 'OTHER')),
    constraint contact_result_is_known check (result in ('REACHED', 'NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER', 'CALL_LATER',
        'REFUSED', 'UNREACHABLE')),
    constraint contact_kind_is_known check (kind in ('TUTORING', 'MENTORING', 'PEER', 'ADVICE')),
    constraint contact_words_have_a_key check ((words is null) = (sealed_for is null)),
    constraint contact_from_her_reached_us check (direction = 'OUT' or result in ('REACHED', 'CALL_LATER', 'REFUSED'))
) partition by range (id);
select platform.month_partitions('support.contact');
create index contact_newest_first on support.contact (participant_id, at desc, id desc);
create index contact_by_account on support.contact (by_account, at desc, id desc);

comment on table support.contact is 'Contacts with a woman on any channel';
comment on column support.contact.participant_id is 'P2: with whom';
comment on column support.contact.id is 'P1: made from her id and from what the contact was, so that it is there once';
comment on column support.contact.at is 'P2: when it was';
comment on column support.contact.by_account is 'P1: member of staff who was in contact';
comment on column support.contact.channel is 'P2: by which way';
comment on column support.contact.direction is 'P2: whether staff or she began';
comment on column support.contact.reason is 'P2: what for, as a code';
comment on column support.contact.result is 'P2: what came of it, as a code';
comment on column support.contact.kind is 'P2: which kind of support it was';
comment on column support.contact.hard is 'P1: whether it was hard for whoever talked with her';
comment on column support.contact.words is 'P3: what was said, sealed';
comment on column support.contact.sealed_for is 'P1: whose key opens it';
comment on column support.contact.logged_at is 'P1: when it was written down';
