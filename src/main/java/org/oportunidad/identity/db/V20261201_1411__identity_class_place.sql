alter table identity.class_code add column place_id uuid;
comment on column identity.class_code.place_id is 'P1: opaque id of the place where the class is, if it is at one';
