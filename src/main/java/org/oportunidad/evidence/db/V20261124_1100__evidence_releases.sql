create schema if not exists evidence;

create table evidence.release (
    id uuid not null constraint release_key primary key,
    number text not null constraint release_number_once unique check (number ~ '^[0-9]{4}-[0-9]{1,3}$'),
    cut_off_on date not null,
    drafted_at timestamptz not null,
    drafted_by uuid not null,
    fingerprint bytea not null,
    seal bytea,
    published_at timestamptz,
    constraint release_published_with_seal check ((published_at is null) = (seal is null))
);
comment on column evidence.release.id is 'P0: release';
comment on column evidence.release.number is 'P0: year and number by which reports cite it';
comment on column evidence.release.cut_off_on is 'P0: last day whose facts count';
comment on column evidence.release.drafted_at is 'P1: when it was computed';
comment on column evidence.release.drafted_by is 'P1: account that computed it';
comment on column evidence.release.fingerprint is 'P0: SHA-256 over all rows, what the signers sign';
comment on column evidence.release.seal is 'P0: signature of the country over the fingerprint, made with the second person''s yes';
comment on column evidence.release.published_at is 'P0: when the second person signed';

create table evidence.release_signature (
    release_id uuid not null constraint release_signature_of references evidence.release,
    account_id uuid not null,
    role text not null check (role in ('MONITORING', 'COORDINATOR')),
    signed_at timestamptz not null,
    constraint release_signed_by_two_persons primary key (release_id, account_id)
);
comment on column evidence.release_signature.release_id is 'P0: release';
comment on column evidence.release_signature.account_id is 'P1: who signed';
comment on column evidence.release_signature.role is 'P0: in which role';
comment on column evidence.release_signature.signed_at is 'P0: when';

create table evidence.release_figure (
    release_id uuid not null constraint release_figure_of references evidence.release,
    indicator text not null,
    definition_version int not null check (definition_version > 0),
    numerator bigint not null,
    base bigint not null,
    clock text not null,
    window_months int not null check (window_months >= 0),
    mode text not null check (mode in ('SELF_REPORT', 'ADMINISTRATIVE')),
    eligible bigint,
    invited bigint,
    responded bigint,
    constraint release_figure_once primary key (release_id, indicator),
    constraint release_figure_is_a_share check (numerator between 0 and base),
    constraint release_figure_self_report_has_response
        check (mode = 'ADMINISTRATIVE' or (eligible >= invited and invited >= responded and responded >= base))
);
comment on column evidence.release_figure.release_id is 'P0: release';
comment on column evidence.release_figure.indicator is 'P0: code of the definition';
comment on column evidence.release_figure.definition_version is 'P0: version of the definition';
comment on column evidence.release_figure.numerator is 'P0: distinct women';
comment on column evidence.release_figure.base is 'P0: distinct women';
comment on column evidence.release_figure.clock is 'P0: what starts the time of the figure';
comment on column evidence.release_figure.window_months is 'P0: months after the clock';
comment on column evidence.release_figure.mode is 'P0: how it was collected';
comment on column evidence.release_figure.eligible is 'P0: women who could be asked';
comment on column evidence.release_figure.invited is 'P0: women who were asked';
comment on column evidence.release_figure.responded is 'P0: women who answered';

create table evidence.release_cell (
    release_id uuid not null constraint release_cell_of references evidence.release,
    measure text not null check (measure in ('STARTED')),
    place text not null,
    women bigint,
    constraint release_cell_once primary key (release_id, measure, place),
    constraint release_cell_shows_no_small_group check (women is null or women = 0 or women >= 10)
);
comment on column evidence.release_cell.release_id is 'P0: release';
comment on column evidence.release_cell.measure is 'P0: what is counted';
comment on column evidence.release_cell.place is 'P0: commune, province or region code, or the country';
comment on column evidence.release_cell.women is 'P0: distinct women; empty when protected, the hidden count is not kept';

create table evidence.published_figure (
    code text not null constraint published_figure_key primary key,
    place int not null,
    published_text text not null,
    published_share numeric(6, 4),
    numerator bigint,
    base bigint,
    indicator text,
    source text not null,
    country text not null
);
comment on column evidence.published_figure.code is 'P0: figure cited elsewhere';
comment on column evidence.published_figure.place is 'P0: order on the page';
comment on column evidence.published_figure.published_text is 'P0: the figure as it was published';
comment on column evidence.published_figure.published_share is 'P0: the same as a share, where it is one';
comment on column evidence.published_figure.numerator is 'P0: count that the source gives';
comment on column evidence.published_figure.base is 'P0: base that the source gives';
comment on column evidence.published_figure.indicator is 'P0: our indicator that answers to it';
comment on column evidence.published_figure.source is 'P0: where it was published';
comment on column evidence.published_figure.country is 'P0: ISO 3166 code';

insert into evidence.published_figure values
    ('graduates', 1, '> 5.000', null, null, null, 'GRADUATES', 'UN Women, Tu Oportunidad', 'CL'),
    ('dropout', 2, '18 %', 0.18, null, null, 'DROPOUT_RATE', 'UN Women, Tu Oportunidad', 'CL'),
    ('communes', 3, '244', null, null, null, 'COMMUNES_REACHED', 'UN Women, Tu Oportunidad', 'CL'),
    ('income', 4, '37 %', 0.37, null, null, 'INCOME_IMPROVED', 'UN Women, Tu Oportunidad', 'CL'),
    ('job', 5, '16 %', 0.16, null, null, 'JOB_FOUND', 'UN Women, Tu Oportunidad', 'CL'),
    ('education', 6, '19 %', 0.19, null, null, 'FORMAL_EDUCATION_RETURN', 'UN Women, Tu Oportunidad', 'CL'),
    ('business', 7, '23 %', 0.23, null, null, 'BUSINESS_STARTED', 'UN Women, Tu Oportunidad', 'CL'),
    ('improved', 8, '36 %', 0.36, null, null, 'BUSINESS_IMPROVED', 'UN Women, Tu Oportunidad', 'CL'),
    ('placement', 9, '46 %', 0.46, 50, 110, null, 'UN Women, Tu Oportunidad', 'CL');
