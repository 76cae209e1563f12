-- Pictures, voices and documents of a version of a task, each once a version; never changed. The content is what was
-- written anew, sealed under her key; nothing of the original is kept.
create table learning.task_file (
    participant_id uuid not null,
    id uuid not null,
    version uuid not null,
    kind text not null,
    type text not null,
    hash text not null,
    bytes integer not null,
    content bytea not null,
    sealed_for uuid not null,
    constraint task_file_pk primary key (participant_id, id),
    constraint task_file_kind_is_known check (kind in ('PICTURE', 'VOICE', 'DOCUMENT')),
    constraint task_file_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint task_file_is_small check (bytes between 1 and 10485760)
) partition by range (id);
select platform.month_partitions('learning.task_file');

comment on table learning.task_file is 'Pictures, voices and documents that came with a version of a task';
comment on column learning.task_file.participant_id is 'P2: whose version';
comment on column learning.task_file.id is 'P1: made when it was sent';
comment on column learning.task_file.version is 'P1: with which version it came';
comment on column learning.task_file.kind is 'P1: picture, voice or document';
comment on column learning.task_file.type is 'P1: the media type it is served with';
comment on column learning.task_file.hash is 'P2: SHA-256 of its content, its address below the task';
comment on column learning.task_file.bytes is 'P1: what it weighs, shown before it is loaded';
comment on column learning.task_file.content is 'P3: what she showed or said, sealed';
comment on column learning.task_file.sealed_for is 'P1: whose key opens it';
