-- Of which country the data is: one deployment is one country.
create table programme.installation (
    single boolean not null default true,
    country text not null,
    since timestamptz not null,
    constraint installation_pk primary key (single),
    constraint installation_is_one check (single),
    constraint installation_country_is_a_code check (country ~ '^[A-Z]{2}$')
);
comment on column programme.installation.single is 'P0: keeps it to one row';
comment on column programme.installation.country is 'P0: the country whose pack the data was made with';
comment on column programme.installation.since is 'P0: when the data began';
