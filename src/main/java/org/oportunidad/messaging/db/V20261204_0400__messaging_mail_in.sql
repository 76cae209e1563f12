-- Women answer by e-mail too.
alter table messaging.contact drop constraint contact_channel;
alter table messaging.contact add constraint contact_channel check (channel in ('WHATSAPP', 'SMS', 'EMAIL'));
comment on column messaging.contact.user_print is
    'P2: keyed fingerprint of the number that the provider gives the sender with us; of the address on e-mail';
comment on column messaging.contact.sealed_user is
    'P2: the number that the provider gives the sender, or the e-mail address, sealed';
comment on column messaging.said.medium_id is
    'P2: where the file lies at the provider or in the mailbox, from where it is fetched and written anew for whoever may see it';

-- Who writes and is nobody of ours (an advertisement, a wrong address) is set aside by a person; nothing is deleted.
alter table messaging.contact add column aside_at timestamptz;
alter table messaging.contact add column aside_by uuid;
alter table messaging.contact add constraint contact_aside_is_whole check ((aside_at is null) = (aside_by is null));
alter table messaging.contact add constraint contact_aside_is_nobody check (aside_at is null or participant_id is null);
comment on column messaging.contact.aside_at is 'P1: since when it is set aside; empty for who is heard';
comment on column messaging.contact.aside_by is 'P1: who set it aside';
