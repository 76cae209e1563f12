create schema messaging;

-- What shall leave the house: small, since settled rows are deleted after 30 days; claimed by one worker at a time.
create table messaging.outbox (
    id uuid not null,
    participant_id uuid not null,
    template text not null,
    values_sealed bytea not null,
    purpose text not null,
    state text not null,
    token bigint not null default 0,
    attempts integer not null default 0,
    queued_at timestamptz not null,
    due_at timestamptz not null,
    lease_until timestamptz,
    reason text,
    constraint outbox_pk primary key (id),
    constraint outbox_purpose check (purpose in ('SIGN_IN', 'SERVICE', 'REMINDER', 'FOLLOWUP_SURVEY', 'CONSENT_REQUEST', 'SAFETY')),
    constraint outbox_state check (state in ('PENDING', 'CLAIMED', 'ATTEMPTED', 'CONFIRMED', 'UNKNOWN', 'FAILED', 'DEAD')),
    constraint outbox_lease_while_worked_on check ((lease_until is not null) = (state in ('CLAIMED', 'ATTEMPTED')))
);
create index outbox_by_due on messaging.outbox (due_at, id) where state = 'PENDING';
create index outbox_by_lease on messaging.outbox (lease_until, id) where state in ('CLAIMED', 'ATTEMPTED');
create index outbox_by_participant on messaging.outbox (participant_id);
create index outbox_by_queued_at on messaging.outbox (queued_at);
comment on column messaging.outbox.id is 'P1: key of the sender, so that nothing is sent twice';
comment on column messaging.outbox.participant_id is 'P2: to whom';
comment on column messaging.outbox.template is 'P2: which text';
comment on column messaging.outbox.values_sealed is 'P3: what the text says in particular, sealed with a key outside the database';
comment on column messaging.outbox.purpose is 'P1: what it is for: decides the consent it needs and what happens when its fate is unknown';
comment on column messaging.outbox.state is 'P1: how far it got';
comment on column messaging.outbox.token is 'P1: fencing token: a worker that lost its claim cannot write any more';
comment on column messaging.outbox.attempts is 'P1: how often it was handed to a channel';
comment on column messaging.outbox.queued_at is 'P2: when it was asked for';
comment on column messaging.outbox.due_at is 'P1: not before';
comment on column messaging.outbox.lease_until is 'P1: until when a worker holds it';
comment on column messaging.outbox.reason is 'P1: why it ended as it did, as a code';

-- Her inbox inside the app.
create table messaging.message (
    participant_id uuid not null,
    id uuid not null,
    template text not null,
    values_sealed bytea not null,
    sent_at timestamptz not null,
    constraint message_pk primary key (participant_id, id)
) partition by range (id);
comment on column messaging.message.participant_id is 'P2: whose inbox';
comment on column messaging.message.id is 'P1: key of the sender';
comment on column messaging.message.template is 'P2: which text';
comment on column messaging.message.values_sealed is 'P3: what the text says in particular, sealed with a key outside the database';
comment on column messaging.message.sent_at is 'P2: when it reached her inbox';
select platform.month_partitions('messaging.message');

-- The demonstration's phone: what would have been sent to invented people. Stays empty where real people are served.
create table messaging.shown_letter (
    id uuid not null,
    shown_at timestamptz not null,
    address text not null,
    language text not null,
    subject text not null,
    body text not null,
    constraint shown_letter_pk primary key (id)
);
create index shown_letter_by_time on messaging.shown_letter (shown_at);
comment on column messaging.shown_letter.id is 'P0: invented';
comment on column messaging.shown_letter.shown_at is 'P0: invented';
comment on column messaging.shown_letter.address is 'P0: invented';
comment on column messaging.shown_letter.language is 'P0: invented';
comment on column messaging.shown_letter.subject is 'P0: invented';
comment on column messaging.shown_letter.body is 'P0: invented';
