create view identity.v_own_session as
    select s.id, s.expires_at
    from identity.session s
    join identity.account a on a.id = s.account_id
    where s.kind = 'OWN' and a.closed_at is null and a.blocked_at is null;
comment on view identity.v_own_session is
    'Sessions on phones that their owners called their own, for what belongs to such a phone; compare expires_at with the moment.';
