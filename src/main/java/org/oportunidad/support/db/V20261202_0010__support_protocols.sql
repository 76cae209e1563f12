-- What a country changed about its protocols of staying in touch; what it did not change is as the programme ships it.
create table support.protocol_setting (
    step text not null,
    within_hours integer not null,
    attempts integer not null,
    spacing_hours integer not null,
    channels text[] not null,
    stop text not null,
    active boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    constraint protocol_setting_pk primary key (step),
    constraint protocol_setting_step_is_known check (step in ('WELCOME', 'ACCESS', 'NUDGE', 'AT_RISK', 'MID_TERM', 'CLOSING', 'COMEBACK')),
    constraint protocol_setting_hours_are_sensible check (within_hours between 1 and 720 and spacing_hours between 1 and 720),
    constraint protocol_setting_attempts_are_sensible check (attempts between 1 and 10),
    constraint protocol_setting_has_channels check (cardinality(channels) between 1 and 3
        and channels <@ array['WHATSAPP', 'PHONE', 'EMAIL', 'APP', 'SMS', 'IN_PERSON']),
    constraint protocol_setting_stop_is_known check (stop in ('ANSWERED', 'SENT'))
);
comment on table support.protocol_setting is 'Protocols of staying in touch as a country uses them';
comment on column support.protocol_setting.step is 'P1: which protocol';
comment on column support.protocol_setting.within_hours is 'P1: how soon the first try is due';
comment on column support.protocol_setting.attempts is 'P1: tries at most';
comment on column support.protocol_setting.spacing_hours is 'P1: time between two tries';
comment on column support.protocol_setting.channels is 'P1: the ways of the tries, in order';
comment on column support.protocol_setting.stop is 'P1: when it stops before its tries are used up';
comment on column support.protocol_setting.active is 'P1: whether it is used';
comment on column support.protocol_setting.changed_by is 'P1: account that changed it';
comment on column support.protocol_setting.changed_at is 'P1: when it was changed';
