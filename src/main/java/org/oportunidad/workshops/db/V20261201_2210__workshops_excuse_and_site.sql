-- She said beforehand that she cannot come. One row for her and the session; by kind only.
create table workshops.excuse (
    participant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    reason text not null,
    told_at timestamptz not null,
    constraint excuse_pkey primary key (participant_id, id),
    constraint excuse_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint excuse_reason_known check (reason in ('CARE', 'WORK', 'HEALTH', 'CONNECTIVITY', 'PAPERWORK', 'OTHER'))
) partition by range (id);
select platform.month_partitions('workshops.excuse');
create index excuse_by_session on workshops.excuse (session_id);

comment on table workshops.excuse is 'Who said beforehand that she cannot come to a session';
comment on column workshops.excuse.participant_id is 'P2: who';
comment on column workshops.excuse.id is 'P1: made from her id and the session';
comment on column workshops.excuse.session_id is 'P2: to which session';
comment on column workshops.excuse.reason is 'P3: kind of reason, without details';
comment on column workshops.excuse.told_at is 'P2: when she said so';

-- The hub or library in which a section meets, when it is one of ours; its name and address stand in the place.
alter table workshops.section
    add column site_id uuid,
    add constraint section_site_is_a_site foreign key (site_id) references programme.site (id);
create index section_by_site on workshops.section (site_id);
comment on column workshops.section.site_id is 'P1: hub or library in which it meets, if it is one of ours';
