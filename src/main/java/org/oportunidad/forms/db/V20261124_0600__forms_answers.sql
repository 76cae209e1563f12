create schema if not exists forms;

-- Versions of instruments as published: what a response is bound to can always be read again.
create table forms.instrument_version (
    code text not null,
    version int not null,
    content text not null,
    fingerprint bytea not null,
    published_at timestamptz not null,
    constraint instrument_version_pk primary key (code, version),
    constraint instrument_version_counts_from_one check (version >= 1),
    constraint instrument_version_fingerprint_is_sha256 check (octet_length(fingerprint) = 32)
);
comment on table forms.instrument_version is 'append-only: a published version never changes';
comment on column forms.instrument_version.code is 'P0: name of the instrument';
comment on column forms.instrument_version.version is 'P0: rises with every change of content';
comment on column forms.instrument_version.content is 'P0: the whole instrument, so that old answers keep their questions';
comment on column forms.instrument_version.fingerprint is 'P0: SHA-256 of the content, so that a changed one is noticed';
comment on column forms.instrument_version.published_at is 'P0: since when it may be answered';

-- One filling of one version by one woman.
create table forms.response (
    id uuid not null,
    participant_id uuid not null,
    code text not null,
    version int not null,
    opened_at timestamptz not null,
    completed_at timestamptz,
    blocked_at timestamptz,
    constraint response_pk primary key (id),
    constraint response_of_a_published_version foreign key (code, version) references forms.instrument_version (code, version),
    constraint response_ends_after_it_began check (completed_at >= opened_at)
);
create index response_by_participant on forms.response (participant_id, code, id);
create index response_by_version on forms.response (code, version);
comment on column forms.response.id is 'P1: one filling; made by the client';
comment on column forms.response.participant_id is 'P2: whose answers they are';
comment on column forms.response.code is 'P1: what was asked';
comment on column forms.response.version is 'P1: in which version';
comment on column forms.response.opened_at is 'P2: when she began';
comment on column forms.response.completed_at is 'P2: when she closed it; nothing changes after that';
comment on column forms.response.blocked_at is 'P2: since when nobody but the rights desk may use it';

-- Answers, long: one row a question. The id follows from the response and the question, so that saving again replaces.
create table forms.answer (
    participant_id uuid not null,
    id uuid not null,
    response_id uuid not null,
    question text not null,
    value text,
    sealed text,
    sealed_for uuid,
    counts boolean not null,
    answered_at timestamptz not null,
    constraint answer_pk primary key (participant_id, id),
    constraint answer_of_a_response foreign key (response_id) references forms.response (id),
    constraint answer_is_coded_or_sealed check ((value is null) <> (sealed is null)),
    constraint answer_sealed_for_somebody check ((sealed is null) = (sealed_for is null)),
    constraint answer_value_is_short check (length(value) <= 2000)
) partition by range (id);
create index answer_by_response on forms.answer (response_id);
comment on column forms.answer.participant_id is 'P2: whose answer it is';
comment on column forms.answer.id is 'P1: follows from response and question';
comment on column forms.answer.response_id is 'P1: the filling it belongs to';
comment on column forms.answer.question is 'P1: name of the question in its version';
comment on column forms.answer.value is 'P3: the code chosen, several separated by blanks; numbers and dates in ISO form';
comment on column forms.answer.sealed is 'P3: her own words, sealed under her key';
comment on column forms.answer.sealed_for is 'P2: whose key it is; stays when two records are merged';
comment on column forms.answer.counts is 'P1: false when a later answer made the question irrelevant';
comment on column forms.answer.answered_at is 'P2: when it was last saved';
select platform.month_partitions('forms.answer');

-- For evidence: closed responses and their coded answers; never her own words.
create view forms.v_response as
select r.id as response_id, r.participant_id, r.code as instrument, r.version, r.opened_at, r.completed_at
from forms.response r
where r.completed_at is not null and r.blocked_at is null;

create view forms.v_answer as
select a.participant_id, a.response_id, r.instrument, r.version, r.completed_at, a.question, a.value
from forms.answer a
join forms.v_response r on r.response_id = a.response_id
where a.counts and a.value is not null;
comment on view forms.v_answer is 'Coded answers of closed responses; several choices are separated by blanks';
