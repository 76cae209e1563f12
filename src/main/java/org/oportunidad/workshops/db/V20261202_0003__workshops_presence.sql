-- Whether she was at a session, by the newest fact; recovered says that she made up for it.
create view workshops.v_presence as
select distinct on (a.participant_id, a.session_id) a.participant_id, a.session_id, x.starts_at, a.state,
    exists (select 1 from workshops.catch_up u where u.participant_id = a.participant_id and u.session_id = a.session_id) as recovered
from workshops.attendance a join workshops.session x on x.id = a.session_id
order by a.participant_id, a.session_id, a.recorded_at desc, a.id desc;
comment on view workshops.v_presence is 'Who was at which session, for other modules';
