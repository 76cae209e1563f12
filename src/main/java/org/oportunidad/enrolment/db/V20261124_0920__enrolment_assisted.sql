alter table enrolment.application add column assisted_medium text;
alter table enrolment.application add column assisted_note bytea;
alter table enrolment.application add constraint application_medium_known
    check (assisted_medium in ('IN_PERSON', 'PHONE', 'PAPER'));
comment on column enrolment.application.assisted_medium is 'P1: how she said her yes to the member of staff';
comment on column enrolment.application.assisted_note is 'P2: sealed place and witness, until they stand with her consent';
