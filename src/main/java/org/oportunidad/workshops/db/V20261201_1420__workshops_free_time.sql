create schema if not exists workshops;

-- When she could come, as she says it: sealed under her own key, since the hours of a day tell how somebody lives.
create table workshops.free_time (
    participant_id uuid not null,
    sealed text not null,
    changed_at timestamptz not null,
    constraint free_time_pkey primary key (participant_id)
);
comment on table workshops.free_time is 'The hours in which a woman could join a workshop, and those in which she cannot';
comment on column workshops.free_time.participant_id is 'P2: whose hours';
comment on column workshops.free_time.sealed is 'P3: parts of the week that are free, and times that are not with a kind of reason, sealed under her key';
comment on column workshops.free_time.changed_at is 'P2: when she changed them last';
