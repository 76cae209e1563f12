create schema if not exists programme;

-- What the programme set in place of a default of its pack; the newest row of a code is in force, the others are history.
create table programme.parameter_setting (
    id uuid not null,
    code text not null,
    value int not null,
    reason text not null,
    set_by uuid not null,
    set_at timestamptz not null,
    constraint parameter_setting_pk primary key (id),
    constraint parameter_setting_code_is_a_code check (code ~ '^[a-z]+(-[a-z]+)*$'),
    constraint parameter_setting_has_a_reason check (length(reason) between 1 and 500)
);
comment on table programme.parameter_setting is 'append-only: history of the settings';
create index parameter_setting_by_code on programme.parameter_setting (code, set_at desc, id desc);
comment on column programme.parameter_setting.id is 'P1: one change';
comment on column programme.parameter_setting.code is 'P1: which parameter of the pack';
comment on column programme.parameter_setting.value is 'P1: its value from then on';
comment on column programme.parameter_setting.reason is 'P1: why, in words of whoever changed it';
comment on column programme.parameter_setting.set_by is 'P1: account that changed it';
comment on column programme.parameter_setting.set_at is 'P1: from when it holds';
