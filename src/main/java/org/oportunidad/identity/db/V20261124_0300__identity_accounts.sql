create schema identity;
comment on schema identity is 'Who somebody is: accounts, logins, sessions, role grants.';

create table identity.account (
    id             uuid        primary key,
    participant_id uuid,
    name           text,
    handle         text        not null,
    language       text        not null,
    pin_index      bytea,
    pin_set_at     timestamptz,
    pin_tries      integer     not null default 0,
    opened_at      timestamptz not null,
    blocked_at     timestamptz,
    closed_at      timestamptz,
    closed_by      uuid,
    constraint account_once_per_participant unique (participant_id),
    constraint account_handle_unique unique (handle),
    constraint account_is_participant_or_staff check ((participant_id is null) <> (name is null)),
    constraint account_name_length check (length(name) between 1 and 120),
    constraint account_pin_tries check (pin_tries between 0 and 5)
);
comment on table identity.account is 'One person who signs in: a participant by her record, or a member of staff by name.';
comment on column identity.account.id is 'P1: the actor of audit rows and of every _by column';
comment on column identity.account.participant_id is 'P2: whose account it is; empty for staff';
comment on column identity.account.name is 'P2: how colleagues know a member of staff; empty for participants';
comment on column identity.account.handle is 'P1: random address of the account, also the user handle of passkeys';
comment on column identity.account.language is 'P2: the language she chose';
comment on column identity.account.pin_index is 'P2: keyed fingerprint of her PIN';
comment on column identity.account.pin_set_at is 'P1: when the PIN was chosen';
comment on column identity.account.pin_tries is 'P1: wrong PINs since the last right one; at five the PIN is void until a code proves her';
comment on column identity.account.opened_at is 'P1: when the account was opened';
comment on column identity.account.blocked_at is 'P2: since when nobody may sign in to it, by request of the rights desk';
comment on column identity.account.closed_at is 'P1: since when it is closed for good';
comment on column identity.account.closed_by is 'P1: account that closed it';

create table identity.login (
    account_id    uuid        not null references identity.account (id) on delete cascade,
    kind          text        not null,
    contact_index bytea       not null,
    added_at      timestamptz not null,
    primary key (account_id, kind, contact_index),
    constraint login_kind_known check (kind in ('EMAIL', 'PHONE'))
);
create index login_contact on identity.login (kind, contact_index);
comment on table identity.login is 'Contacts that may sign an account in; the contact itself is kept by participants.';
comment on column identity.login.account_id is 'P2: whose contact';
comment on column identity.login.kind is 'P1: what kind of contact';
comment on column identity.login.contact_index is 'P2: keyed fingerprint of the normalised contact, to find the account';
comment on column identity.login.added_at is 'P1: since when it may sign in';

create table identity.role_grant (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id) on delete cascade,
    role       text        not null,
    scope_kind text        not null,
    scope_id   uuid,
    from_at    timestamptz not null,
    until_at   timestamptz,
    given_by   uuid        not null,
    given_at   timestamptz not null,
    ended_by   uuid,
    constraint role_grant_role_known
        check (role in ('FACILITATOR', 'COORDINATOR', 'MONITORING', 'AUDITOR', 'ADMINISTRATOR')),
    constraint role_grant_scope check ((scope_kind = 'country') = (scope_id is null)),
    constraint role_grant_ends_after_it_begins check (until_at >= from_at)
);
create index role_grant_account on identity.role_grant (account_id, role);
create index role_grant_scope_members on identity.role_grant (scope_id, role) where scope_id is not null;
create unique index role_grant_open_once on identity.role_grant
    (account_id, role, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid))
    where until_at is null;
comment on table identity.role_grant is 'Who may act in which role, on what, from when until when.';
comment on column identity.role_grant.id is 'P0: row identifier';
comment on column identity.role_grant.account_id is 'P1: who holds the role';
comment on column identity.role_grant.role is 'P1: which role';
comment on column identity.role_grant.scope_kind is 'P1: what the scope id names; country for everything';
comment on column identity.role_grant.scope_id is 'P1: opaque id of what the role reaches';
comment on column identity.role_grant.from_at is 'P1: holds from';
comment on column identity.role_grant.until_at is 'P1: holds until; empty while open';
comment on column identity.role_grant.given_by is 'P1: account that gave it';
comment on column identity.role_grant.given_at is 'P1: when it was given';
comment on column identity.role_grant.ended_by is 'P1: account that ended it';

create view identity.v_role_grant as
select account_id, role, scope_kind, scope_id, from_at, until_at
from identity.role_grant;
comment on view identity.v_role_grant is 'For scoped reads of higher modules; compare from_at and until_at with the moment.';

create table identity.session (
    token_hash   bytea       primary key,
    id           uuid        not null,
    account_id   uuid        not null references identity.account (id) on delete cascade,
    kind         text        not null,
    entrance     text        not null,
    device       text        not null,
    opened_at    timestamptz not null,
    last_seen_at timestamptz not null,
    factor_at    timestamptz not null,
    locked_at    timestamptz,
    expires_at   timestamptz not null,
    constraint session_id_unique unique (id),
    constraint session_kind_known check (kind in ('SHARED', 'OWN', 'STAFF')),
    constraint session_entrance_known check (entrance in ('CODE', 'SHOWN', 'CLASS', 'PASSKEY', 'INVITATION', 'DEMO'))
);
create index session_account on identity.session (account_id);
create index session_expiry on identity.session (expires_at);
comment on table identity.session is 'A browser that is signed in; deleting the row signs it out at its next request.';
comment on column identity.session.token_hash is 'P2: SHA-256 of the 256-bit secret in the cookie, so that a copy of the table opens nothing';
comment on column identity.session.id is 'P1: names the session in her list';
comment on column identity.session.account_id is 'P2: who is signed in';
comment on column identity.session.kind is 'P1: shared phone, own phone or staff; decides idle time and life';
comment on column identity.session.entrance is 'P1: how she came in';
comment on column identity.session.device is 'P2: coarse name of device and browser, so that she knows it in her list';
comment on column identity.session.opened_at is 'P1: when she came in';
comment on column identity.session.last_seen_at is 'P1: last use, to the minute';
comment on column identity.session.factor_at is 'P1: when she last proved who she is';
comment on column identity.session.locked_at is 'P1: since when it waits for the PIN';
comment on column identity.session.expires_at is 'P1: end of its life whatever happens';

create table identity.sign_in_request (
    browser_hash  bytea       primary key,
    kind          text        not null,
    contact_index bytea       not null,
    language      text        not null,
    requested_at  timestamptz not null,
    expires_at    timestamptz not null,
    tries         integer     not null default 0,
    used_at       timestamptz,
    constraint sign_in_request_kind_known check (kind in ('EMAIL', 'PHONE')),
    constraint sign_in_request_tries check (tries between 0 and 5)
);
create index sign_in_request_expiry on identity.sign_in_request (expires_at);
comment on table identity.sign_in_request is 'A contact typed in one browser, known or not; the row is the same for both.';
comment on column identity.sign_in_request.browser_hash is 'P2: SHA-256 of the secret that binds the code to the browser';
comment on column identity.sign_in_request.kind is 'P1: what kind of contact was typed';
comment on column identity.sign_in_request.contact_index is 'P2: keyed fingerprint of the contact typed';
comment on column identity.sign_in_request.language is 'P1: language of the message';
comment on column identity.sign_in_request.requested_at is 'P1: when it was asked for';
comment on column identity.sign_in_request.expires_at is 'P1: ten minutes later';
comment on column identity.sign_in_request.tries is 'P1: codes tried; five at most are compared';
comment on column identity.sign_in_request.used_at is 'P1: when the right code was typed; once only';

create table identity.sign_in_code (
    browser_hash bytea not null references identity.sign_in_request (browser_hash) on delete cascade,
    account_id   uuid  not null references identity.account (id) on delete cascade,
    code_index   bytea not null,
    primary key (browser_hash, account_id)
);
create index sign_in_code_account on identity.sign_in_code (account_id);
comment on table identity.sign_in_code is 'The code sent to an account for one request.';
comment on column identity.sign_in_code.browser_hash is 'P2: the request it answers';
comment on column identity.sign_in_code.account_id is 'P2: whom it signs in';
comment on column identity.sign_in_code.code_index is 'P2: keyed fingerprint of the six digits';

create table identity.shown_code (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id) on delete cascade,
    code_index bytea       not null,
    link_hash  bytea       not null,
    shown_by   uuid        not null,
    shown_at   timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint shown_code_unique unique (code_index),
    constraint shown_code_link_unique unique (link_hash)
);
create index shown_code_account on identity.shown_code (account_id);
comment on table identity.shown_code is 'A one-time code that staff showed or printed for a woman.';
comment on column identity.shown_code.id is 'P0: row identifier';
comment on column identity.shown_code.account_id is 'P2: whom it signs in';
comment on column identity.shown_code.code_index is 'P2: keyed fingerprint of the twelve digits';
comment on column identity.shown_code.link_hash is 'P2: SHA-256 of the 128-bit secret in the QR picture';
comment on column identity.shown_code.shown_by is 'P1: account that showed it';
comment on column identity.shown_code.shown_at is 'P1: when';
comment on column identity.shown_code.expires_at is 'P1: ten minutes later';
comment on column identity.shown_code.used_at is 'P1: when it was used; once only';

create table identity.class_code (
    id         uuid        primary key,
    code_index bytea       not null,
    opened_by  uuid        not null,
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    tries      integer     not null default 0,
    constraint class_code_unique unique (code_index),
    constraint class_code_tries check (tries between 0 and 60)
);
comment on table identity.class_code is 'A code for the women of one class, valid four hours together with each one''s PIN.';
comment on column identity.class_code.id is 'P0: row identifier';
comment on column identity.class_code.code_index is 'P1: keyed fingerprint of the eight digits';
comment on column identity.class_code.opened_by is 'P1: account that opened it';
comment on column identity.class_code.opened_at is 'P1: when';
comment on column identity.class_code.expires_at is 'P1: four hours later';
comment on column identity.class_code.tries is 'P1: wrong PINs typed with it; at sixty it is closed';

create table identity.class_code_member (
    class_code_id uuid not null references identity.class_code (id) on delete cascade,
    account_id    uuid not null references identity.account (id) on delete cascade,
    primary key (class_code_id, account_id)
);
create index class_code_member_account on identity.class_code_member (account_id);
comment on table identity.class_code_member is 'Whom a class code lets in.';
comment on column identity.class_code_member.class_code_id is 'P1: the code';
comment on column identity.class_code_member.account_id is 'P2: a woman of the class';

create table identity.passkey (
    credential_id    bytea       primary key,
    account_id       uuid        not null references identity.account (id) on delete cascade,
    id               uuid        not null,
    public_key       bytea       not null,
    attestation      bytea       not null,
    client_data      bytea       not null,
    signature_count  bigint      not null,
    user_verified    boolean     not null,
    backup_eligible  boolean     not null,
    backed_up        boolean     not null,
    transports       text        not null,
    label            text        not null,
    added_at         timestamptz not null,
    last_used_at     timestamptz not null,
    constraint passkey_id_unique unique (id)
);
create index passkey_account on identity.passkey (account_id);
comment on table identity.passkey is 'A key of a member of staff (WebAuthn).';
comment on column identity.passkey.credential_id is 'P2: what the authenticator calls it';
comment on column identity.passkey.account_id is 'P1: whose key';
comment on column identity.passkey.id is 'P0: names it on her page';
comment on column identity.passkey.public_key is 'P1: checks its signatures';
comment on column identity.passkey.attestation is 'P1: what the authenticator said of itself at registration';
comment on column identity.passkey.client_data is 'P1: what the browser said at registration';
comment on column identity.passkey.signature_count is 'P1: shows a copied authenticator';
comment on column identity.passkey.user_verified is 'P1: whether it asked for finger, face or PIN';
comment on column identity.passkey.backup_eligible is 'P1: whether it may be copied to other devices of hers';
comment on column identity.passkey.backed_up is 'P1: whether it is';
comment on column identity.passkey.transports is 'P1: how the browser reaches it';
comment on column identity.passkey.label is 'P2: coarse name of the device it was made on';
comment on column identity.passkey.added_at is 'P1: when it was registered';
comment on column identity.passkey.last_used_at is 'P1: last use';

create table identity.passkey_ceremony (
    browser_hash bytea       primary key,
    purpose      text        not null,
    challenge    bytea       not null,
    expires_at   timestamptz not null,
    constraint passkey_ceremony_purpose_known check (purpose in ('REGISTER', 'SIGN_IN'))
);
comment on table identity.passkey_ceremony is 'The challenge a browser is answering; taken once.';
comment on column identity.passkey_ceremony.browser_hash is 'P2: SHA-256 of the secret that binds the challenge to the browser';
comment on column identity.passkey_ceremony.purpose is 'P1: what the answer may be used for';
comment on column identity.passkey_ceremony.challenge is 'P1: what is to be signed';
comment on column identity.passkey_ceremony.expires_at is 'P1: five minutes later';

create table identity.invitation (
    id         uuid        primary key,
    token_hash bytea       not null,
    account_id uuid        not null references identity.account (id) on delete cascade,
    purpose    text        not null,
    invited_by uuid,
    invited_at timestamptz not null,
    from_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint invitation_token_unique unique (token_hash),
    constraint invitation_purpose_known check (purpose in ('JOIN', 'RECOVER', 'FIRST_ADMINISTRATOR'))
);
create index invitation_account on identity.invitation (account_id);
comment on table identity.invitation is 'A link with which a member of staff registers her passkey, once.';
comment on column identity.invitation.id is 'P0: row identifier';
comment on column identity.invitation.token_hash is 'P1: SHA-256 of the secret in the link';
comment on column identity.invitation.account_id is 'P1: who is invited';
comment on column identity.invitation.purpose is 'P1: to join, to come back without her key, or to set up an empty installation';
comment on column identity.invitation.invited_by is 'P1: account that invited; empty for the console';
comment on column identity.invitation.invited_at is 'P1: when';
comment on column identity.invitation.from_at is 'P1: usable from; a recovery waits a day so that its owner can object';
comment on column identity.invitation.expires_at is 'P1: usable until';
comment on column identity.invitation.used_at is 'P1: when it was used; once only';

create table identity.demo_person (
    account_id uuid    primary key references identity.account (id) on delete cascade,
    position   integer not null,
    name       text    not null,
    line_key   text    not null
);
comment on table identity.demo_person is 'Invented people of the demonstration whom anybody may enter as.';
comment on column identity.demo_person.account_id is 'P1: whom one enters as';
comment on column identity.demo_person.position is 'P1: place in the list';
comment on column identity.demo_person.name is 'P1: invented name';
comment on column identity.demo_person.line_key is 'P1: message key of what she can do';
