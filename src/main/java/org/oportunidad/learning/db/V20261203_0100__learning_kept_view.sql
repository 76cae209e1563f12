-- What a woman did without signal, arrived and does not count yet, in numbers: for the page on which staff accompany her.
create view learning.v_kept as
select o.participant_id, cast(count(*) as integer) as pieces, min(o.received_at) as since
from learning.offline_op o where o.kept is not null
group by o.participant_id;
comment on view learning.v_kept is 'How much of what came from her phone is kept aside, for other modules';
