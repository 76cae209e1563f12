-- What she needs to take part, from asking for it to having it, with what it cost.
create table support.need (
    participant_id uuid not null,
    id uuid not null,
    kind text not null,
    state text not null,
    asked_at timestamptz not null,
    asked_by uuid,
    decided_at timestamptz,
    decided_by uuid,
    delivered_at timestamptz,
    delivered_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    cost_minor bigint,
    constraint need_pk primary key (participant_id, id),
    constraint need_kind_is_known check (kind in ('CHILDCARE', 'DATA', 'DEVICE', 'TRANSPORT')),
    constraint need_state_is_known check (state in ('ASKED', 'APPROVED', 'DECLINED', 'DELIVERED', 'ENDED')),
    constraint need_decided_whole check ((decided_at is null) = (decided_by is null)),
    constraint need_approved_is_decided check (state = 'ASKED' or decided_at is not null),
    constraint need_delivered_has_a_day check (state not in ('DELIVERED', 'ENDED') or delivered_at is not null),
    constraint need_cost_is_no_debt check (cost_minor >= 0)
);
create index need_by_state on support.need (state, kind, delivered_at);
comment on table support.need is 'Support that a woman needs to take part';
comment on column support.need.participant_id is 'P2: whose';
comment on column support.need.id is 'P1: names it';
comment on column support.need.kind is 'P3: what: care of children, data, a device on loan, transport';
comment on column support.need.state is 'P3: how far it is';
comment on column support.need.asked_at is 'P2: when it was asked for';
comment on column support.need.asked_by is 'P1: member of staff who wrote it down';
comment on column support.need.decided_at is 'P2: when it was approved or declined';
comment on column support.need.decided_by is 'P1: account that decided';
comment on column support.need.delivered_at is 'P2: when she had it';
comment on column support.need.delivered_by is 'P1: account that delivered it';
comment on column support.need.ended_at is 'P2: when it ended or the device came back';
comment on column support.need.ended_by is 'P1: account that wrote that down';
comment on column support.need.cost_minor is 'P1: what it cost, in minor units of the currency of the country';
