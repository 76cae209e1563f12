-- Courses are written here: a draft is a set of texts as in the content files; who looked at it for gender is recorded; a
-- published version never changes and says from which day cohorts that start follow it.
create table learning.course_draft (
    id uuid not null,
    course text not null,
    base_version text,
    state text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint course_draft_pk primary key (id),
    constraint course_draft_course_is_a_code check (course ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    constraint course_draft_state_is_known check (state in ('OPEN', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'DISCARDED'))
);
create unique index course_draft_one_living on learning.course_draft (course) where state in ('OPEN', 'IN_REVIEW', 'APPROVED');

comment on table learning.course_draft is 'A course, or its next version, while it is written';
comment on column learning.course_draft.id is 'P1: names it';
comment on column learning.course_draft.course is 'P1: code of the course, for ever';
comment on column learning.course_draft.base_version is 'P1: the version it was begun from; none for a new course';
comment on column learning.course_draft.state is 'P1: where it stands';
comment on column learning.course_draft.opened_at is 'P1: when it was begun';
comment on column learning.course_draft.opened_by is 'P1: account that began it';
comment on column learning.course_draft.changed_at is 'P1: when its texts or its state last changed';
comment on column learning.course_draft.changed_by is 'P1: account that changed it last';

create table learning.draft_file (
    draft uuid not null,
    path text not null,
    body text not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    constraint draft_file_pk primary key (draft, path),
    constraint draft_file_of_a_draft foreign key (draft) references learning.course_draft (id),
    constraint draft_file_path_is_short check (length(path) <= 120),
    constraint draft_file_body_is_bounded check (length(body) <= 200000)
);
comment on table learning.draft_file is 'The texts of a draft as they stand';
comment on column learning.draft_file.draft is 'P1: which draft';
comment on column learning.draft_file.path is 'P1: which text';
comment on column learning.draft_file.body is 'P1: the text, for publication';
comment on column learning.draft_file.saved_at is 'P1: when it was saved';
comment on column learning.draft_file.saved_by is 'P1: account that saved it';

create table learning.draft_save (
    id uuid not null,
    draft uuid not null,
    path text not null,
    body text not null,
    kind text not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    constraint draft_save_pk primary key (id),
    constraint draft_save_of_a_draft foreign key (draft) references learning.course_draft (id),
    constraint draft_save_kind_is_known check (kind in ('BEGUN', 'SAVED', 'REMOVED', 'ASIDE'))
);
create index draft_save_of_draft on learning.draft_save (draft, path, id);
comment on table learning.draft_save is 'Every text of a draft as somebody left it: the history, and texts kept aside in a conflict';
comment on column learning.draft_save.id is 'P1: made when it was saved';
comment on column learning.draft_save.draft is 'P1: which draft';
comment on column learning.draft_save.path is 'P1: which text';
comment on column learning.draft_save.body is 'P1: the text; empty where it was removed';
comment on column learning.draft_save.kind is 'P1: begun with, saved, removed, or kept aside';
comment on column learning.draft_save.saved_at is 'P1: when';
comment on column learning.draft_save.saved_by is 'P1: account that wrote it';

create table learning.content_review (
    id uuid not null,
    draft uuid not null,
    fingerprint text not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    decision text,
    decided_at timestamptz,
    decided_by uuid,
    checks text,
    remarks text,
    constraint content_review_pk primary key (id),
    constraint content_review_of_a_draft foreign key (draft) references learning.course_draft (id),
    constraint content_review_decision_is_known check (decision in ('APPROVED', 'RETURNED', 'TAKEN_BACK')),
    constraint content_review_decided_by_somebody check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint content_review_by_a_second_person check (decision is null or decision = 'TAKEN_BACK' or decided_by <> asked_by),
    constraint content_review_approved_on_all_points check (decision is distinct from 'APPROVED' or checks is not null),
    constraint content_review_returned_with_words check (decision is distinct from 'RETURNED' or remarks is not null)
);
create unique index content_review_one_waiting on learning.content_review (draft) where decision is null;
create index content_review_of_draft on learning.content_review (draft, id);
comment on table learning.content_review is 'The gender review of a draft: language, relevance and content, by a second person';
comment on column learning.content_review.id is 'P1: names it';
comment on column learning.content_review.draft is 'P1: which draft';
comment on column learning.content_review.fingerprint is 'P1: of exactly the texts that were looked at';
comment on column learning.content_review.asked_at is 'P1: when it was asked for';
comment on column learning.content_review.asked_by is 'P1: account that asked';
comment on column learning.content_review.decision is 'P1: approved, returned or taken back; none while it waits';
comment on column learning.content_review.decided_at is 'P1: when it was decided';
comment on column learning.content_review.decided_by is 'P1: account that decided';
comment on column learning.content_review.checks is 'P1: codes of the points that are fulfilled';
comment on column learning.content_review.remarks is 'P1: what has to change, for the author';

create table learning.course_version (
    id uuid not null,
    course text not null,
    number integer not null,
    from_on date not null,
    fingerprint text not null,
    draft uuid not null,
    review uuid not null,
    published_at timestamptz not null,
    published_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_on date,
    withdrawn_by uuid,
    constraint course_version_pk primary key (id),
    constraint course_version_once unique (course, number),
    constraint course_version_once_a_draft unique (draft),
    constraint course_version_of_a_draft foreign key (draft) references learning.course_draft (id),
    constraint course_version_was_reviewed foreign key (review) references learning.content_review (id),
    constraint course_version_course_is_a_code check (course ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    constraint course_version_withdrawn_by_somebody check (
        (withdrawn_at is null) = (withdrawn_on is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index course_version_review on learning.course_version (review);
comment on table learning.course_version is 'A published version of a course that was written here; its texts never change';
comment on column learning.course_version.id is 'P0: names it';
comment on column learning.course_version.course is 'P0: which course';
comment on column learning.course_version.number is 'P0: which version of it';
comment on column learning.course_version.from_on is 'P0: cohorts that start from that day on follow it';
comment on column learning.course_version.fingerprint is 'P0: of its texts';
comment on column learning.course_version.draft is 'P1: the draft it was, with who wrote it';
comment on column learning.course_version.review is 'P1: the gender review it passed';
comment on column learning.course_version.published_at is 'P0: when it was published';
comment on column learning.course_version.published_by is 'P1: account that published it';
comment on column learning.course_version.withdrawn_at is 'P1: when it was withdrawn';
comment on column learning.course_version.withdrawn_on is 'P0: cohorts that start after that day do not follow it';
comment on column learning.course_version.withdrawn_by is 'P1: account that withdrew it';

create table learning.version_file (
    version uuid not null,
    path text not null,
    body text not null,
    constraint version_file_pk primary key (version, path),
    constraint version_file_of_a_version foreign key (version) references learning.course_version (id)
);
comment on table learning.version_file is 'The texts of a published version';
comment on column learning.version_file.version is 'P0: which version';
comment on column learning.version_file.path is 'P0: which text';
comment on column learning.version_file.body is 'P0: the text';

create table learning.course_medium (
    name text not null,
    kind text not null,
    type text not null,
    bytes integer not null,
    content bytea not null,
    added_at timestamptz not null,
    added_by uuid not null,
    constraint course_medium_pk primary key (name),
    constraint course_medium_name_is_a_hash check (name ~ '^[0-9a-f]{64}\.[a-z0-9]{2,4}$'),
    constraint course_medium_kind_is_known check (kind in ('PICTURE', 'VOICE', 'DOCUMENT')),
    constraint course_medium_is_small check (bytes = length(content) and bytes <= 10485760)
);
comment on table learning.course_medium is 'Pictures, voices and documents that courses show; once each, about nobody';
comment on column learning.course_medium.name is 'P0: hash of its content, and an ending';
comment on column learning.course_medium.kind is 'P0: picture, voice or document';
comment on column learning.course_medium.type is 'P0: media type it is served with';
comment on column learning.course_medium.bytes is 'P0: how much it weighs';
comment on column learning.course_medium.content is 'P0: as it was written anew; the original is not kept';
comment on column learning.course_medium.added_at is 'P1: when it was added';
comment on column learning.course_medium.added_by is 'P1: account that added it';
