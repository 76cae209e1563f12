-- Whether anything was written: the words are sealed, and work without a word or a photo cannot be shown to classmates.
alter table learning.task_version add column wordless boolean not null default false;
comment on column learning.task_version.wordless is 'P1: only files came, no words';

-- What a classmate was asked to say of a version, and said. The owner is the woman whose work it is.
create table learning.peer_review (
    participant_id uuid not null,
    id uuid not null,
    course text not null,
    unit text not null,
    version uuid not null,
    reviewer_id uuid not null,
    asked_at timestamptz not null,
    criteria text,
    words text,
    sealed_for uuid,
    given_at timestamptz,
    hidden_at timestamptz,
    hidden_by uuid,
    constraint peer_review_pk primary key (participant_id, id),
    constraint peer_review_never_her_own check (reviewer_id <> participant_id),
    constraint peer_review_given_whole check ((given_at is null) = (words is null) and (given_at is null) = (criteria is null)
        and (given_at is null) = (sealed_for is null)),
    constraint peer_review_hidden_by_somebody check ((hidden_at is null) = (hidden_by is null)),
    constraint peer_review_criteria_are_letters check (criteria ~ '^[YAN]{0,10}$')
) partition by range (id);
select platform.month_partitions('learning.peer_review');
create index peer_review_by_reviewer on learning.peer_review (reviewer_id, course, unit);

comment on table learning.peer_review is 'What a classmate said of a version of a task';
comment on column learning.peer_review.participant_id is 'P2: whose work it is';
comment on column learning.peer_review.id is 'P1: made when the classmate was asked';
comment on column learning.peer_review.course is 'P2: which course';
comment on column learning.peer_review.unit is 'P2: which unit';
comment on column learning.peer_review.version is 'P1: which version she read';
comment on column learning.peer_review.reviewer_id is 'P2: the classmate, whom only staff can tell';
comment on column learning.peer_review.asked_at is 'P2: when she took it';
comment on column learning.peer_review.criteria is 'P2: a letter a criterion: Y there, A almost, N not yet';
comment on column learning.peer_review.words is 'P3: what she wrote, sealed';
comment on column learning.peer_review.sealed_for is 'P1: whose key opens it';
comment on column learning.peer_review.given_at is 'P2: when she gave it; empty while she reads';
comment on column learning.peer_review.hidden_at is 'P2: when it was hidden from the woman whose work it is';
comment on column learning.peer_review.hidden_by is 'P1: account that hid it';
