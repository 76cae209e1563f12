alter table workshops.section drop constraint section_room_known;
alter table workshops.section add constraint section_room_known check (room_kind in ('NONE', 'LINK', 'JITSI', 'BBB'));
alter table workshops.section drop constraint section_room_is_there;
alter table workshops.section add constraint section_room_is_there check ((room_kind in ('NONE', 'BBB')) = (room = ''));

-- What a room tells of who is in it: told twice it is one row.
create table workshops.room_event (
    session_id uuid not null,
    seat_id uuid not null,
    kind text not null,
    at timestamptz not null,
    constraint room_event_pkey primary key (session_id, seat_id, kind, at),
    constraint room_event_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade,
    constraint room_event_of_her_place foreign key (seat_id) references workshops.seat (id) on delete cascade,
    constraint room_event_kind_known check (kind in ('JOINED', 'LEFT', 'SEEN'))
);
create index room_event_by_seat on workshops.room_event (seat_id);
comment on table workshops.room_event is 'When women were in the room of a session, as the room tells it; forgotten a month after it';
comment on column workshops.room_event.session_id is 'P1: the session';
comment on column workshops.room_event.seat_id is 'P2: her place, which is all that the room is told of her beside her nickname';
comment on column workshops.room_event.kind is 'P2: came in, went out, or was there when we asked';
comment on column workshops.room_event.at is 'P2: when';

-- The record of a session's room that was turned into attendance, once.
create table workshops.room_taken (
    session_id uuid not null,
    taken_at timestamptz not null,
    constraint room_taken_pkey primary key (session_id),
    constraint room_taken_of_its_session foreign key (session_id) references workshops.session (id) on delete cascade
);
comment on table workshops.room_taken is 'Sessions whose room was asked who was there';
comment on column workshops.room_taken.session_id is 'P1: the session';
comment on column workshops.room_taken.taken_at is 'P1: when its record became attendance';
