-- Several ways by which a message may go, one after the other, and who takes care of what did not get through.
alter table messaging.outbox add column tried text[] not null default '{}';
alter table messaging.outbox add column delivery_id uuid;
alter table messaging.outbox add column owned_by uuid;
alter table messaging.outbox add column owned_at timestamptz;
alter table messaging.outbox add column closed_at timestamptz;
alter table messaging.outbox add column closed_by uuid;
alter table messaging.outbox drop constraint outbox_purpose;
alter table messaging.outbox add constraint outbox_purpose
    check (purpose in ('SIGN_IN', 'SERVICE', 'REMINDER', 'FOLLOWUP_SURVEY', 'CONSENT_REQUEST', 'SAFETY', 'REPLY'));
alter table messaging.outbox add constraint outbox_owner_is_whole check ((owned_by is null) = (owned_at is null));
alter table messaging.outbox add constraint outbox_closed_is_over
    check (closed_at is null or state in ('CONFIRMED', 'UNKNOWN', 'DEAD'));
create index outbox_waiting_for_a_person on messaging.outbox (queued_at, id)
    where state in ('UNKNOWN', 'DEAD') and closed_at is null;
create index outbox_by_delivery on messaging.outbox (delivery_id) where delivery_id is not null;
comment on column messaging.outbox.tried is 'P1: ways that were tried and did not bring it';
comment on column messaging.outbox.delivery_id is 'P1: the try that counts now';
comment on column messaging.outbox.owned_by is 'P1: who looks after what did not get through';
comment on column messaging.outbox.owned_at is 'P1: since when';
comment on column messaging.outbox.closed_at is 'P1: when somebody, or the rule, was done with it';
comment on column messaging.outbox.closed_by is 'P1: who was done with it; empty for the rule';
-- What ended so far ended by a rule.
update messaging.outbox set closed_at = queued_at where state = 'DEAD';

-- A channel that somebody stopped, or all of them.
create table messaging.kill_switch (
    channel text not null,
    thrown_at timestamptz not null,
    thrown_by uuid not null,
    constraint kill_switch_pk primary key (channel),
    constraint kill_switch_channel check (channel in ('ALL', 'EMAIL', 'SMS', 'WHATSAPP'))
);
comment on column messaging.kill_switch.channel is 'P1: what is stopped';
comment on column messaging.kill_switch.thrown_at is 'P1: since when';
comment on column messaging.kill_switch.thrown_by is 'P1: by whom';

-- Every try to bring a message to a channel, and what the channel told of it afterwards: each fact apart.
create table messaging.delivery (
    participant_id uuid not null,
    id uuid not null,
    message_id uuid not null,
    purpose text not null,
    template text not null,
    language text not null,
    step text not null,
    channel_template text,
    attempted_at timestamptz not null,
    accepted_at timestamptz,
    sent_at timestamptz,
    delivered_at timestamptz,
    read_at timestamptz,
    answered_at timestamptz,
    failed_at timestamptz,
    failed_code text,
    provider_id text,
    cost_thousandths bigint not null default 0,
    constraint delivery_pk primary key (participant_id, id),
    constraint delivery_step check (step in ('WHATSAPP_FREE', 'WHATSAPP_TEMPLATE', 'SMS', 'EMAIL', 'CALL')),
    constraint delivery_failed_is_whole check ((failed_at is null) = (failed_code is null)),
    constraint delivery_cost_is_not_negative check (cost_thousandths >= 0)
) partition by range (id);
create index delivery_by_id on messaging.delivery (id);
create index delivery_by_message on messaging.delivery (message_id);
create index delivery_by_provider on messaging.delivery (provider_id) where provider_id is not null;
comment on column messaging.delivery.participant_id is 'P2: to whom';
comment on column messaging.delivery.id is 'P1: one try; the channel gives it back with what it tells';
comment on column messaging.delivery.message_id is 'P1: of which message';
comment on column messaging.delivery.purpose is 'P1: what it was for';
comment on column messaging.delivery.template is 'P2: which text';
comment on column messaging.delivery.language is 'P2: in which language';
comment on column messaging.delivery.step is 'P1: by which way';
comment on column messaging.delivery.channel_template is 'P1: name of the approved template that went, if one did';
comment on column messaging.delivery.attempted_at is 'P2: when it was about to be handed over';
comment on column messaging.delivery.accepted_at is 'P2: when the channel took it';
comment on column messaging.delivery.sent_at is 'P2: when the channel sent it on';
comment on column messaging.delivery.delivered_at is 'P2: when it reached her device';
comment on column messaging.delivery.read_at is 'P2: when it was shown to her, where the channel tells';
comment on column messaging.delivery.answered_at is 'P2: when she wrote back to it';
comment on column messaging.delivery.failed_at is 'P2: when the channel said that it did not get through';
comment on column messaging.delivery.failed_code is 'P1: why, as a code';
comment on column messaging.delivery.provider_id is 'P2: its number at the provider';
comment on column messaging.delivery.cost_thousandths is 'P1: what the try cost, in thousandths of the smallest unit of money';
select platform.month_partitions('messaging.delivery');

-- Who writes to us on a channel: never known by a phone number alone, since one may hide it and two may share it.
create table messaging.contact (
    id uuid not null,
    channel text not null,
    user_print bytea,
    phone_print bytea,
    wrapped_key bytea not null,
    sealed_user bytea,
    sealed_phone bytea,
    sealed_name bytea,
    participant_id uuid,
    matched_at timestamptz,
    matched_by uuid,
    first_in_at timestamptz not null,
    last_in_at timestamptz not null,
    waiting_since timestamptz,
    answering_by uuid,
    answering_since timestamptz,
    last_answer_at timestamptz,
    constraint contact_pk primary key (id),
    constraint contact_channel check (channel in ('WHATSAPP', 'SMS')),
    constraint contact_is_somebody check (user_print is not null or phone_print is not null),
    constraint contact_matched_is_whole check ((participant_id is null) = (matched_at is null)),
    constraint contact_answering_is_whole check ((answering_by is null) = (answering_since is null))
);
create unique index contact_one_of_a_user on messaging.contact (channel, user_print) where user_print is not null;
create index contact_by_phone on messaging.contact (channel, phone_print) where phone_print is not null;
create index contact_by_participant on messaging.contact (participant_id) where participant_id is not null;
create index contact_waiting on messaging.contact (waiting_since, id) where waiting_since is not null;
create index contact_unknown on messaging.contact (last_in_at, id) where participant_id is null;
comment on column messaging.contact.id is 'P1: one sender';
comment on column messaging.contact.channel is 'P1: on which channel';
comment on column messaging.contact.user_print is 'P2: keyed fingerprint of the number that the provider gives the sender with us';
comment on column messaging.contact.phone_print is 'P2: keyed fingerprint of the phone number, if it was shown';
comment on column messaging.contact.wrapped_key is 'P2: key of this sender, for what came before anybody knew who it is';
comment on column messaging.contact.sealed_user is 'P2: the number that the provider gives the sender, sealed';
comment on column messaging.contact.sealed_phone is 'P2: the phone number, sealed';
comment on column messaging.contact.sealed_name is 'P2: what the sender is called on the channel, sealed';
comment on column messaging.contact.participant_id is 'P2: the woman whom a person or the only matching number says it is';
comment on column messaging.contact.matched_at is 'P2: since when that is known';
comment on column messaging.contact.matched_by is 'P1: who said so; empty for the only matching number';
comment on column messaging.contact.first_in_at is 'P2: first word';
comment on column messaging.contact.last_in_at is 'P2: last word by the clock of the channel: free text may go for a day after it';
comment on column messaging.contact.waiting_since is 'P2: first word since the last answer';
comment on column messaging.contact.answering_by is 'P1: who is answering';
comment on column messaging.contact.answering_since is 'P1: since when';
comment on column messaging.contact.last_answer_at is 'P1: last answer';

-- What was said on a channel, by her and by staff.
create table messaging.said (
    owner_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    direction text not null,
    kind text not null,
    sealed_body bytea,
    sealed_for uuid,
    provider_id text,
    answers_id text,
    message_id uuid,
    said_by uuid,
    medium_id text,
    constraint said_pk primary key (owner_id, id),
    constraint said_direction check (direction in ('IN', 'OUT')),
    constraint said_kind check (kind in ('TEXT', 'CHOICE', 'REACTION', 'PHOTO', 'VOICE', 'DOCUMENT', 'OTHER')),
    constraint said_out_by_somebody check ((direction = 'OUT') = (said_by is not null))
) partition by range (id);
comment on column messaging.said.owner_id is 'P2: the sender on the channel';
comment on column messaging.said.id is 'P1: one word';
comment on column messaging.said.at is 'P2: when, by the clock of the channel';
comment on column messaging.said.direction is 'P1: from her or to her';
comment on column messaging.said.kind is 'P1: what it is';
comment on column messaging.said.sealed_body is 'P4: the words, sealed under her key';
comment on column messaging.said.sealed_for is 'P2: under whose key; empty while nobody knows who wrote';
comment on column messaging.said.provider_id is 'P2: its number at the provider';
comment on column messaging.said.answers_id is 'P2: which word of ours it answers, by its number at the provider';
comment on column messaging.said.message_id is 'P1: the queued message that brings it';
comment on column messaging.said.said_by is 'P1: who of the staff said it';
comment on column messaging.said.medium_id is 'P2: number of the file at the provider, from which it is fetched and written anew for whoever may see it';
select platform.month_partitions('messaging.said');

-- What a provider told us, from its arrival until it is worked on; and what was worked on, so that a second copy does nothing.
create table messaging.webhook_event (
    id uuid not null,
    received_at timestamptz not null,
    sealed bytea not null,
    failures integer not null default 0,
    due_at timestamptz not null,
    constraint webhook_event_pk primary key (id)
);
create index webhook_event_by_due on messaging.webhook_event (due_at, id);
comment on column messaging.webhook_event.id is 'P1: one call';
comment on column messaging.webhook_event.received_at is 'P1: when it came';
comment on column messaging.webhook_event.sealed is 'P4: what it said, sealed with a key outside the database';
comment on column messaging.webhook_event.failures is 'P1: how often working on it failed';
comment on column messaging.webhook_event.due_at is 'P1: not before';
create table messaging.webhook_seen (
    print bytea not null,
    seen_at timestamptz not null,
    constraint webhook_seen_pk primary key (print)
);
create index webhook_seen_by_time on messaging.webhook_seen (seen_at);
comment on column messaging.webhook_seen.print is 'P1: keyed fingerprint of the number of a word at the provider';
comment on column messaging.webhook_seen.seen_at is 'P1: when it was worked on';

-- Templates as the channel knows them: only an approved one may go to who has not written for a day.
create table messaging.whatsapp_template (
    name text not null,
    language text not null,
    category text not null,
    status text not null,
    reason text,
    quality text,
    paused_until timestamptz,
    changed_at timestamptz not null,
    constraint whatsapp_template_pk primary key (name, language),
    constraint whatsapp_template_name check (name ~ '^[a-z0-9_]+$' and length(name) <= 512),
    constraint whatsapp_template_category check (category in ('AUTHENTICATION', 'UTILITY', 'MARKETING')),
    constraint whatsapp_template_status check (status in ('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'OTHER'))
);
comment on column messaging.whatsapp_template.name is 'P1: name at the channel';
comment on column messaging.whatsapp_template.language is 'P1: language code at the channel';
comment on column messaging.whatsapp_template.category is 'P1: category, which decides the price';
comment on column messaging.whatsapp_template.status is 'P1: whether it may be used';
comment on column messaging.whatsapp_template.reason is 'P1: why it was rejected or paused, in words of the channel';
comment on column messaging.whatsapp_template.quality is 'P1: how receivers take it';
comment on column messaging.whatsapp_template.paused_until is 'P1: until when it is paused';
comment on column messaging.whatsapp_template.changed_at is 'P1: last word of the channel about it';

-- Her yes to a channel, with time and manner; and her, or her facilitator’s, stop to all of them.
create table messaging.opt_in (
    id uuid not null,
    participant_id uuid not null,
    channel text not null,
    given_at timestamptz not null,
    manner text not null,
    recorded_by uuid,
    withdrawn_at timestamptz,
    constraint opt_in_pk primary key (id),
    constraint opt_in_channel check (channel in ('WHATSAPP', 'SMS')),
    constraint opt_in_manner check (manner in ('SCREEN', 'SAID_TO_STAFF', 'PAPER'))
);
create unique index opt_in_one_open on messaging.opt_in (participant_id, channel) where withdrawn_at is null;
create index opt_in_by_participant on messaging.opt_in (participant_id);
comment on column messaging.opt_in.id is 'P1: one yes';
comment on column messaging.opt_in.participant_id is 'P2: whose';
comment on column messaging.opt_in.channel is 'P2: to which channel';
comment on column messaging.opt_in.given_at is 'P2: when';
comment on column messaging.opt_in.manner is 'P2: how she said it';
comment on column messaging.opt_in.recorded_by is 'P1: who wrote it down for her';
comment on column messaging.opt_in.withdrawn_at is 'P2: when she took it back';
create table messaging.stop (
    id uuid not null,
    participant_id uuid not null,
    stopped_at timestamptz not null,
    stopped_by uuid not null,
    lifted_at timestamptz,
    lifted_by uuid,
    constraint stop_pk primary key (id),
    constraint stop_lifted_is_whole check ((lifted_at is null) = (lifted_by is null))
);
create unique index stop_one_open on messaging.stop (participant_id) where lifted_at is null;
create index stop_by_participant on messaging.stop (participant_id);
comment on column messaging.stop.id is 'P1: one stop';
comment on column messaging.stop.participant_id is 'P3: to whom nothing leaves the house any more';
comment on column messaging.stop.stopped_at is 'P3: since when';
comment on column messaging.stop.stopped_by is 'P1: who pressed it';
comment on column messaging.stop.lifted_at is 'P3: until when';
comment on column messaging.stop.lifted_by is 'P1: who lifted it';

-- A person phones: one open task a woman, however many messages wait for it; and every try with its result.
create table messaging.call_task (
    id uuid not null,
    participant_id uuid not null,
    message_id uuid not null,
    template text not null,
    waiting integer not null default 1,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    constraint call_task_pk primary key (id),
    constraint call_task_done_is_whole check ((done_at is null) = (done_by is null))
);
create unique index call_task_one_open on messaging.call_task (participant_id) where done_at is null;
create index call_task_by_participant on messaging.call_task (participant_id);
create index call_task_open on messaging.call_task (due_at, id) where done_at is null;
comment on column messaging.call_task.id is 'P1: one task';
comment on column messaging.call_task.participant_id is 'P2: whom to phone';
comment on column messaging.call_task.message_id is 'P1: the message that no other way could bring';
comment on column messaging.call_task.template is 'P2: which text it was';
comment on column messaging.call_task.waiting is 'P1: how many messages wait for the call';
comment on column messaging.call_task.opened_at is 'P2: since when';
comment on column messaging.call_task.due_at is 'P1: by when';
comment on column messaging.call_task.done_at is 'P2: when it was done';
comment on column messaging.call_task.done_by is 'P1: by whom';
create table messaging.call_try (
    id uuid not null,
    call_task_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    result text not null,
    constraint call_try_pk primary key (id),
    constraint call_try_of_task foreign key (call_task_id) references messaging.call_task (id) on delete cascade,
    constraint call_try_result check (result in ('SPOKE', 'NO_ANSWER', 'SOMEBODY_ELSE', 'WRONG_NUMBER', 'ASKED_LATER'))
);
create index call_try_by_task on messaging.call_try (call_task_id);
comment on column messaging.call_try.id is 'P1: one try';
comment on column messaging.call_try.call_task_id is 'P1: of which task';
comment on column messaging.call_try.at is 'P2: when';
comment on column messaging.call_try.by_account is 'P1: who phoned';
comment on column messaging.call_try.result is 'P2: what came of it';
