-- Requests that a phone may send twice: the row is written in the transaction of the effect and kept 30 days.
create table platform.idempotency (
    key uuid not null,
    fingerprint bytea not null,
    location text,
    made_at timestamptz not null,
    constraint idempotency_pk primary key (key),
    constraint idempotency_fingerprint_is_sha256 check (octet_length(fingerprint) = 32),
    constraint idempotency_location_is_a_path check (location like '/%')
);
create index idempotency_by_made_at on platform.idempotency (made_at);
comment on column platform.idempotency.key is 'P1: made by the phone, so that a repeat is recognised';
comment on column platform.idempotency.fingerprint is 'P1: keyed hash of the request, so that another request under the key is refused';
comment on column platform.idempotency.location is 'P2: where the first answer led, so that a repeat gets the same';
comment on column platform.idempotency.made_at is 'P1: when, so that it is deleted after 30 days';

-- Allowances of rare, guarded acts (bucket4j), shared by all nodes.
create table platform.bucket (
    id bigint not null,
    state bytea,
    expires_at bigint,
    constraint bucket_pk primary key (id)
);
create index bucket_by_expiry on platform.bucket (expires_at);
comment on column platform.bucket.id is 'P1: keyed fingerprint of what is limited and whom';
comment on column platform.bucket.state is 'P1: what is left of the allowance';
comment on column platform.bucket.expires_at is 'P1: milliseconds after which the row says nothing any more';
