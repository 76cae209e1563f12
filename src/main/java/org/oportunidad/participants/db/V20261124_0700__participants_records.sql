create schema if not exists participants;

-- A woman's record. What she is called is sealed under a key of her own; codes stay as codes so that they can be counted.
create table participants.participant (
    id uuid not null,
    handle text not null,
    sealed bytea,
    name_words bytea[] not null default '{}',
    likeness bytea,
    birth_year smallint,
    commune_cut text,
    rural boolean,
    language text not null,
    via text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    blocked_at timestamptz,
    blocked_by uuid,
    merged_into uuid,
    erased_at timestamptz,
    constraint participant_pk primary key (id),
    constraint participant_handle_once unique (handle),
    constraint participant_merged_into_another foreign key (merged_into) references participants.participant (id),
    constraint participant_not_merged_into_herself check (merged_into <> id),
    constraint participant_handle_has_128_bits check (handle ~ '^[A-Za-z0-9_-]{22}$'),
    constraint participant_birth_year_is_plausible check (birth_year between 1900 and 2100),
    constraint participant_via_is_known check (via in ('SELF', 'ASSISTED', 'IMPORT')),
    constraint participant_language_is_known check (language in ('es', 'en', 'fr', 'ar', 'hi', 'ht')),
    constraint participant_blocked_by_somebody check ((blocked_at is null) = (blocked_by is null))
);
create index participant_by_name_word on participants.participant using gin (name_words);
create index participant_by_likeness on participants.participant (likeness) where likeness is not null;
create index participant_by_merged_into on participants.participant (merged_into) where merged_into is not null;
comment on column participants.participant.id is 'P2: her id from her first saved answer on; never in an address';
comment on column participants.participant.handle is 'P2: random, for addresses';
comment on column participants.participant.sealed is 'P2: names, preferred name and birth date, sealed under her key; to address her and to know her again';
comment on column participants.participant.name_words is 'P2: keyed fingerprints of the words of her names, to find her by name';
comment on column participants.participant.likeness is 'P2: keyed fingerprint of names and birth date, to find a second record of hers';
comment on column participants.participant.birth_year is 'P2: to count by age';
comment on column participants.participant.commune_cut is 'P2: where she lives, by official code; to offer what is near and to count territory';
comment on column participants.participant.rural is 'P2: whether she lives in the country; to count territory';
comment on column participants.participant.language is 'P2: language of pages and messages';
comment on column participants.participant.via is 'P1: how the record came about';
comment on column participants.participant.opened_at is 'P1: when';
comment on column participants.participant.changed_at is 'P1: last change';
comment on column participants.participant.blocked_at is 'P2: since when it is hidden at her request';
comment on column participants.participant.blocked_by is 'P1: account that hid it';
comment on column participants.participant.merged_into is 'P2: the record that is the same woman';
comment on column participants.participant.erased_at is 'P1: since when nobody can read it; the tombstone';

-- Her data key, wrapped by the country's key. Destroying this row erases her; it is backed up apart from the rest.
create table participants.person_key (
    participant_id uuid not null,
    wrapped bytea not null,
    constraint person_key_pk primary key (participant_id),
    constraint person_key_of_participant foreign key (participant_id) references participants.participant (id)
);
comment on column participants.person_key.participant_id is 'P2: whose key';
comment on column participants.person_key.wrapped is 'P2: data key wrapped by the key of the keys folder; to seal and to erase';

create table participants.contact_point (
    id uuid not null,
    participant_id uuid not null,
    kind text not null,
    sealed bytea not null,
    fingerprint bytea not null,
    since timestamptz not null,
    ended_at timestamptz,
    constraint contact_point_pk primary key (id),
    constraint contact_point_of_participant foreign key (participant_id) references participants.participant (id),
    constraint contact_point_kind_is_known check (kind in ('PHONE', 'EMAIL'))
);
create unique index contact_point_one_of_a_kind on participants.contact_point (participant_id, kind) where ended_at is null;
create index contact_point_by_participant on participants.contact_point (participant_id);
create index contact_point_by_fingerprint on participants.contact_point (fingerprint) where ended_at is null;
comment on column participants.contact_point.id is 'P1: one contact';
comment on column participants.contact_point.participant_id is 'P2: whose';
comment on column participants.contact_point.kind is 'P2: phone or e-mail';
comment on column participants.contact_point.sealed is 'P2: number or address, sealed under her key; to reach her';
comment on column participants.contact_point.fingerprint is 'P2: keyed fingerprint, to find a second record of hers';
comment on column participants.contact_point.since is 'P1: since when';
comment on column participants.contact_point.ended_at is 'P1: until when';

create table participants.identity_document (
    id uuid not null,
    participant_id uuid not null,
    document text not null,
    sealed bytea not null,
    fingerprint bytea not null,
    since timestamptz not null,
    ended_at timestamptz,
    constraint identity_document_pk primary key (id),
    constraint identity_document_of_participant foreign key (participant_id) references participants.participant (id),
    constraint identity_document_is_a_code check (document ~ '^[A-Z][A-Z_]{1,30}$')
);
create unique index identity_document_one on participants.identity_document (participant_id) where ended_at is null;
create index identity_document_by_participant on participants.identity_document (participant_id);
create index identity_document_by_fingerprint on participants.identity_document (fingerprint) where ended_at is null;
comment on column participants.identity_document.id is 'P1: one document';
comment on column participants.identity_document.participant_id is 'P2: whose';
comment on column participants.identity_document.document is 'P3: kind of document; an asylum certificate tells a situation';
comment on column participants.identity_document.sealed is 'P3: its number, sealed under her key; for the certificate and to know her again';
comment on column participants.identity_document.fingerprint is 'P3: keyed fingerprint of kind and number, to find a second record of hers';
comment on column participants.identity_document.since is 'P1: since when';
comment on column participants.identity_document.ended_at is 'P1: until when';

create table participants.safe_contact (
    participant_id uuid not null,
    phone text not null,
    channel text not null,
    from_time time,
    until_time time,
    discreet boolean not null,
    sealed_code_word bytea,
    changed_at timestamptz not null,
    constraint safe_contact_pk primary key (participant_id),
    constraint safe_contact_of_participant foreign key (participant_id) references participants.participant (id),
    constraint safe_contact_phone_is_known check (phone in ('OWN', 'SHARED', 'SOMEBODY_ELSES')),
    constraint safe_contact_channel_is_known check (channel in ('APP', 'EMAIL', 'WHATSAPP', 'SMS', 'CALL')),
    constraint safe_contact_hours_are_whole check ((from_time is null) = (until_time is null))
);
comment on column participants.safe_contact.participant_id is 'P2: whose';
comment on column participants.safe_contact.phone is 'P3: whose phone it is; so that no message betrays her';
comment on column participants.safe_contact.channel is 'P3: how she wants to be reached';
comment on column participants.safe_contact.from_time is 'P3: start of her safe hours';
comment on column participants.safe_contact.until_time is 'P3: end of her safe hours';
comment on column participants.safe_contact.discreet is 'P3: whether a message may name the programme';
comment on column participants.safe_contact.sealed_code_word is 'P3: word by which she knows who calls, sealed under her key';
comment on column participants.safe_contact.changed_at is 'P1: last change';

create table participants.consent (
    id uuid not null,
    participant_id uuid not null,
    purpose text not null,
    decision text not null,
    notice_version text not null,
    language text not null,
    medium text not null,
    recorded_by uuid,
    sealed_evidence bytea,
    decided_at timestamptz not null,
    constraint consent_pk primary key (id),
    constraint consent_of_participant foreign key (participant_id) references participants.participant (id),
    constraint consent_purpose_is_a_code check (purpose ~ '^[A-Z][A-Z_]{1,30}$'),
    constraint consent_decision_is_known check (decision in ('GIVEN', 'PENDING', 'REFUSED', 'WITHDRAWN')),
    constraint consent_pending_was_written_by_staff check (decision <> 'PENDING' or recorded_by is not null),
    constraint consent_medium_is_known check (medium in ('SCREEN', 'PAPER', 'PHONE', 'IN_PERSON'))
);
comment on table participants.consent is 'append-only: the ledger of what she agreed to';
create index consent_by_participant on participants.consent (participant_id, purpose, decided_at desc, id desc);
comment on column participants.consent.id is 'P1: one decision';
comment on column participants.consent.participant_id is 'P2: whose';
comment on column participants.consent.purpose is 'P2: what was asked';
comment on column participants.consent.decision is 'P2: yes, yes as written down by staff, no, taken back';
comment on column participants.consent.notice_version is 'P1: version of the text she was shown';
comment on column participants.consent.language is 'P2: its language';
comment on column participants.consent.medium is 'P2: on what she answered';
comment on column participants.consent.recorded_by is 'P1: staff who wrote down what she said';
comment on column participants.consent.sealed_evidence is 'P2: place and witness, sealed under her key';
comment on column participants.consent.decided_at is 'P1: when';

create table participants.care_grant (
    id uuid not null,
    participant_id uuid not null,
    account_id uuid not null,
    basis text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    constraint care_grant_pk primary key (id),
    constraint care_grant_once unique (participant_id, account_id, basis),
    constraint care_grant_of_participant foreign key (participant_id) references participants.participant (id),
    constraint care_grant_basis_is_a_code check (basis ~ '^[a-z_]+(:[A-Za-z0-9_-]+)?$')
);
create index care_grant_by_account on participants.care_grant (account_id, participant_id);
comment on column participants.care_grant.id is 'P1: one grant';
comment on column participants.care_grant.participant_id is 'P2: who may be seen';
comment on column participants.care_grant.account_id is 'P1: by whom';
comment on column participants.care_grant.basis is 'P1: what it rests on';
comment on column participants.care_grant.from_at is 'P1: from when';
comment on column participants.care_grant.until_at is 'P1: until when';

-- Two records that may be one woman; a human decides.
create table participants.duplicate (
    left_id uuid not null,
    right_id uuid not null,
    reasons text[] not null,
    found_at timestamptz not null,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    constraint duplicate_pk primary key (left_id, right_id),
    constraint duplicate_left foreign key (left_id) references participants.participant (id),
    constraint duplicate_right foreign key (right_id) references participants.participant (id),
    constraint duplicate_in_one_order check (left_id < right_id),
    constraint duplicate_decision_is_known check (decision in ('SAME', 'DIFFERENT')),
    constraint duplicate_decided_by_somebody check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index duplicate_by_right on participants.duplicate (right_id);
create index duplicate_open on participants.duplicate (found_at) where decision is null;
comment on column participants.duplicate.left_id is 'P2: one record';
comment on column participants.duplicate.right_id is 'P2: the other';
comment on column participants.duplicate.reasons is 'P2: what they share, as codes';
comment on column participants.duplicate.found_at is 'P1: when it was noticed';
comment on column participants.duplicate.decision is 'P1: one woman or two';
comment on column participants.duplicate.decided_by is 'P1: account that decided';
comment on column participants.duplicate.decided_at is 'P1: when';

create table participants.merge (
    id uuid not null,
    from_id uuid not null,
    into_id uuid not null,
    moved jsonb not null,
    merged_by uuid not null,
    merged_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    constraint merge_pk primary key (id),
    constraint merge_from foreign key (from_id) references participants.participant (id),
    constraint merge_into foreign key (into_id) references participants.participant (id),
    constraint merge_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
create unique index merge_in_force on participants.merge (from_id) where undone_at is null;
create index merge_by_from on participants.merge (from_id);
create index merge_by_into on participants.merge (into_id);
comment on column participants.merge.id is 'P1: one merge';
comment on column participants.merge.from_id is 'P2: the record that was closed';
comment on column participants.merge.into_id is 'P2: the record that goes on';
comment on column participants.merge.moved is 'P2: by schema, the rows that changed owner, so that it can be undone';
comment on column participants.merge.merged_by is 'P1: account that decided';
comment on column participants.merge.merged_at is 'P1: when';
comment on column participants.merge.undone_by is 'P1: account that undid it';
comment on column participants.merge.undone_at is 'P1: when it was undone';

-- What other modules may join: no name, no contact, no document.
create view participants.v_participant as
select p.id as participant_id, p.handle, p.commune_cut, p.rural, p.birth_year, p.language, p.via, p.opened_at,
    (p.blocked_at is not null) as blocked
from participants.participant p
where p.merged_into is null and p.erased_at is null;

create view participants.v_care_grant as
select g.participant_id, g.account_id, g.basis, g.from_at, g.until_at
from participants.care_grant g;

-- The decision in force for each purpose; a merged record's decisions count for the woman.
create view participants.v_consent as
select distinct on (coalesce(p.merged_into, p.id), c.purpose)
    coalesce(p.merged_into, p.id) as participant_id, c.purpose, c.decision, c.decided_at
from participants.consent c
join participants.participant p on p.id = c.participant_id
order by coalesce(p.merged_into, p.id), c.purpose, c.decided_at desc, c.id desc;
