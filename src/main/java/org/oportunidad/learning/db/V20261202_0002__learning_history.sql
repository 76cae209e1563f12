-- What happened in a woman's learning, for the timeline that support draws; workshops are among it.
create view learning.v_history as
select p.participant_id, p.id, 'finished' as kind, p.course, p.unit, p.finished_at as at
from learning.unit_progress p where p.finished_at is not null
union all
select t.participant_id, t.id, 'sent', t.course, t.unit, t.sent_at from learning.task t
union all
select w.participant_id, w.id, w.kind, w.workshop, '', w.at from workshops.v_history w
union all
select r.participant_id, r.participant_id, 'knowsAlready', r.course, '', r.asked_at from learning.recognition r
union all
select r.participant_id, r.participant_id, case when r.state = 'DECLINED' then 'declined' else 'recognised' end, r.course, '', r.answered_at
from learning.recognition r where r.answered_at is not null
union all
select r.participant_id, r.participant_id, 'withdrawn', r.course, '', r.ended_at
from learning.recognition r where r.state = 'WITHDRAWN';
comment on view learning.v_history is 'What happened in her learning, for other modules';

-- How attempts at quizzes went, in counts.
create view learning.v_quiz_attempt as
select a.participant_id, a.id, a.course, a.unit, a.number, a.rights, cardinality(a.questions) as questions, a.finished_at
from learning.quiz_attempt a where a.finished_at is not null;
comment on view learning.v_quiz_attempt is 'Finished attempts at quizzes, for other modules';
