-- What the programme changed of the help lines of its pack, or added; the newest row of a code is in force from its day.
create table programme.help_line_setting (
    id uuid not null,
    code text not null,
    name text,
    purpose text,
    number text not null,
    whatsapp text,
    free boolean not null,
    days text,
    from_time time,
    until_time time,
    from_on date not null,
    until_on date,
    source text not null,
    set_by uuid not null,
    set_at timestamptz not null,
    constraint help_line_setting_pk primary key (id),
    constraint help_line_setting_code_is_a_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint help_line_setting_number_can_be_dialled check (number ~ '^[0-9+*#][0-9 *#]{1,24}$'),
    constraint help_line_setting_hours_are_whole check ((days is null) = (from_time is null) and (days is null) = (until_time is null)),
    constraint help_line_setting_ends_after_it_begins check (until_on >= from_on)
);
comment on table programme.help_line_setting is 'append-only: history of the help lines';
create index help_line_setting_by_code on programme.help_line_setting (code, set_at desc, id desc);
comment on column programme.help_line_setting.id is 'P1: one change';
comment on column programme.help_line_setting.code is 'P1: which line';
comment on column programme.help_line_setting.name is 'P0: its name, where the pack has none';
comment on column programme.help_line_setting.purpose is 'P0: what it is for, where the pack does not say';
comment on column programme.help_line_setting.number is 'P0: number to dial';
comment on column programme.help_line_setting.whatsapp is 'P0: number of its chat';
comment on column programme.help_line_setting.free is 'P0: whether the call costs nothing';
comment on column programme.help_line_setting.days is 'P0: days on which somebody answers; none = day and night';
comment on column programme.help_line_setting.from_time is 'P0: from when';
comment on column programme.help_line_setting.until_time is 'P0: until when';
comment on column programme.help_line_setting.from_on is 'P0: first day on which this holds, and on which somebody confirmed it';
comment on column programme.help_line_setting.until_on is 'P0: last day on which it holds';
comment on column programme.help_line_setting.source is 'P1: where number and hours were confirmed';
comment on column programme.help_line_setting.set_by is 'P1: account that changed it';
comment on column programme.help_line_setting.set_at is 'P1: when it was changed';
