create view identity.v_staff as
select a.id as account_id, a.name
from identity.account a
where a.participant_id is null;
comment on view identity.v_staff is 'How colleagues know a member of staff, for pages of higher modules that say who cares for whom.';
