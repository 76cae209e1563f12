-- One text to many women. What goes and to whom is frozen when it is counted: who approves, approves exactly that.
create table support.broadcast (
    id uuid not null,
    template text not null,
    filled text not null default '',
    audience text not null default '',
    state text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    written_at timestamptz not null,
    written_by uuid not null,
    women integer not null default 0,
    digest text,
    send_at timestamptz,
    submitted_at timestamptz,
    submitted_by uuid,
    approved_at timestamptz,
    approved_by uuid,
    approval_until timestamptz,
    returned_at timestamptz,
    returned_by uuid,
    started_at timestamptz,
    stopped_at timestamptz,
    stopped_by uuid,
    stop_reason text,
    owner_account uuid,
    resumed_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    constraint broadcast_pk primary key (id),
    constraint broadcast_state_is_known check (state in ('DRAFT', 'WAITING', 'APPROVED', 'SENDING', 'STOPPED', 'FINISHED', 'ENDED')),
    constraint broadcast_stop_has_a_reason check (state <> 'STOPPED' or stopped_at is not null and stop_reason is not null
        and owner_account is not null),
    constraint broadcast_counted_before_it_goes check (state = 'DRAFT' or digest is not null and submitted_by is not null),
    constraint broadcast_approved_by_another check (approved_by is null
        or approved_by <> written_by and approved_by <> submitted_by)
);
create index broadcast_newest on support.broadcast (made_at desc, id);
create index broadcast_moving on support.broadcast (id) where state in ('APPROVED', 'SENDING');
comment on table support.broadcast is 'One text to many women';
comment on column support.broadcast.id is 'P1: one broadcast';
comment on column support.broadcast.template is 'P1: which text';
comment on column support.broadcast.filled is 'P2: what was filled in, in the form of an address';
comment on column support.broadcast.audience is 'P1: the filter by which women were chosen, in the form of an address';
comment on column support.broadcast.state is 'P1: how far it is';
comment on column support.broadcast.made_at is 'P1: when it was begun';
comment on column support.broadcast.made_by is 'P1: by whom';
comment on column support.broadcast.written_at is 'P1: last change of text, audience or time';
comment on column support.broadcast.written_by is 'P1: by whom';
comment on column support.broadcast.women is 'P1: how many women it is for';
comment on column support.broadcast.digest is 'P1: fingerprint of text, time and women: what is approved';
comment on column support.broadcast.send_at is 'P1: not before; empty for at once';
comment on column support.broadcast.submitted_at is 'P1: when it was given out of hand';
comment on column support.broadcast.submitted_by is 'P1: by whom';
comment on column support.broadcast.approved_at is 'P1: when the second person said yes';
comment on column support.broadcast.approved_by is 'P1: who that was';
comment on column support.broadcast.approval_until is 'P1: until when her yes is good for a start';
comment on column support.broadcast.returned_at is 'P1: when it was given back to its author';
comment on column support.broadcast.returned_by is 'P1: by whom';
comment on column support.broadcast.started_at is 'P1: when the first message was queued';
comment on column support.broadcast.stopped_at is 'P1: last stop';
comment on column support.broadcast.stopped_by is 'P1: by whom; empty for the program';
comment on column support.broadcast.stop_reason is 'P1: why, as a code';
comment on column support.broadcast.owner_account is 'P1: who decides what becomes of a stopped one';
comment on column support.broadcast.resumed_at is 'P1: last time it was let go on';
comment on column support.broadcast.ended_at is 'P1: when it was over';
comment on column support.broadcast.ended_by is 'P1: who ended it before; empty when all went';

-- Each woman once, with the key of her message: it goes once, whatever breaks in between.
create table support.broadcast_woman (
    participant_id uuid not null,
    id uuid not null,
    broadcast_id uuid not null,
    language text not null,
    way text,
    obstacle text,
    queued_at timestamptz,
    left_out text,
    outcome text,
    outcome_reason text,
    constraint broadcast_woman_pk primary key (participant_id, id),
    constraint broadcast_woman_of_broadcast foreign key (broadcast_id) references support.broadcast (id),
    constraint broadcast_woman_left_out_is_not_queued check (left_out is null or queued_at is null)
) partition by range (id);
select platform.month_partitions('support.broadcast_woman');
create index broadcast_woman_by_broadcast on support.broadcast_woman (broadcast_id, id);
create index broadcast_woman_by_turn on support.broadcast_woman (broadcast_id, queued_at);
comment on table support.broadcast_woman is 'A woman of a broadcast';
comment on column support.broadcast_woman.participant_id is 'P2: to whom';
comment on column support.broadcast_woman.id is 'P1: key of her message';
comment on column support.broadcast_woman.broadcast_id is 'P1: of which broadcast';
comment on column support.broadcast_woman.language is 'P2: her language when it was counted';
comment on column support.broadcast_woman.way is 'P2: by which way it was expected to reach her';
comment on column support.broadcast_woman.obstacle is 'P2: why it was expected not to leave, as a code';
comment on column support.broadcast_woman.queued_at is 'P2: when her message was queued';
comment on column support.broadcast_woman.left_out is 'P2: why she got none after all, as a code';
comment on column support.broadcast_woman.outcome is 'P2: how the queue ended with it';
comment on column support.broadcast_woman.outcome_reason is 'P2: why, as a code';

-- A filter with a name, for the next time.
create table support.audience (
    id uuid not null,
    name text not null,
    filter text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    removed_at timestamptz,
    removed_by uuid,
    constraint audience_pk primary key (id),
    constraint audience_name_is_short check (length(name) between 1 and 60),
    constraint audience_removed_is_whole check ((removed_at is null) = (removed_by is null))
);
create unique index audience_one_of_a_name on support.audience (lower(name)) where removed_at is null;
comment on table support.audience is 'A filter of women with a name';
comment on column support.audience.id is 'P1: one filter';
comment on column support.audience.name is 'P1: how staff call it';
comment on column support.audience.filter is 'P1: the filter, in the form of an address';
comment on column support.audience.made_at is 'P1: since when';
comment on column support.audience.made_by is 'P1: by whom';
comment on column support.audience.removed_at is 'P1: when it was thrown away';
comment on column support.audience.removed_by is 'P1: by whom';
