-- Pictures, voices and documents that staff send to a woman: what was written anew, sealed under her key. It goes out while
-- free words may go, and lies in her inbox as long as its message does.
create table messaging.sent_medium (
    participant_id uuid not null,
    id uuid not null,
    kind text not null,
    type text not null,
    bytes integer not null,
    content bytea not null,
    sealed_for uuid not null,
    constraint sent_medium_pk primary key (participant_id, id),
    constraint sent_medium_kind check (kind in ('PICTURE', 'VOICE', 'DOCUMENT')),
    constraint sent_medium_is_small check (bytes between 1 and 10485760)
) partition by range (id);
create index sent_medium_by_id on messaging.sent_medium (id);
comment on table messaging.sent_medium is 'Files that staff send with an answer, one a message';
comment on column messaging.sent_medium.participant_id is 'P2: to whom';
comment on column messaging.sent_medium.id is 'P1: key of the message that brings it';
comment on column messaging.sent_medium.kind is 'P1: picture, voice or document';
comment on column messaging.sent_medium.type is 'P1: the media type it is served with';
comment on column messaging.sent_medium.bytes is 'P1: what it weighs, shown before it is loaded';
comment on column messaging.sent_medium.content is 'P4: what it shows or says, sealed under her key';
comment on column messaging.sent_medium.sealed_for is 'P2: whose key opens it';
select platform.month_partitions('messaging.sent_medium');
