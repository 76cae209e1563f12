-- Programs that may write to and read from the record store, each with a secret of its own.
create table learning.record_client (
    id uuid not null,
    key text not null,
    name text not null,
    secret_hash bytea not null,
    scopes text[] not null,
    made_at timestamptz not null,
    made_by uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    constraint record_client_pk primary key (id),
    constraint record_client_key_once unique (key),
    constraint record_client_name_is_short check (char_length(name) between 1 and 120),
    constraint record_client_may_something check (cardinality(scopes) > 0),
    constraint record_client_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
comment on table learning.record_client is 'Programs that write to and read from the record store';
comment on column learning.record_client.id is 'P1: the program';
comment on column learning.record_client.key is 'P1: the name with which it signs in, and its account as an authority';
comment on column learning.record_client.name is 'P1: what people call it';
comment on column learning.record_client.secret_hash is 'P1: SHA-256 of its 256-bit secret';
comment on column learning.record_client.scopes is 'P1: what it may do, in the words of xAPI';
comment on column learning.record_client.made_at is 'P1: when it was let in';
comment on column learning.record_client.made_by is 'P1: account of the administrator who let it in';
comment on column learning.record_client.closed_at is 'P1: when it was shut out';
comment on column learning.record_client.closed_by is 'P1: account of the administrator who shut it out';

-- The log of learning. The id is made by the record store from the time at which a statement is stored and its place in
-- the batch, so its order is the order of the log; the owner is made from the identifier of the actor.
create table learning.statement (
    owner_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    client_id uuid not null,
    body text not null,
    constraint statement_pk primary key (owner_id, id)
) partition by range (id);
create index statement_in_order on learning.statement (id);
select platform.month_partitions('learning.statement');

comment on table learning.statement is 'Statements of xAPI as they were stored; only added to';
comment on column learning.statement.owner_id is 'P1: made from the identifier of the actor';
comment on column learning.statement.id is 'P1: place in the log; tells when it was stored';
comment on column learning.statement.statement_id is 'P1: the id that its sender gave it';
comment on column learning.statement.client_id is 'P1: the program that sent it';
comment on column learning.statement.body is 'P3: who did what, as the standard writes it; names and addresses when a foreign sender put them there';

-- A statement is stored once, whoever its actor is: the one unique rule across owners, because the standard wants it.
create table learning.statement_key (
    statement_id uuid not null,
    owner_id uuid not null,
    id uuid not null,
    constraint statement_key_pk primary key (statement_id)
);
comment on table learning.statement_key is 'Where the statement with an id is';
comment on column learning.statement_key.statement_id is 'P1: the id that its sender gave it';
comment on column learning.statement_key.owner_id is 'P1: made from the identifier of the actor';
comment on column learning.statement_key.id is 'P1: place in the log';

-- Everything that a statement can be found by; the owner is what it is found by. The key is the index of every search.
create table learning.statement_reference (
    owner_id uuid not null,
    id uuid not null,
    constraint statement_reference_pk primary key (owner_id, id)
) partition by range (id);
select platform.month_partitions('learning.statement_reference');

comment on table learning.statement_reference is 'By what a statement can be found';
comment on column learning.statement_reference.owner_id is 'P1: made from somebody''s identifier, a verb, an activity or a registration';
comment on column learning.statement_reference.id is 'P1: place of the statement in the log';

create table learning.statement_pointer (
    target_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    constraint statement_pointer_pk primary key (target_id, id)
);
comment on table learning.statement_pointer is 'Statements about another statement, which may come later';
comment on column learning.statement_pointer.target_id is 'P1: id of the statement it is about';
comment on column learning.statement_pointer.id is 'P1: place in the log of the one that points';
comment on column learning.statement_pointer.statement_id is 'P1: id of the one that points';

create table learning.statement_voiding (
    statement_id uuid not null,
    by_statement_id uuid not null,
    constraint statement_voiding_pk primary key (statement_id)
);
comment on table learning.statement_voiding is 'Statements that were taken back';
comment on column learning.statement_voiding.statement_id is 'P1: id of the one taken back; it may come later';
comment on column learning.statement_voiding.by_statement_id is 'P1: id of the statement that takes it back';

create table learning.statement_attachment (
    owner_id uuid not null,
    id uuid not null,
    of_id uuid not null,
    sha2 text not null,
    content_type text not null,
    content bytea not null,
    constraint statement_attachment_pk primary key (owner_id, id)
) partition by range (id);
create index statement_attachment_of on learning.statement_attachment (of_id);
select platform.month_partitions('learning.statement_attachment');

comment on table learning.statement_attachment is 'Files that came with statements';
comment on column learning.statement_attachment.owner_id is 'P1: made from the identifier of the actor';
comment on column learning.statement_attachment.id is 'P1: the file';
comment on column learning.statement_attachment.of_id is 'P1: place in the log of the statement it came with';
comment on column learning.statement_attachment.sha2 is 'P1: its hash, by which the statement names it';
comment on column learning.statement_attachment.content_type is 'P1: its kind, as its sender said';
comment on column learning.statement_attachment.content is 'P3: the file';

create table learning.activity_definition (
    id uuid not null,
    activity text not null,
    definition text not null,
    constraint activity_definition_pk primary key (id)
);
comment on table learning.activity_definition is 'What is known of an activity';
comment on column learning.activity_definition.id is 'P1: made from the IRI of the activity';
comment on column learning.activity_definition.activity is 'P1: the IRI of the activity';
comment on column learning.activity_definition.definition is 'P1: its newest definition';

-- Documents are replaced, not added to: they stay in one table, with their owner first as in the growing ones.
create table learning.record_document (
    owner_id uuid not null,
    id uuid not null,
    kind text not null,
    activity text,
    registration uuid,
    name text not null,
    content_type text not null,
    content bytea not null,
    etag text not null,
    updated_at timestamptz not null,
    constraint record_document_pk primary key (owner_id, id),
    constraint record_document_kind_is_known check (kind in ('STATE', 'AGENT_PROFILE', 'ACTIVITY_PROFILE'))
);
comment on table learning.record_document is 'States and profiles that programs keep for somebody or for an activity';
comment on column learning.record_document.owner_id is 'P1: made from the identifier of the person, or from the activity';
comment on column learning.record_document.id is 'P1: made from all that names the document';
comment on column learning.record_document.kind is 'P1: state, or profile of a person or an activity';
comment on column learning.record_document.activity is 'P2: the activity, if it is of one';
comment on column learning.record_document.registration is 'P2: the registration, if it is of one';
comment on column learning.record_document.name is 'P1: what the program calls it';
comment on column learning.record_document.content_type is 'P1: its kind of content';
comment on column learning.record_document.content is 'P3: what the program keeps in it';
comment on column learning.record_document.etag is 'P1: fingerprint of its content';
comment on column learning.record_document.updated_at is 'P1: when it was last changed';
