-- One woman went from one facilitator to another: who, why, and what the next one should know, sealed with her key.
create table support.handover (
    participant_id uuid not null,
    id uuid not null,
    from_account uuid,
    to_account uuid not null,
    made_by uuid not null,
    at timestamptz not null,
    words text,
    sealed_for uuid,
    constraint handover_pk primary key (participant_id, id),
    constraint handover_words_have_a_key check ((words is null) = (sealed_for is null)),
    constraint handover_to_another check (from_account is distinct from to_account)
);
create index handover_by_receiver on support.handover (to_account, at desc);
comment on table support.handover is 'Women handed over from one facilitator to another';
comment on column support.handover.participant_id is 'P2: whom';
comment on column support.handover.id is 'P1: made when it was';
comment on column support.handover.from_account is 'P1: who accompanied her before; empty when nobody did';
comment on column support.handover.to_account is 'P1: who accompanies her from then on';
comment on column support.handover.made_by is 'P1: account that handed over';
comment on column support.handover.at is 'P2: when';
comment on column support.handover.words is 'P3: what the next one should know, sealed';
comment on column support.handover.sealed_for is 'P1: whose key opens it';

-- Somebody is away and somebody else sees to her women meanwhile.
create table support.cover (
    id uuid not null,
    account_id uuid not null,
    cover_account uuid not null,
    from_on date not null,
    until_on date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    constraint cover_pk primary key (id),
    constraint cover_by_another check (account_id <> cover_account),
    constraint cover_ends_after_it_begins check (until_on >= from_on)
);
create index cover_by_cover on support.cover (cover_account, until_on);
create index cover_by_account on support.cover (account_id, until_on);
comment on table support.cover is 'Who sees to whose women during an absence';
comment on column support.cover.id is 'P1: names it';
comment on column support.cover.account_id is 'P1: who is away';
comment on column support.cover.cover_account is 'P1: who covers';
comment on column support.cover.from_on is 'P1: first day';
comment on column support.cover.until_on is 'P1: last day';
comment on column support.cover.made_by is 'P1: account that arranged it';
comment on column support.cover.made_at is 'P1: when it was arranged';
comment on column support.cover.ended_at is 'P1: when it was ended early';
