-- Hubs and libraries where women come together; whoever closes one says from when, and the row stays.
create table programme.site (
    id uuid not null,
    kind text not null,
    name text not null,
    address text not null,
    commune text not null,
    zone text not null,
    phone text not null,
    places integer not null,
    resources text not null,
    notes text not null,
    closed_on date,
    changed_by uuid,
    changed_at timestamptz not null,
    constraint site_pk primary key (id),
    constraint site_kind_known check (kind in ('CENTRE', 'LIBRARY')),
    constraint site_texts_are_there check (length(name) between 1 and 120 and length(address) between 1 and 200),
    constraint site_texts_are_short check (length(phone) <= 30 and length(notes) <= 500),
    constraint site_places_are_sensible check (places between 1 and 2000),
    constraint site_resources_are_codes check (resources ~ '^([a-z_]+( [a-z_]+)*)?$')
);
create index site_open on programme.site (name) where closed_on is null;
comment on table programme.site is 'Hubs and libraries of the programme.';
comment on column programme.site.id is 'P0: names the site';
comment on column programme.site.kind is 'P0: hub of the programme or library';
comment on column programme.site.name is 'P0: what people call it';
comment on column programme.site.address is 'P0: street and number';
comment on column programme.site.commune is 'P0: official code of its commune';
comment on column programme.site.zone is 'P0: the zone in which its hours are meant';
comment on column programme.site.phone is 'P0: number of the site';
comment on column programme.site.places is 'P0: how many people find a seat';
comment on column programme.site.resources is 'P0: what is there, as codes with blanks between';
comment on column programme.site.notes is 'P0: how to get there and what to know';
comment on column programme.site.closed_on is 'P0: first day on which it is no longer open';
comment on column programme.site.changed_by is 'P1: account that changed it last';
comment on column programme.site.changed_at is 'P1: when it was changed last';

create table programme.site_opening (
    site_id uuid not null,
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint site_opening_pk primary key (site_id, weekday),
    constraint site_opening_of_its_site foreign key (site_id) references programme.site (id) on delete cascade,
    constraint site_opening_is_a_weekday check (weekday between 1 and 7),
    constraint site_opening_closes_later check (closes > opens)
);
comment on table programme.site_opening is 'When a site is open on a day of the week; a day without a row is closed.';
comment on column programme.site_opening.site_id is 'P0: the site';
comment on column programme.site_opening.weekday is 'P0: Monday is 1';
comment on column programme.site_opening.opens is 'P0: from when';
comment on column programme.site_opening.closes is 'P0: until when';

-- What a facilitator counted on a day; counting again adds a row, the newest of a site and day holds.
create table programme.site_visit_count (
    id uuid not null,
    site_id uuid not null,
    on_day date not null,
    women integer not null,
    children integer not null,
    counted_by uuid not null,
    counted_at timestamptz not null,
    constraint site_visit_count_pk primary key (id),
    constraint site_visit_count_of_its_site foreign key (site_id) references programme.site (id),
    constraint site_visit_count_is_sensible check (women between 0 and 2000 and children between 0 and 2000)
);
create index site_visit_count_by_site on programme.site_visit_count (site_id, on_day desc, counted_at desc, id desc);
comment on table programme.site_visit_count is 'append-only: how many came to a site on a day.';
comment on column programme.site_visit_count.id is 'P1: one count';
comment on column programme.site_visit_count.site_id is 'P1: the site';
comment on column programme.site_visit_count.on_day is 'P1: the day';
comment on column programme.site_visit_count.women is 'P1: women who came';
comment on column programme.site_visit_count.children is 'P1: children who came along';
comment on column programme.site_visit_count.counted_by is 'P1: account that counted';
comment on column programme.site_visit_count.counted_at is 'P1: when it was written down';

-- She entered with the code of a class at that site; once a day.
create table programme.site_visit (
    participant_id uuid not null,
    site_id uuid not null,
    on_day date not null,
    entered_at timestamptz not null,
    constraint site_visit_pk primary key (participant_id, site_id, on_day),
    constraint site_visit_of_its_site foreign key (site_id) references programme.site (id)
);
create index site_visit_by_site on programme.site_visit (site_id, on_day);
comment on table programme.site_visit is 'Her visits to sites, known because she entered with the code of a class there.';
comment on column programme.site_visit.participant_id is 'P2: who came';
comment on column programme.site_visit.site_id is 'P2: the site';
comment on column programme.site_visit.on_day is 'P2: the day, by the clock of the site';
comment on column programme.site_visit.entered_at is 'P2: when she entered first';
