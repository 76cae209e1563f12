create schema enrolment;

create table enrolment.call (
    id uuid not null,
    code text not null,
    name text not null,
    opens_on date not null,
    closes_on date not null,
    quota integer not null,
    minimum_age integer not null,
    state text not null,
    created_at timestamptz not null,
    created_by uuid,
    opened_at timestamptz,
    opened_by uuid,
    closed_at timestamptz,
    closed_by uuid,
    constraint call_pkey primary key (id),
    constraint call_code_once unique (code),
    constraint call_code_is_short check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    constraint call_name_is_short check (length(name) between 1 and 200),
    constraint call_closes_after_it_opens check (closes_on >= opens_on),
    constraint call_quota_is_positive check (quota between 1 and 1000000),
    constraint call_age_is_sensible check (minimum_age between 14 and 99),
    constraint call_state_known check (state in ('DRAFT', 'OPEN', 'CLOSED'))
);

comment on table enrolment.call is 'A dated opening with a quota and the rules of who may take part.';
comment on column enrolment.call.id is 'P1: names the call';
comment on column enrolment.call.code is 'P0: short name in lists';
comment on column enrolment.call.name is 'P0: name shown to applicants';
comment on column enrolment.call.opens_on is 'P0: first day to apply';
comment on column enrolment.call.closes_on is 'P0: last day to apply, inclusive';
comment on column enrolment.call.quota is 'P1: places planned';
comment on column enrolment.call.minimum_age is 'P0: eligibility rule';
comment on column enrolment.call.state is 'P0: DRAFT, OPEN or CLOSED';
comment on column enrolment.call.created_at is 'P1: when it was made';
comment on column enrolment.call.created_by is 'P1: account that made it';
comment on column enrolment.call.opened_at is 'P1: when it was opened';
comment on column enrolment.call.opened_by is 'P1: account that opened it';
comment on column enrolment.call.closed_at is 'P1: when it was closed';
comment on column enrolment.call.closed_by is 'P1: account that closed it';

create table enrolment.cohort (
    id uuid not null,
    code text not null,
    name text not null,
    call_id uuid,
    route text not null,
    level text not null,
    modality text not null,
    starts_on date not null,
    ends_on date not null,
    capacity integer not null,
    facilitator_account uuid,
    state text not null,
    created_at timestamptz not null,
    created_by uuid,
    started_at timestamptz,
    closed_at timestamptz,
    constraint cohort_pkey primary key (id),
    constraint cohort_code_once unique (code),
    constraint cohort_of_a_call foreign key (call_id) references enrolment.call (id),
    constraint cohort_code_is_short check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    constraint cohort_name_is_short check (length(name) between 1 and 200),
    constraint cohort_route_is_a_code check (route ~ '^[a-z_]{2,40}$'),
    constraint cohort_level_is_a_code check (level ~ '^[a-z_]{2,40}$'),
    constraint cohort_modality_known check (modality in ('ONLINE', 'HUB', 'BLENDED')),
    constraint cohort_ends_after_it_starts check (ends_on > starts_on),
    constraint cohort_capacity_is_sensible check (capacity between 1 and 2000),
    constraint cohort_state_known check (state in ('PLANNED', 'ENROLLING', 'RUNNING', 'CLOSED', 'ARCHIVED'))
);

create index cohort_by_call on enrolment.cohort (call_id);
create index cohort_by_state on enrolment.cohort (state, starts_on, id);
create index cohort_by_facilitator on enrolment.cohort (facilitator_account);

comment on table enrolment.cohort is 'A group of women who learn together on one route and level.';
comment on column enrolment.cohort.id is 'P1: names the cohort';
comment on column enrolment.cohort.code is 'P1: short name in lists';
comment on column enrolment.cohort.name is 'P1: name shown to its women';
comment on column enrolment.cohort.call_id is 'P1: the call it fills from, if one';
comment on column enrolment.cohort.route is 'P1: route code';
comment on column enrolment.cohort.level is 'P1: level code';
comment on column enrolment.cohort.modality is 'P1: ONLINE, HUB or BLENDED';
comment on column enrolment.cohort.starts_on is 'P1: first day';
comment on column enrolment.cohort.ends_on is 'P1: last day';
comment on column enrolment.cohort.capacity is 'P1: places';
comment on column enrolment.cohort.facilitator_account is 'P1: account of its facilitator';
comment on column enrolment.cohort.state is 'P1: where it stands';
comment on column enrolment.cohort.created_at is 'P1: when it was planned';
comment on column enrolment.cohort.created_by is 'P1: account that planned it';
comment on column enrolment.cohort.started_at is 'P1: when it began to run';
comment on column enrolment.cohort.closed_at is 'P1: when it closed';

create table enrolment.import_batch (
    id uuid not null,
    created_at timestamptz not null,
    created_by uuid not null,
    call_id uuid not null,
    format text not null,
    content bytea,
    key bytea,
    columns text[] not null,
    mapping text[] not null,
    state text not null,
    total integer not null,
    good integer not null,
    done integer not null,
    changed_at timestamptz not null,
    undone_by uuid,
    constraint import_batch_pkey primary key (id),
    constraint import_batch_of_a_call foreign key (call_id) references enrolment.call (id),
    constraint import_batch_format_known check (format in ('CSV', 'XLSX')),
    constraint import_batch_state_known check (state in ('UPLOADED', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'))
);

create index import_batch_by_call on enrolment.import_batch (call_id);
create index import_batch_by_owner on enrolment.import_batch (created_by, created_at desc);

comment on table enrolment.import_batch is 'One spreadsheet of applicants that staff brought in.';
comment on column enrolment.import_batch.id is 'P1: names the import';
comment on column enrolment.import_batch.created_at is 'P1: when the file came';
comment on column enrolment.import_batch.created_by is 'P1: account that brought it';
comment on column enrolment.import_batch.call_id is 'P1: the call its people apply to';
comment on column enrolment.import_batch.format is 'P1: CSV or XLSX';
comment on column enrolment.import_batch.content is 'P2: the sealed file, deleted when the import is done or a week old';
comment on column enrolment.import_batch.key is 'P1: the wrapped key of the sealed file';
comment on column enrolment.import_batch.columns is 'P1: headings of the file';
comment on column enrolment.import_batch.mapping is 'P1: which field each column fills';
comment on column enrolment.import_batch.state is 'P1: where the import stands';
comment on column enrolment.import_batch.total is 'P1: rows in the file';
comment on column enrolment.import_batch.good is 'P1: rows without errors';
comment on column enrolment.import_batch.done is 'P1: rows taken in so far';
comment on column enrolment.import_batch.changed_at is 'P1: last progress';
comment on column enrolment.import_batch.undone_by is 'P1: account that undid it';

create table enrolment.import_error (
    batch_id uuid not null,
    row_number integer not null,
    field text not null,
    reason text not null,
    constraint import_error_pkey primary key (batch_id, row_number, field),
    constraint import_error_of_a_batch foreign key (batch_id) references enrolment.import_batch (id) on delete cascade
);

comment on table enrolment.import_error is 'What is wrong with one cell of an import, without its content.';
comment on column enrolment.import_error.batch_id is 'P1: the import';
comment on column enrolment.import_error.row_number is 'P1: row as the spreadsheet counts it';
comment on column enrolment.import_error.field is 'P1: field that the column fills';
comment on column enrolment.import_error.reason is 'P1: message key of the reason';

create table enrolment.application (
    id uuid not null,
    participant_id uuid not null,
    call_id uuid not null,
    state text not null,
    channel text not null,
    language text not null,
    source text,
    ficha_response uuid,
    baseline_response uuid,
    resume_hash bytea,
    contact_given_at timestamptz,
    slow_lane_at timestamptz,
    assisted_by uuid,
    batch_id uuid,
    route text,
    level text,
    created_at timestamptz not null,
    submitted_at timestamptz,
    changed_at timestamptz not null,
    constraint application_pkey primary key (id),
    constraint application_once_per_call unique (participant_id, call_id),
    constraint application_resume_secret_once unique (resume_hash),
    constraint application_of_a_call foreign key (call_id) references enrolment.call (id),
    constraint application_of_a_batch foreign key (batch_id) references enrolment.import_batch (id),
    constraint application_state_known check (state in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'DIAGNOSED', 'ROUTE_CHOSEN', 'WAITLISTED', 'ADMITTED', 'DECLINED')),
    constraint application_channel_known check (channel in ('SELF', 'ASSISTED', 'IMPORT')),
    constraint application_source_is_a_code check (source is null or source ~ '^[a-z0-9_]{1,60}$'),
    constraint application_sent_has_a_time check (state = 'DRAFT' or submitted_at is not null),
    constraint application_choice_is_whole check ((route is null) = (level is null)),
    constraint application_chosen_has_a_route
        check (state not in ('ROUTE_CHOSEN', 'WAITLISTED', 'ADMITTED', 'DECLINED') or route is not null)
);

create index application_by_call on enrolment.application (call_id, state, submitted_at desc, id desc);
create index application_newest on enrolment.application (submitted_at desc, id desc) where submitted_at is not null;
create index application_waiting on enrolment.application (route, level, changed_at, id) where state = 'WAITLISTED';
create index application_drafts on enrolment.application (created_at) where state in ('DRAFT', 'INELIGIBLE');
create index application_by_batch on enrolment.application (batch_id) where batch_id is not null;

comment on table enrolment.application is 'One woman in one call, from her first saved answer.';
comment on column enrolment.application.id is 'P2: names the application';
comment on column enrolment.application.participant_id is 'P2: whose it is';
comment on column enrolment.application.call_id is 'P1: the call';
comment on column enrolment.application.state is 'P2: where it stands';
comment on column enrolment.application.channel is 'P1: how it came about';
comment on column enrolment.application.language is 'P1: language she was asked in';
comment on column enrolment.application.source is 'P1: how she heard of the programme, a code';
comment on column enrolment.application.ficha_response is 'P2: her answers to the ficha';
comment on column enrolment.application.baseline_response is 'P2: her answers to the diagnóstico';
comment on column enrolment.application.resume_hash is 'P2: hash of the secret that resumes the form on her phone';
comment on column enrolment.application.contact_given_at is 'P2: when a contact point was given; drafts without one vanish';
comment on column enrolment.application.slow_lane_at is 'P1: when it was begun while its address was very busy';
comment on column enrolment.application.assisted_by is 'P1: account that filled it in with her';
comment on column enrolment.application.batch_id is 'P1: import that brought it';
comment on column enrolment.application.route is 'P2: route she chose last';
comment on column enrolment.application.level is 'P2: level she chose last';
comment on column enrolment.application.created_at is 'P2: first answer';
comment on column enrolment.application.submitted_at is 'P2: when she sent the form';
comment on column enrolment.application.changed_at is 'P2: since when it stands where it stands';

create table enrolment.application_step (
    application_id uuid not null,
    id uuid not null,
    from_state text not null,
    to_state text not null,
    at timestamptz not null,
    by_account uuid,
    reason text,
    constraint application_step_pkey primary key (application_id, id),
    constraint application_step_of_its_application foreign key (application_id) references enrolment.application (id) on delete cascade,
    constraint application_step_states_known check (from_state in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'DIAGNOSED', 'ROUTE_CHOSEN', 'WAITLISTED', 'ADMITTED', 'DECLINED') and to_state in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'DIAGNOSED', 'ROUTE_CHOSEN', 'WAITLISTED', 'ADMITTED', 'DECLINED')),
    constraint application_step_reason_is_short check (length(reason) <= 500)
);

comment on table enrolment.application_step is 'Each move of the application: who, when and why.';
comment on column enrolment.application_step.application_id is 'P2: the application';
comment on column enrolment.application_step.id is 'P1: names the step';
comment on column enrolment.application_step.from_state is 'P2: state before';
comment on column enrolment.application_step.to_state is 'P2: state after';
comment on column enrolment.application_step.at is 'P2: when';
comment on column enrolment.application_step.by_account is 'P1: account of staff; none when she or the system moved it';
comment on column enrolment.application_step.reason is 'P2: why, in a code or a few words of staff';

create table enrolment.eligibility (
    application_id uuid not null,
    rule_version text not null,
    eligible boolean not null,
    reasons text[] not null,
    decided_at timestamptz not null,
    constraint eligibility_pkey primary key (application_id),
    constraint eligibility_of_an_application foreign key (application_id) references enrolment.application (id) on delete cascade,
    constraint eligibility_has_reasons check (cardinality(reasons) > 0)
);

comment on table enrolment.eligibility is 'The answer of the eligibility rule with its reasons.';
comment on column enrolment.eligibility.application_id is 'P2: the application';
comment on column enrolment.eligibility.rule_version is 'P1: version of the rule';
comment on column enrolment.eligibility.eligible is 'P2: the answer';
comment on column enrolment.eligibility.reasons is 'P2: codes of the reasons';
comment on column enrolment.eligibility.decided_at is 'P2: when';

create table enrolment.recommendation (
    application_id uuid not null,
    rule_version text not null,
    route text,
    levels text[] not null,
    reasons text[] not null,
    levelling boolean not null,
    made_at timestamptz not null,
    constraint recommendation_pkey primary key (application_id),
    constraint recommendation_of_an_application foreign key (application_id) references enrolment.application (id) on delete cascade,
    constraint recommendation_has_reasons check (cardinality(reasons) > 0)
);

comment on table enrolment.recommendation is 'What the placement rule suggested, and why; advice, never a decision.';
comment on column enrolment.recommendation.application_id is 'P2: the application';
comment on column enrolment.recommendation.rule_version is 'P1: version of the rule';
comment on column enrolment.recommendation.route is 'P2: route suggested; none on a tie';
comment on column enrolment.recommendation.levels is 'P2: level suggested for each route, as route/level';
comment on column enrolment.recommendation.reasons is 'P2: codes of the reasons';
comment on column enrolment.recommendation.levelling is 'P2: digital practice offered beside it';
comment on column enrolment.recommendation.made_at is 'P2: when';

create table enrolment.route_choice (
    application_id uuid not null,
    id uuid not null,
    route text not null,
    level text not null,
    as_recommended boolean not null,
    chosen_at timestamptz not null,
    by_account uuid,
    reason text,
    constraint route_choice_pkey primary key (application_id, id),
    constraint route_choice_of_an_application foreign key (application_id) references enrolment.application (id) on delete cascade,
    constraint route_choice_by_staff_has_a_reason check (by_account is null or length(reason) between 1 and 500)
);

comment on table enrolment.route_choice is 'Her own choice of route and level, or an override by staff with its reason; the last one counts.';
comment on column enrolment.route_choice.application_id is 'P2: the application';
comment on column enrolment.route_choice.id is 'P1: names the choice';
comment on column enrolment.route_choice.route is 'P2: route chosen';
comment on column enrolment.route_choice.level is 'P2: level chosen';
comment on column enrolment.route_choice.as_recommended is 'P2: whether it follows the recommendation';
comment on column enrolment.route_choice.chosen_at is 'P2: when';
comment on column enrolment.route_choice.by_account is 'P1: account of staff who overrode; none when she chose';
comment on column enrolment.route_choice.reason is 'P2: why staff overrode';

create table enrolment.cohort_step (
    cohort_id uuid not null,
    id uuid not null,
    from_state text not null,
    to_state text not null,
    at timestamptz not null,
    by_account uuid,
    reason text,
    constraint cohort_step_pkey primary key (cohort_id, id),
    constraint cohort_step_of_its_cohort foreign key (cohort_id) references enrolment.cohort (id) on delete cascade,
    constraint cohort_step_states_known check (from_state in ('PLANNED', 'ENROLLING', 'RUNNING', 'CLOSED', 'ARCHIVED') and to_state in ('PLANNED', 'ENROLLING', 'RUNNING', 'CLOSED', 'ARCHIVED')),
    constraint cohort_step_reason_is_short check (length(reason) <= 500)
);

comment on table enrolment.cohort_step is 'Each move of the cohort: who, when and why.';
comment on column enrolment.cohort_step.cohort_id is 'P2: the cohort';
comment on column enrolment.cohort_step.id is 'P1: names the step';
comment on column enrolment.cohort_step.from_state is 'P2: state before';
comment on column enrolment.cohort_step.to_state is 'P2: state after';
comment on column enrolment.cohort_step.at is 'P2: when';
comment on column enrolment.cohort_step.by_account is 'P1: account of staff; none when she or the system moved it';
comment on column enrolment.cohort_step.reason is 'P2: why, in a code or a few words of staff';

create table enrolment.enrolment (
    id uuid not null,
    participant_id uuid not null,
    cohort_id uuid not null,
    application_id uuid,
    previous_id uuid,
    state text not null,
    facilitator_account uuid,
    enrolled_at timestamptz not null,
    started_at timestamptz,
    last_activity_at timestamptz,
    paused_until date,
    completed_at timestamptz,
    graduated_at timestamptz,
    left_at timestamptz,
    drop_reason text,
    changed_at timestamptz not null,
    constraint enrolment_pkey primary key (id),
    constraint enrolment_once_per_cohort unique (participant_id, cohort_id),
    constraint enrolment_in_a_cohort foreign key (cohort_id) references enrolment.cohort (id),
    constraint enrolment_from_an_application foreign key (application_id) references enrolment.application (id),
    constraint enrolment_after_another foreign key (previous_id) references enrolment.enrolment (id),
    constraint enrolment_state_known check (state in ('ENROLLED', 'NO_SHOW', 'ACTIVE', 'AT_RISK', 'PAUSED', 'DROPPED', 'TRANSFERRED',
        'TRAINING_COMPLETE', 'GRADUATED', 'ALUMNA', 'WITHDRAWN', 'ANONYMISED')),
    constraint enrolment_reason_known check (drop_reason in ('CARE', 'WORK', 'CONNECTIVITY', 'HEALTH', 'MOVED', 'CONTENT', 'SAFETY', 'FOUND_JOB', 'OTHER')),
    constraint enrolment_dropped_has_a_reason check (state <> 'DROPPED' or (drop_reason is not null and left_at is not null)),
    constraint enrolment_active_has_started
        check (state in ('ENROLLED', 'NO_SHOW', 'WITHDRAWN', 'ANONYMISED') or started_at is not null),
    constraint enrolment_graduate_has_completed check (state not in ('GRADUATED', 'ALUMNA') or (completed_at is not null and graduated_at is not null)),
    constraint enrolment_pause_has_an_end check ((state = 'PAUSED') = (paused_until is not null))
);

create unique index enrolment_one_living_place on enrolment.enrolment (participant_id)
    where state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE');
create index enrolment_by_participant on enrolment.enrolment (participant_id, enrolled_at desc);
create index enrolment_by_cohort on enrolment.enrolment (cohort_id, state, id);
create index enrolment_by_application on enrolment.enrolment (application_id);
create index enrolment_by_previous on enrolment.enrolment (previous_id) where previous_id is not null;
create index enrolment_by_facilitator on enrolment.enrolment (facilitator_account, state);
create index enrolment_idle on enrolment.enrolment (last_activity_at) where state in ('ACTIVE', 'AT_RISK');

comment on table enrolment.enrolment is 'One woman’s place in one cohort.';
comment on column enrolment.enrolment.id is 'P2: names the place';
comment on column enrolment.enrolment.participant_id is 'P2: whose it is';
comment on column enrolment.enrolment.cohort_id is 'P1: the cohort';
comment on column enrolment.enrolment.application_id is 'P2: the application that led to it';
comment on column enrolment.enrolment.previous_id is 'P2: the place she had before a transfer or a no-show';
comment on column enrolment.enrolment.state is 'P2: where it stands';
comment on column enrolment.enrolment.facilitator_account is 'P1: account of the facilitator who accompanies her';
comment on column enrolment.enrolment.enrolled_at is 'P2: when she got the place';
comment on column enrolment.enrolment.started_at is 'P2: first activity';
comment on column enrolment.enrolment.last_activity_at is 'P2: last activity';
comment on column enrolment.enrolment.paused_until is 'P2: end of her pause';
comment on column enrolment.enrolment.completed_at is 'P2: training complete';
comment on column enrolment.enrolment.graduated_at is 'P2: graduated';
comment on column enrolment.enrolment.left_at is 'P2: when she left';
comment on column enrolment.enrolment.drop_reason is 'P3: why she left, a category';
comment on column enrolment.enrolment.changed_at is 'P2: since when it stands where it stands';

create table enrolment.enrolment_step (
    enrolment_id uuid not null,
    id uuid not null,
    from_state text not null,
    to_state text not null,
    at timestamptz not null,
    by_account uuid,
    reason text,
    constraint enrolment_step_pkey primary key (enrolment_id, id),
    constraint enrolment_step_of_its_enrolment foreign key (enrolment_id) references enrolment.enrolment (id) on delete cascade,
    constraint enrolment_step_states_known check (from_state in ('ENROLLED', 'NO_SHOW', 'ACTIVE', 'AT_RISK', 'PAUSED', 'DROPPED', 'TRANSFERRED',
        'TRAINING_COMPLETE', 'GRADUATED', 'ALUMNA', 'WITHDRAWN', 'ANONYMISED') and to_state in ('ENROLLED', 'NO_SHOW', 'ACTIVE', 'AT_RISK', 'PAUSED', 'DROPPED', 'TRANSFERRED',
        'TRAINING_COMPLETE', 'GRADUATED', 'ALUMNA', 'WITHDRAWN', 'ANONYMISED')),
    constraint enrolment_step_reason_is_short check (length(reason) <= 500)
);

comment on table enrolment.enrolment_step is 'Each move of the enrolment: who, when and why.';
comment on column enrolment.enrolment_step.enrolment_id is 'P2: the enrolment';
comment on column enrolment.enrolment_step.id is 'P1: names the step';
comment on column enrolment.enrolment_step.from_state is 'P2: state before';
comment on column enrolment.enrolment_step.to_state is 'P2: state after';
comment on column enrolment.enrolment_step.at is 'P2: when';
comment on column enrolment.enrolment_step.by_account is 'P1: account of staff; none when she or the system moved it';
comment on column enrolment.enrolment_step.reason is 'P2: why, in a code or a few words of staff';

create table enrolment.contact_try (
    enrolment_id uuid not null,
    id uuid not null,
    channel text not null,
    tried_at timestamptz not null,
    result text not null,
    recorded_by uuid,
    recorded_at timestamptz not null,
    constraint contact_try_pkey primary key (enrolment_id, id),
    constraint contact_try_for_an_enrolment foreign key (enrolment_id) references enrolment.enrolment (id) on delete cascade,
    constraint contact_try_channel_known check (channel in ('WHATSAPP', 'PHONE', 'EMAIL', 'SMS', 'APP', 'IN_PERSON')),
    constraint contact_try_result_known check (result in ('NO_ANSWER', 'WRONG_CONTACT', 'ANSWERED', 'LEFT_MESSAGE'))
);

comment on table enrolment.contact_try is 'A try to reach a woman before she is recorded as having left.';
comment on column enrolment.contact_try.enrolment_id is 'P2: the place';
comment on column enrolment.contact_try.id is 'P1: names the try';
comment on column enrolment.contact_try.channel is 'P2: channel used';
comment on column enrolment.contact_try.tried_at is 'P2: when';
comment on column enrolment.contact_try.result is 'P2: what came of it';
comment on column enrolment.contact_try.recorded_by is 'P1: account that wrote it down';
comment on column enrolment.contact_try.recorded_at is 'P1: when it was written down';

create table enrolment.review (
    enrolment_id uuid not null,
    id uuid not null,
    kind text not null,
    raised_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    decision text,
    constraint review_pkey primary key (enrolment_id, id),
    constraint review_of_an_enrolment foreign key (enrolment_id) references enrolment.enrolment (id) on delete cascade,
    constraint review_kind_known check (kind in ('IDLE', 'DROPOUT', 'PAUSE_OVER')),
    constraint review_decision_known check (decision in ('CONFIRMED', 'DISMISSED', 'OVERTAKEN')),
    constraint review_settled_is_whole check ((settled_at is null) = (decision is null))
);

create unique index review_one_open on enrolment.review (enrolment_id, kind) where settled_at is null;
create index review_open on enrolment.review (raised_at) where settled_at is null;

comment on table enrolment.review is 'A sign that a person should look at a woman’s place; the system never decides.';
comment on column enrolment.review.enrolment_id is 'P2: the place';
comment on column enrolment.review.id is 'P1: names the review';
comment on column enrolment.review.kind is 'P2: which sign';
comment on column enrolment.review.raised_at is 'P2: when it was raised';
comment on column enrolment.review.settled_at is 'P2: when a person settled it';
comment on column enrolment.review.settled_by is 'P1: account that settled it';
comment on column enrolment.review.decision is 'P2: what she decided';

create table enrolment.bulk_admission (
    id uuid not null,
    done_at timestamptz not null,
    done_by uuid not null,
    admitted integer not null,
    waitlisted integer not null,
    told_at timestamptz,
    undone_at timestamptz,
    undone_by uuid,
    constraint bulk_admission_pkey primary key (id)
);

comment on table enrolment.bulk_admission is 'One press of the button that admits many, so that it can be undone.';
comment on column enrolment.bulk_admission.id is 'P1: names it';
comment on column enrolment.bulk_admission.done_at is 'P1: when';
comment on column enrolment.bulk_admission.done_by is 'P1: account that pressed';
comment on column enrolment.bulk_admission.admitted is 'P1: how many got a place';
comment on column enrolment.bulk_admission.waitlisted is 'P1: how many wait';
comment on column enrolment.bulk_admission.told_at is 'P1: when the women were told; until then it can be undone without anybody noticing';
comment on column enrolment.bulk_admission.undone_at is 'P1: when it was undone';
comment on column enrolment.bulk_admission.undone_by is 'P1: account that undid it';

create table enrolment.bulk_admission_item (
    bulk_id uuid not null,
    application_id uuid not null,
    from_state text not null,
    enrolment_id uuid,
    constraint bulk_admission_item_pkey primary key (bulk_id, application_id),
    constraint bulk_admission_item_of_a_bulk foreign key (bulk_id) references enrolment.bulk_admission (id) on delete cascade,
    constraint bulk_admission_item_of_an_application foreign key (application_id) references enrolment.application (id) on delete cascade
);

create index bulk_admission_item_by_application on enrolment.bulk_admission_item (application_id);

comment on table enrolment.bulk_admission_item is 'One application of a bulk admission, with the state to go back to.';
comment on column enrolment.bulk_admission_item.bulk_id is 'P1: the bulk admission';
comment on column enrolment.bulk_admission_item.application_id is 'P2: the application';
comment on column enrolment.bulk_admission_item.from_state is 'P2: state before';
comment on column enrolment.bulk_admission_item.enrolment_id is 'P2: the place it made';

create view enrolment.v_call as
    select id as call_id, code, name, opens_on, closes_on, quota, state from enrolment.call;

create view enrolment.v_application as
    select a.id as application_id, a.participant_id, a.call_id, a.state, a.channel, a.source, a.route, a.level,
           a.created_at, a.submitted_at, a.changed_at, a.ficha_response, a.baseline_response,
           e.eligible, e.reasons as eligibility_reasons, r.route as recommended_route
    from enrolment.application a
        left join enrolment.eligibility e on e.application_id = a.id
        left join enrolment.recommendation r on r.application_id = a.id;

create view enrolment.v_cohort as
    select id as cohort_id, code, name, call_id, route, level, modality, starts_on, ends_on, capacity,
           facilitator_account, state, started_at, closed_at
    from enrolment.cohort;

create view enrolment.v_enrolment as
    select e.id as enrolment_id, e.participant_id, e.cohort_id, e.application_id, e.previous_id, e.state,
           e.facilitator_account, c.route, c.level, c.modality, c.code as cohort_code, c.state as cohort_state,
           c.ends_on as cohort_ends_on, c.closed_at as cohort_closed_at,
           e.enrolled_at, e.started_at, e.last_activity_at, e.completed_at, e.graduated_at, e.left_at, e.drop_reason,
           e.changed_at
    from enrolment.enrolment e
        join enrolment.cohort c on c.id = e.cohort_id;
