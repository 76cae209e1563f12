-- What arrived from a phone that had no signal: each op once, with what became of it, so that a repeat is answered alike for
-- ever. The id is made from her id and the op's, so that a phone whose clock lies cannot scatter her rows over all months.
create table learning.offline_op (
    participant_id uuid not null,
    id uuid not null,
    op uuid not null,
    kind text not null,
    outcome text not null,
    reason text,
    skewed boolean not null,
    made_at timestamptz not null,
    received_at timestamptz not null,
    released_at timestamptz,
    fingerprint bytea not null,
    kept text,
    sealed_for uuid not null,
    constraint offline_op_pk primary key (participant_id, id),
    constraint offline_op_kind_is_known check (kind in ('ANSWER', 'TASK', 'NOTE', 'UNKNOWN')),
    constraint offline_op_outcome_is_known check (outcome in ('RECEIVED', 'OLDER', 'KEPT')),
    constraint offline_op_reason_is_known check (reason in ('CLOSED', 'GONE', 'UNFIT', 'FAILED')),
    constraint offline_op_kept_has_a_reason check ((outcome = 'KEPT') = (reason is not null)),
    constraint offline_op_kept_is_not_lost check ((outcome = 'KEPT') = (kept is not null)),
    constraint offline_op_not_of_the_future check (made_at <= received_at)
) partition by range (id);
select platform.month_partitions('learning.offline_op');
create index offline_op_kept on learning.offline_op (participant_id) where kept is not null;

comment on table learning.offline_op is 'What arrived from a phone that had no signal';
comment on column learning.offline_op.participant_id is 'P2: who did it';
comment on column learning.offline_op.id is 'P1: made from her id and the op';
comment on column learning.offline_op.op is 'P1: the id that her phone gave it';
comment on column learning.offline_op.kind is 'P2: an answer, a task or a note';
comment on column learning.offline_op.outcome is 'P2: received, an older version, or kept aside';
comment on column learning.offline_op.reason is 'P2: why it is kept aside';
comment on column learning.offline_op.skewed is 'P1: the clock of the phone was more than a day off';
comment on column learning.offline_op.made_at is 'P2: when she did it, as far as it can be known';
comment on column learning.offline_op.received_at is 'P2: when it arrived';
comment on column learning.offline_op.released_at is 'P2: when what was kept aside was applied after all';
comment on column learning.offline_op.fingerprint is 'P1: hash of the sealed op, to know it again';
comment on column learning.offline_op.kept is 'P3: what she did, sealed, while it is kept aside';
comment on column learning.offline_op.sealed_for is 'P1: whose key opens it';
