-- Undoing a large import takes a while: it runs in steps, shows how far it is and goes on after a stop.
alter table enrolment.import_batch drop constraint import_batch_state_known;
alter table enrolment.import_batch add constraint import_batch_state_known
    check (state in ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'));
alter table enrolment.import_batch add column leaving integer not null default 0;
comment on column enrolment.import_batch.leaving is 'P1: rows that its undo takes out';
comment on column enrolment.import_batch.done is 'P1: rows taken in so far, or out again';
