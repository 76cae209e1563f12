create schema credentials;

create table credentials.certificate (
    id uuid not null,
    participant_id uuid not null,
    type text not null,
    subject text not null,
    code text not null,
    completed_on date not null,
    issued_at timestamptz not null,
    issued_by uuid,
    name_shown_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_reason text,
    constraint certificate_pk primary key (id),
    constraint certificate_code_is_of_one unique (code),
    constraint certificate_code_is_twelve_signs check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    constraint certificate_type_is_known check (type in ('ROUTE')),
    constraint certificate_subject_is_a_code check (subject ~ '^[a-z0-9_/-]{1,80}$'),
    constraint certificate_revoked_by_somebody_for_a_reason check (
        (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null)),
    constraint certificate_revoked_reason_is_short check (length(revoked_reason) between 3 and 500)
);
create unique index certificate_valid_once on credentials.certificate (participant_id, type, subject) where revoked_at is null;
create index certificate_by_participant on credentials.certificate (participant_id, issued_at desc);

comment on table credentials.certificate is 'What a woman completed, under a code that anybody can check; never deleted, only revoked';
comment on column credentials.certificate.id is 'P1: one certificate';
comment on column credentials.certificate.participant_id is 'P2: whose it is; random id when she is erased';
comment on column credentials.certificate.type is 'P2: what kind of completion';
comment on column credentials.certificate.subject is 'P2: what was completed';
comment on column credentials.certificate.code is 'P2: printed on it, typed by whoever checks it';
comment on column credentials.certificate.completed_on is 'P2: the day she completed it';
comment on column credentials.certificate.issued_at is 'P2: when it was issued';
comment on column credentials.certificate.issued_by is 'P1: account of staff who issued it by hand; empty when graduation did';
comment on column credentials.certificate.name_shown_at is 'P2: since when she lets the public page show her name; empty = hidden';
comment on column credentials.certificate.revoked_at is 'P2: when it stopped counting';
comment on column credentials.certificate.revoked_by is 'P1: account that revoked it';
comment on column credentials.certificate.revoked_reason is 'P3: why, for her and for staff; never public';
