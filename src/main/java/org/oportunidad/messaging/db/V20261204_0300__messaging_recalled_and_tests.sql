-- Messages that their sender holds back after all, and why one stayed in her inbox.
alter table messaging.outbox add column recalled_at timestamptz;
alter table messaging.outbox add column why text;
comment on column messaging.outbox.recalled_at is 'P1: when its sender held it back: it does not leave any more';
comment on column messaging.outbox.why is 'P1: what kept it in her inbox, as a code';

-- Texts that staff sent to themselves to look at them: counted apart from what goes to women. The address is not kept.
create table messaging.test_send (
    id uuid not null,
    template text not null,
    language text not null,
    channel text not null,
    sent_at timestamptz not null,
    sent_by uuid not null,
    outcome text,
    constraint test_send_pk primary key (id),
    constraint test_send_channel check (channel in ('EMAIL', 'SMS', 'WHATSAPP'))
);
create index test_send_by_template on messaging.test_send (template, sent_at);
comment on column messaging.test_send.id is 'P1: one test';
comment on column messaging.test_send.template is 'P1: which text';
comment on column messaging.test_send.language is 'P1: in which language';
comment on column messaging.test_send.channel is 'P1: by which channel';
comment on column messaging.test_send.sent_at is 'P1: when';
comment on column messaging.test_send.sent_by is 'P1: who of the staff, to herself';
comment on column messaging.test_send.outcome is 'P1: what the channel said, as a code; empty while nobody knows';

-- What became of messages, for reports of those who sent many; what they said stays with messaging.
create view messaging.v_delivery as
select message_id, participant_id, step, attempted_at, accepted_at, sent_at, delivered_at, read_at, answered_at, failed_at,
    failed_code
from messaging.delivery;
comment on view messaging.v_delivery is 'Each try to bring a message, with the facts that the channel told';
create view messaging.v_outbox as
select id as message_id, participant_id, state, reason, why, recalled_at from messaging.outbox;
comment on view messaging.v_outbox is 'How far a queued message is; gone thirty days after it was settled';
