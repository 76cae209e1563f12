-- When something reached her inbox, for other modules; what it said stays with messaging.
create view messaging.v_inbox as
select participant_id, id as message_id, sent_at from messaging.message;
comment on view messaging.v_inbox is 'When a message reached her inbox';
