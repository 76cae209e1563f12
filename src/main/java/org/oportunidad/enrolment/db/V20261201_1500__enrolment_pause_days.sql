-- Deadlines move with a pause: how many days her own last day lies after that of her cohort.
alter table enrolment.enrolment
    add column paused_days integer not null default 0,
    add constraint enrolment_paused_days_are_counted check (paused_days between 0 and 3660);

comment on column enrolment.enrolment.paused_days is 'P2: days of her pauses; her own last day lies so many after the cohort''s';

update enrolment.enrolment e
set paused_days = least(p.days, 3660)
from (
    select s.enrolment_id, sum(greatest(
        coalesce(s.ended_on, w.paused_until, s.began_on) - s.began_on, 0))::integer as days
    from (
        select t.enrolment_id, t.to_state, t.at::date as began_on,
            lead(t.at::date) over (partition by t.enrolment_id order by t.at, t.id) as ended_on
        from enrolment.enrolment_step t) s
    join enrolment.enrolment w on w.id = s.enrolment_id
    where s.to_state = 'PAUSED'
    group by s.enrolment_id) p
where p.enrolment_id = e.id;

create or replace view enrolment.v_enrolment as
    select e.id as enrolment_id, e.participant_id, e.cohort_id, e.application_id, e.previous_id, e.state,
           e.facilitator_account, c.route, c.level, c.modality, c.code as cohort_code, c.state as cohort_state,
           c.ends_on as cohort_ends_on, c.closed_at as cohort_closed_at,
           e.enrolled_at, e.started_at, e.last_activity_at, e.completed_at, e.graduated_at, e.left_at, e.drop_reason,
           e.changed_at, c.name as cohort_name, c.starts_on as cohort_starts_on, c.ends_on + e.paused_days as due_on
    from enrolment.enrolment e
        join enrolment.cohort c on c.id = e.cohort_id;
