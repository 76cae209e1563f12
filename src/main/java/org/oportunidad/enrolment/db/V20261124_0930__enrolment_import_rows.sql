alter table enrolment.import_batch drop column content;
alter table enrolment.import_batch add column content text;
comment on column enrolment.import_batch.content is 'P2: the sealed file in base64, deleted when the import is done or a week old';
