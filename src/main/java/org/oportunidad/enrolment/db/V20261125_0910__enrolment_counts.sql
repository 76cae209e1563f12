-- How many applications are in each state stands above their list at every look.
create index application_counts on enrolment.application (state) where submitted_at is not null;
