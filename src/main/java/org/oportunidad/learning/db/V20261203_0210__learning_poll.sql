-- One tap on a question to the group; only how many chose what is ever shown, and never of fewer than five.
create table learning.poll_vote (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    unit text not null,
    poll text not null,
    option text not null,
    cohort_id uuid not null,
    voted_at timestamptz not null,
    constraint poll_vote_pk primary key (participant_id, id)
) partition by range (id);
select platform.month_partitions('learning.poll_vote');
create index poll_vote_of_group on learning.poll_vote (cohort_id, course, unit, poll);

comment on table learning.poll_vote is 'What a woman tapped on a question to her group; her newest counts';
comment on column learning.poll_vote.participant_id is 'P2: who';
comment on column learning.poll_vote.id is 'P1: made when she tapped';
comment on column learning.poll_vote.course is 'P2: which course';
comment on column learning.poll_vote.unit is 'P2: which unit';
comment on column learning.poll_vote.poll is 'P1: which question';
comment on column learning.poll_vote.option is 'P2: what she chose';
comment on column learning.poll_vote.cohort_id is 'P2: her group when she chose';
comment on column learning.poll_vote.voted_at is 'P2: when';
