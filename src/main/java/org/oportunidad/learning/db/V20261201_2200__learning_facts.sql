-- What was learned and does not stand in the log of statements yet. Written in the transaction of the fact, taken over into
-- the log in batches and deleted with that: never much, so neither split nor keyed by owner.
create table learning.fact (
    id uuid not null,
    participant_id uuid not null,
    what text not null,
    constraint fact_pk primary key (id)
);
create index fact_of on learning.fact (participant_id);
comment on table learning.fact is 'What was learned and waits to be told in the log of statements';
comment on column learning.fact.id is 'P1: id of the statement that it becomes; its order is that of the facts';
comment on column learning.fact.participant_id is 'P2: who learned';
comment on column learning.fact.what is 'P2: what she did, as codes and numbers; nothing that she wrote';

-- The name of each woman in the log: drawn by lot, kept nowhere else. Without its row nobody knows whose statements they are.
create table learning.learner (
    name uuid not null,
    participant_id uuid not null,
    made_for uuid not null,
    home_page text not null,
    owner_id uuid not null,
    constraint learner_pk primary key (name),
    constraint learner_has_one_name unique (made_for)
);
create index learner_of on learning.learner (participant_id);
comment on table learning.learner is 'Under which name the log of statements knows each woman';
comment on column learning.learner.name is 'P2: name of her account in the log, random';
comment on column learning.learner.participant_id is 'P2: whose it is';
comment on column learning.learner.made_for is 'P2: whose it was before two records were joined';
comment on column learning.learner.home_page is 'P1: address of this installation when the name was made, part of the account';
comment on column learning.learner.owner_id is 'P2: owner of her statements, made from the account';

alter table learning.quiz_attempt add column begun_for uuid;
update learning.quiz_attempt set begun_for = participant_id;
alter table learning.quiz_attempt alter column begun_for set not null;
comment on column learning.quiz_attempt.begun_for is 'P2: whose it was before two records were joined';

-- What stands there from before the log. Answers are told without what was chosen: which of them were typed by her the tables
-- do not say.
create function learning.fact_id(moment timestamptz) returns uuid language sql volatile as $$
    select (substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7' || substr(gen_random_uuid()::text, 16))::uuid
    from (select lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') as t) as time
$$;
create function learning.millis(moment timestamptz) returns text language sql immutable as $$
    select floor(extract(epoch from moment) * 1000)::bigint::text
$$;

update learning.unit_progress set first_viewed_at = date_trunc('milliseconds', first_viewed_at),
    last_viewed_at = date_trunc('milliseconds', last_viewed_at), finished_at = date_trunc('milliseconds', finished_at);
update learning.task set sent_at = date_trunc('milliseconds', sent_at);
update learning.task_version set sent_at = date_trunc('milliseconds', sent_at);
update learning.quiz_answer set answered_at = date_trunc('milliseconds', answered_at);
update learning.quiz_attempt set began_at = date_trunc('milliseconds', began_at),
    last_at = date_trunc('milliseconds', last_at), finished_at = date_trunc('milliseconds', finished_at);

insert into learning.fact (id, participant_id, what)
select learning.fact_id(first_viewed_at), participant_id, jsonb_build_object(
    'fact', 'UNIT_STOOD', 'course', course, 'version', course_version, 'unit', unit, 'at', learning.millis(first_viewed_at),
    'until', learning.millis(last_viewed_at), 'finished', coalesce(learning.millis(finished_at), ''))::text
from learning.unit_progress;
insert into learning.fact (id, participant_id, what)
select learning.fact_id(answered_at), participant_id, jsonb_build_object(
    'fact', 'ANSWERED', 'course', course, 'version', course_version, 'unit', unit, 'question', question, 'answer', id,
    'right', case when right_answer then '1' else '0' end, 'at', learning.millis(answered_at))::text
from learning.quiz_answer;
insert into learning.fact (id, participant_id, what)
select learning.fact_id(began_at), participant_id, jsonb_build_object(
    'fact', 'ATTEMPT_STOOD', 'course', course, 'version', course_version, 'unit', unit, 'attempt', number::text,
    'questions', array_to_string(questions, ' '),
    'answered', coalesce((select string_agg(k, ' ') from jsonb_object_keys(answers) k), ''),
    'rights', rights::text, 'seconds', seconds::text, 'at', learning.millis(began_at), 'until', learning.millis(last_at),
    'finished', coalesce(learning.millis(finished_at), ''))::text
from learning.quiz_attempt;
insert into learning.fact (id, participant_id, what)
select learning.fact_id(sent_at), participant_id, jsonb_build_object(
    'fact', 'TASK_SENT', 'course', course, 'version', course_version, 'unit', unit, 'task', id, 'at', learning.millis(sent_at))::text
from learning.task_version;
insert into learning.fact (id, participant_id, what)
select learning.fact_id(m.marked_at), m.participant_id, jsonb_build_object(
    'fact', case m.decision when 'READY' then 'TASK_PASSED' else 'TASK_RETURNED' end, 'course', v.course,
    'version', v.course_version, 'unit', v.unit, 'task', v.id, 'criteria', m.criteria, 'at', learning.millis(m.marked_at))::text
from learning.task_mark m
join learning.task_version v on v.participant_id = m.participant_id and v.id = m.version;
insert into learning.fact (id, participant_id, what)
select learning.fact_id(moment), participant_id, jsonb_build_object(
    'fact', 'RECOGNITION_' || said, 'course', course, 'recognition', id, 'at', learning.millis(moment))::text
from (
    select participant_id, id, course, asked_at as moment, 'ASKED' as said from learning.recognition
    union all
    select participant_id, id, course, answered_at,
        case when state = 'DECLINED' then 'DECLINED' else 'GRANTED' end
    from learning.recognition where answered_at is not null
    union all
    select participant_id, id, course, ended_at, state from learning.recognition where ended_at is not null
) as steps;
drop function learning.fact_id(timestamptz);
drop function learning.millis(timestamptz);

-- The role that runs can only add to it (see afterMigrate).
comment on table learning.statement is 'append-only: statements of xAPI as they were stored';
