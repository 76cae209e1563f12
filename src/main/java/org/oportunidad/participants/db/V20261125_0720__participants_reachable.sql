-- Whether she gave a phone or an e-mail: a form begun without either vanishes.
create or replace view participants.v_participant as
select p.id as participant_id, p.handle, p.commune_cut, p.rural, p.birth_year, p.language, p.via, p.opened_at,
    (p.blocked_at is not null) as blocked,
    exists (select 1 from participants.participant m where m.merged_into = p.id) as joined,
    exists (select 1 from participants.contact_point c where c.participant_id = p.id and c.ended_at is null) as reachable
from participants.participant p
where p.merged_into is null and p.erased_at is null;
