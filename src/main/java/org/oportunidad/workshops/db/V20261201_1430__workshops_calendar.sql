-- Addresses at which a calendar program reads an agenda without a session; only the fingerprint of the secret is kept.
create table workshops.calendar_feed (
    id uuid not null,
    token_hash bytea not null,
    kind text not null,
    account_id uuid not null,
    participant_id uuid,
    cohort_id uuid,
    language text not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    blocked boolean not null default false,
    constraint calendar_feed_pkey primary key (id),
    constraint calendar_feed_secret_once unique (token_hash),
    constraint calendar_feed_of_cohort foreign key (cohort_id) references enrolment.cohort (id),
    constraint calendar_feed_kind_known check (kind in ('HERS', 'FACILITATOR', 'COHORT')),
    constraint calendar_feed_of_whom check ((kind = 'HERS') = (participant_id is not null) and (kind = 'COHORT') = (cohort_id is not null))
);
create unique index calendar_feed_one_of_a_kind on workshops.calendar_feed
    (account_id, kind, coalesce(cohort_id, '00000000-0000-0000-0000-000000000000'::uuid)) where revoked_at is null;
create index calendar_feed_by_cohort on workshops.calendar_feed (cohort_id);
create index calendar_feed_by_participant on workshops.calendar_feed (participant_id);
comment on table workshops.calendar_feed is 'Private addresses of agendas for calendar programs';
comment on column workshops.calendar_feed.id is 'P1: names the address on its owner''s page';
comment on column workshops.calendar_feed.token_hash is 'P2: SHA-256 of the secret in the address';
comment on column workshops.calendar_feed.kind is 'P1: a woman''s own, that of a facilitator, or that of a cohort';
comment on column workshops.calendar_feed.account_id is 'P2: who made it and may revoke it';
comment on column workshops.calendar_feed.participant_id is 'P2: whose agenda it is, when it is a woman''s';
comment on column workshops.calendar_feed.cohort_id is 'P1: which cohort''s, when it is a cohort''s';
comment on column workshops.calendar_feed.language is 'P2: language of its titles';
comment on column workshops.calendar_feed.made_at is 'P2: when it was made';
comment on column workshops.calendar_feed.revoked_at is 'P2: since when it no longer answers';
comment on column workshops.calendar_feed.blocked is 'P2: whether her record is blocked, so that it does not answer';

-- What was already reminded of, so that a job that runs twice reminds once.
create table workshops.session_reminder (
    session_id uuid not null,
    kind text not null,
    for_start_at timestamptz not null,
    sent_at timestamptz not null,
    constraint session_reminder_pkey primary key (session_id, kind, for_start_at),
    constraint session_reminder_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint session_reminder_kind_known check (kind in ('DAY', 'HOUR'))
);
comment on table workshops.session_reminder is 'Reminders of sessions that were handed to the outbox';
comment on column workshops.session_reminder.session_id is 'P1: the session';
comment on column workshops.session_reminder.kind is 'P1: a day or an hour before';
comment on column workshops.session_reminder.for_start_at is 'P1: the beginning it reminded of; a session that moves is reminded of again';
comment on column workshops.session_reminder.sent_at is 'P1: when';
