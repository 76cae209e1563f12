alter table credentials.certificate
    add column recognised integer not null default 0,
    add constraint certificate_recognised_is_counted check (recognised between 0 and 100);

comment on column credentials.certificate.recognised is 'P2: how many of its courses were recognised by what she knew already';
