-- What somebody of the staff owes a woman: an alert with its reason, a question, a step of a protocol, the next contact. It
-- always has a date; its owner is an account, or the coordinators when it has none. Closing it is part of the row: who, when,
-- with which outcome. The id follows from what it is about, so that raising it again finds it.
create table support.work_item (
    participant_id uuid not null,
    id uuid not null,
    kind text not null,
    code text not null,
    amount integer not null default 0,
    source_id uuid,
    weight integer not null,
    owner_account uuid,
    channel text,
    tries integer not null default 0,
    raised_at timestamptz not null,
    due_at timestamptz not null,
    expires_at timestamptz,
    snoozed_until timestamptz,
    passed_by uuid,
    cause text,
    contacted_at timestamptz,
    closed_at timestamptz,
    closed_by uuid,
    outcome text,
    constraint work_item_pk primary key (participant_id, id),
    constraint work_item_kind_is_known check (kind in ('ALERT', 'QUESTION', 'PROTOCOL', 'NEXT_CONTACT', 'NEED', 'DEBRIEF')),
    constraint work_item_code_is_a_code check (code ~ '^[A-Z][A-Z_]{1,40}$'),
    constraint work_item_weight_is_a_share check (weight between 0 and 100),
    constraint work_item_channel_is_known check (channel in ('WHATSAPP', 'PHONE', 'EMAIL', 'APP', 'SMS', 'IN_PERSON')),
    constraint work_item_cause_is_known check (cause in ('SHE_ASKED', 'NO_TIME', 'WAITING', 'LANGUAGE', 'TRUST', 'ABSENCE', 'HANDOVER',
        'OWNER_LEFT')),
    constraint work_item_moved_with_a_cause check ((snoozed_until is null and passed_by is null) or cause is not null),
    constraint work_item_outcome_is_known check (outcome in ('DONE', 'SUPPORT', 'SOLVED', 'FINE', 'NOT_REACHED', 'NOT_NEEDED',
        'OVERTAKEN', 'EXPIRED')),
    constraint work_item_closed_with_an_outcome check ((closed_at is null) = (outcome is null))
) partition by range (id);
select platform.month_partitions('support.work_item');
create index work_item_open_by_owner on support.work_item (owner_account, due_at) where closed_at is null;
create index work_item_by_source on support.work_item (source_id) where source_id is not null;
create index work_item_alerts on support.work_item (raised_at, owner_account) where kind = 'ALERT';

comment on table support.work_item is 'What staff owe a woman, with owner and date';
comment on column support.work_item.participant_id is 'P2: whom it is about';
comment on column support.work_item.id is 'P1: made from her id and what it is about';
comment on column support.work_item.kind is 'P2: alert, question, step of a protocol, next contact, need or debrief';
comment on column support.work_item.code is 'P2: which rule, protocol or reason';
comment on column support.work_item.amount is 'P2: the number its sentence says, such as days without activity';
comment on column support.work_item.source_id is 'P1: the question or need it stands for';
comment on column support.work_item.weight is 'P1: rank among others that are due';
comment on column support.work_item.owner_account is 'P1: who owes it; empty = the coordinators';
comment on column support.work_item.channel is 'P2: proposed way';
comment on column support.work_item.tries is 'P2: tries made for it';
comment on column support.work_item.raised_at is 'P2: since when';
comment on column support.work_item.due_at is 'P2: until when';
comment on column support.work_item.expires_at is 'P1: when it no longer helps to know it';
comment on column support.work_item.snoozed_until is 'P1: not to be shown before';
comment on column support.work_item.passed_by is 'P1: account that passed it on';
comment on column support.work_item.cause is 'P1: why it was put off or passed on, as a code';
comment on column support.work_item.contacted_at is 'P2: first contact after it was raised';
comment on column support.work_item.closed_at is 'P2: when it was closed';
comment on column support.work_item.closed_by is 'P1: account that closed it; empty when time did';
comment on column support.work_item.outcome is 'P2: what came of it';

-- She does not want alerts to be made about her. People still see her page and may call her.
create table support.objection (
    participant_id uuid not null,
    since timestamptz not null,
    noted_by uuid,
    constraint objection_pk primary key (participant_id)
);
comment on table support.objection is 'Women about whom no alert is made, by their wish';
comment on column support.objection.participant_id is 'P2: who objects';
comment on column support.objection.since is 'P2: since when';
comment on column support.objection.noted_by is 'P1: member of staff who wrote it down; empty when she did it herself';
