-- Curricula are written here beside those of the program: a draft of what one level asks, and versions that never change
-- and say from which day cohorts that start follow them.
create table learning.curriculum_draft (
    id uuid not null,
    route text not null,
    level text not null,
    base text not null,
    body text not null,
    authors uuid[] not null,
    state text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint curriculum_draft_pk primary key (id),
    constraint curriculum_draft_of_a_level check (route ~ '^[a-z_]{2,40}$' and level ~ '^[a-z_]{2,40}$'),
    constraint curriculum_draft_body_is_bounded check (length(body) <= 20000),
    constraint curriculum_draft_state_is_known check (state in ('OPEN', 'PUBLISHED', 'DISCARDED'))
);
create unique index curriculum_draft_one_living on learning.curriculum_draft (route, level) where state = 'OPEN';

comment on table learning.curriculum_draft is 'What a level of a route will ask, while it is written';
comment on column learning.curriculum_draft.id is 'P1: names it';
comment on column learning.curriculum_draft.route is 'P1: of which route';
comment on column learning.curriculum_draft.level is 'P1: of which level';
comment on column learning.curriculum_draft.base is 'P1: the version it was begun from';
comment on column learning.curriculum_draft.body is 'P1: codes of courses, as in the file of curricula';
comment on column learning.curriculum_draft.authors is 'P1: accounts that changed it';
comment on column learning.curriculum_draft.state is 'P1: written, published or discarded';
comment on column learning.curriculum_draft.opened_at is 'P1: when it was begun';
comment on column learning.curriculum_draft.opened_by is 'P1: account that began it';
comment on column learning.curriculum_draft.changed_at is 'P1: when it last changed';
comment on column learning.curriculum_draft.changed_by is 'P1: account that changed it last';

create table learning.curriculum_version (
    id uuid not null,
    route text not null,
    level text not null,
    number integer not null,
    from_on date not null,
    body text not null,
    draft uuid not null,
    authors uuid[] not null,
    checks text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint curriculum_version_pk primary key (id),
    constraint curriculum_version_once unique (route, level, number),
    constraint curriculum_version_once_a_draft unique (draft),
    constraint curriculum_version_of_a_draft foreign key (draft) references learning.curriculum_draft (id),
    constraint curriculum_version_by_a_second_person check (published_by <> all (authors)),
    constraint curriculum_version_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table learning.curriculum_version is 'What a level asks of the cohorts that start from a day on; never changes, and goes only before that day';
comment on column learning.curriculum_version.id is 'P0: names it';
comment on column learning.curriculum_version.route is 'P0: of which route';
comment on column learning.curriculum_version.level is 'P0: of which level';
comment on column learning.curriculum_version.number is 'P0: which version';
comment on column learning.curriculum_version.from_on is 'P0: cohorts that start from that day on follow it';
comment on column learning.curriculum_version.body is 'P0: codes of courses, as in the file of curricula';
comment on column learning.curriculum_version.draft is 'P1: the draft it was';
comment on column learning.curriculum_version.authors is 'P1: accounts that wrote it';
comment on column learning.curriculum_version.checks is 'P1: codes of the points of the gender review that are fulfilled';
comment on column learning.curriculum_version.published_at is 'P0: when it was published';
comment on column learning.curriculum_version.published_by is 'P1: account that reviewed and published it';
comment on column learning.curriculum_version.withdrawn_at is 'P1: when it was taken back, before its day';
comment on column learning.curriculum_version.withdrawn_by is 'P1: account that took it back';
