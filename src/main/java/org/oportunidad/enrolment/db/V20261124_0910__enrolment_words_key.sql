create table enrolment.words_key (
    participant_id uuid not null,
    key bytea not null,
    constraint words_key_pkey primary key (participant_id)
);
comment on table enrolment.words_key is 'The wrapped key under which a woman’s own words in forms are sealed; deleting it loses the words.';
comment on column enrolment.words_key.participant_id is 'P2: whose key it is';
comment on column enrolment.words_key.key is 'P3: the wrapped key';
