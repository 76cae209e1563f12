-- Records that were joined to another: what stayed with them still belongs to the woman's story.
create view participants.v_joined as
select p.id as record_id, p.merged_into as participant_id
from participants.participant p
where p.merged_into is not null and p.erased_at is null;
