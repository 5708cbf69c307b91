-- Written by tools/generate from the declared tables: what all migrations together come to. No database is made of it.

set local search_path = public;

-- Tables that no room declares: of the session wall, and of the ledger.
create schema jingui;

create table jingui.installation (
  id text primary key,
  demo boolean not null,
  created_at timestamptz not null default now(),
  -- What is added to the clock of the machine, which was seen to jump, until somebody says that it is right.
  correction_ms bigint,
  -- Since then it melts away.
  melting_since timestamptz,
  -- Since when nothing that is sealed lies in clear any more; null: from before, or from a backup of before.
  sealed_at timestamptz,
  -- What the ledger's keys make of the installation's name: tells them from others, and tells nobody anything of them.
  keys text
);

create table jingui.session (
  id bytea primary key,
  kind text not null check (kind in ('person', 'system')),
  unit_id text,
  person_id text,
  device text,
  idle_seconds integer not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  -- When its owner gave his password once more; null once that was used.
  confirmed_at timestamptz,
  -- What he is told when it opens: his sign-in before, and the wrong tries since.
  told jsonb,
  -- When he last proved who he is, signing in or since; it does not wear out by use.
  proven_at timestamptz,
  -- Since when nothing is done in it until he proves it again.
  locked_at timestamptz,
  -- Why it was ended before its time: a newer one took its place, or its owner ended it from another.
  ended text
);
create index session_person on jingui.session (unit_id, person_id);

-- How often something changed of what somebody's rights are made of.
create table jingui.rights (
  unit_id text not null,
  person_id text not null,
  version bigint not null,
  primary key (unit_id, person_id)
);

-- Somebody's rights as they were worked out at one of these versions, and when they stand.
create table jingui.standing (
  unit_id text not null,
  person_id text not null,
  version bigint not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  who jsonb not null,
  clearances integer[] not null,
  tokens text[] not null,
  primary key (unit_id, person_id)
);

create table jingui.credential (
  login text primary key,
  unit_id text not null,
  person_id text not null,
  hash text not null,
  -- Wrong passwords from anywhere since its owner was last let in.
  failures integer not null default 0,
  -- Means nothing any more: earlier versions locked accounts, which anybody could bring about.
  locked_at timestamptz,
  changed_at timestamptz not null default now(),
  -- Set by an administrator, known to him: it opens nothing but its own change.
  one_time boolean not null default false,
  -- The last sign-in, and from where.
  entered_at timestamptz,
  entered_from text,
  unique (unit_id, person_id)
);
create unique index credential_login on jingui.credential (lower(login));

-- Wrong passwords are held against who tries. An origin is a known device or an address; the account stands as a digest of what was
-- typed, since somebody types his password there. The row without an account counts all that an origin tries.
create table jingui.attempt (
  origin text not null,
  account text not null,
  failures integer not null default 0,
  last_at timestamptz not null,
  -- Nothing is looked at before.
  until timestamptz not null,
  primary key (origin, account)
);
create index attempt_last on jingui.attempt (last_at);
create index attempt_account on jingui.attempt (account);

-- Browsers in which somebody signed in before, by the digest of a cookie.
create table jingui.device (
  unit_id text not null,
  person_id text not null,
  id bytea not null,
  name text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (unit_id, person_id, id)
);

-- By a link of which only the digest is kept somebody chooses his own password, once.
create table jingui.invitation (
  id bytea not null,
  unit_id text not null,
  person_id text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, person_id)
);

create table jingui.factor (
  id text primary key,
  unit_id text not null,
  person_id text not null,
  kind text not null constraint factor_kind_check check (kind in ('totp', 'passkey', 'recovery', 'pin')),
  name text not null,
  -- What it is checked by: a sealed secret, a public key, the digest of a code.
  kept bytea not null,
  -- As its authenticator calls it.
  credential text unique,
  -- The last step of time a code was of, or the last count of its authenticator; of a recovery code 1 once it has served.
  count bigint not null default 0,
  made_at timestamptz not null,
  used_at timestamptz
);
create index factor_person on jingui.factor (unit_id, person_id);

create table jingui.desk_proof (
  id text not null,
  unit_id text not null,
  -- Who proved himself, at whose desk, for which copies.
  person_id text not null,
  desk_id text not null,
  carriers text[] not null,
  at timestamptz not null,
  primary key (unit_id, id)
);

-- Messages somebody opened: for himself alone, and gone when they are history.
create table jingui.message_read (
  unit_id text not null,
  person_id text not null,
  message text not null,
  at timestamptz not null,
  primary key (unit_id, person_id, message)
);

create table jingui.challenge (
  id bytea primary key,
  purpose text not null,
  unit_id text,
  person_id text,
  device text not null,
  -- What the answer is compared with.
  kept bytea not null,
  tries integer not null default 0,
  ends_at timestamptz not null
);

create table jingui.idempotency (
  unit_id text not null,
  person_id text not null,
  key text not null,
  request text not null,
  status integer not null,
  body jsonb not null,
  at timestamptz not null default now(),
  primary key (unit_id, person_id, key)
);

-- Which keys of the vault belong to which thing of a unit: a row's, by its table and key, or a file's, by its upload. They go with it.
create table jingui.object_key (
  ref text primary key,
  unit_id text not null,
  of_table text not null,
  of_id text not null,
  -- Of the level key that wraps it; null where that is the one for what concerns persons.
  level integer,
  made_at timestamptz not null default now(),
  -- Since then what it sealed is gone and it is to be destroyed.
  gone_at timestamptz
);
create index object_key_of on jingui.object_key (unit_id, of_table, of_id);
create index object_key_gone on jingui.object_key (gone_at) where gone_at is not null;

-- Its value in one's own connection proves that the wall itself wrote the settings of a transaction (session.sql).
create sequence jingui.secret;

-- The ledger. An entry is written once, inside the act's own transaction; only the sealer gives it its place in the tree, once.
create table public.ledger_entry (
  unit_id text not null,
  id text not null,
  -- Order of writing, and the transaction that wrote: the sealer takes only what no open transaction could still precede.
  ord bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  leaf text not null,
  ops text not null,
  mac bytea not null,
  seq bigint unique,
  leaf_hash bytea,
  -- The same facts as in the leaf, for queries; the leaf is what counts and what is verified.
  at timestamptz(3) not null,
  actor text,
  act text not null,
  outcome text not null,
  clauses text[] not null,
  object_table text,
  object_id text,
  late boolean not null,
  primary key (unit_id, id),
  check ((seq is null) = (leaf_hash is null))
);
create index ledger_entry_unsealed on public.ledger_entry (ord) include (xid) where seq is null;
-- An entry cites some twenty clauses, and a look at a list names all it showed, joined by commas: too long for a key of a B-tree. It comes in
-- here once, when it is sealed (ledger/asked.ts).
create index ledger_entry_cited on public.ledger_entry using gin (clauses, string_to_array(object_id, ',')) where seq is not null;
create index ledger_entry_denied on public.ledger_entry (unit_id, at) where outcome = 'denied';

create table public.ledger_tree (
  log text primary key,
  origin text not null,
  alg text not null,
  size bigint not null,
  edge bytea not null,
  root bytea not null
);

create table public.ledger_checkpoint (
  size bigint primary key,
  root bytea not null,
  note text not null,
  at timestamptz(3) not null default now()
);

create table public.ledger_alarm (
  kind text not null,
  unit_id text,
  entry_id text,
  zh text not null,
  en text not null,
  at timestamptz(3) not null default now(),
  unique nulls not distinct (kind, unit_id, entry_id)
);

create table "alert" (
  "unit_id" text not null,
  "id" text not null,
  "clause" text not null,
  "to_id" text,
  "to_role" text,
  "department_id" text,
  "object_table" text not null,
  "object_id" text not null,
  "kind" text not null,
  "detail" jsonb,
  "at" timestamptz(3) not null,
  "seen_at" timestamptz(3)
);
create index "alert_to_id_at_0" on "alert" (unit_id, "to_id", "at");
create index "alert_to_role_at_1" on "alert" (unit_id, "to_role", "at");
create index "alert_clause_at_2" on "alert" (unit_id, "clause", "at");
create index "alert_object_id_3" on "alert" (unit_id, "object_id");
alter table "alert" add primary key ("unit_id", "id");

create table "appointment" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "role" text not null,
  "since" timestamptz(3) not null,
  "until" timestamptz(3),
  "granted_by" text not null
);
create index "appointment_person_id_0" on "appointment" (unit_id, "person_id");
create index "appointment_role_1" on "appointment" (unit_id, "role");
alter table "appointment" add primary key ("unit_id", "id");

create table "calendar_year" (
  "unit_id" text not null,
  "year" integer not null,
  "source" text not null,
  "off" text[] not null,
  "on" text[] not null
);
alter table "calendar_year" add primary key ("unit_id", "year");

create table "carrier" (
  "unit_id" text not null,
  "id" text not null,
  "code" text not null,
  "document_id" text not null,
  "copy_no" integer not null,
  "kind" text not null,
  "pages" integer,
  "hand" text not null check ("hand" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "hand_id" text,
  "since" timestamptz(3) not null,
  "due_at" timestamptz(3),
  "turn" integer not null,
  "place_id" text,
  "copy_of" text,
  "copying_unit" text,
  "copied_at" timestamptz(3),
  "operator_id" text,
  "stamp" text,
  "collect_by" date,
  "created_at" timestamptz(3) not null,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "carrier_code_unique" unique (unit_id, "code"),
  constraint "carrier_document_id_copy_no_unique" unique (unit_id, "document_id", "copy_no")
);
create index "carrier_created_at_id_0" on "carrier" (unit_id, "created_at", "id");
create index "carrier_hand_hand_id_1" on "carrier" (unit_id, "hand", "hand_id");
create index "carrier_copy_of_2" on "carrier" (unit_id, "copy_of") where copy_of is not null;
create index "carrier_due_at_3" on "carrier" (unit_id, "due_at") where due_at is not null;
create index "carrier_since_4" on "carrier" (unit_id, "since") where hand = 'registry' and "level" >= 3;
create index "carrier_scope_gin" on "carrier" using gin ("scope");
create index "carrier_label" on "carrier" (unit_id, "level");
alter table "carrier" add primary key ("unit_id", "id");

create table "carry_out" (
  "unit_id" text not null,
  "id" text not null,
  "case_id" text,
  "carriers" text[] not null,
  "levels" jsonb not null,
  "bearers" text[] not null,
  "purpose" text not null,
  "destination" text not null,
  "start_at" timestamptz(3) not null,
  "end_at" timestamptz(3) not null,
  "case_no" text,
  "keeper_id" text,
  "signed" boolean not null,
  "status" text not null check ("status" in ('approved', 'out', 'back')),
  "approved_at" timestamptz(3) not null,
  "departed_at" timestamptz(3),
  "departed_by" text,
  "returned_at" timestamptz(3),
  "checked_by" text,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "carry_out_approved_at_id_0" on "carry_out" (unit_id, "approved_at", "id");
create index "carry_out_case_id_1" on "carry_out" (unit_id, "case_id");
create index "carry_out_status_end_at_2" on "carry_out" (unit_id, "status", "end_at");
create index "carry_out_scope_gin" on "carry_out" using gin ("scope");
create index "carry_out_label" on "carry_out" (unit_id, "level");
alter table "carry_out" add primary key ("unit_id", "id");

create table "case" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "procedure" text not null,
  "input" jsonb not null,
  "title" jsonb not null,
  "summary" jsonb not null,
  "content" text not null,
  "object_table" text,
  "object_id" text,
  "initiator" text not null,
  "beneficiaries" text[] not null,
  "department_id" text,
  "status" text not null check ("status" in ('open', 'approved', 'returned', 'refused', 'withdrawn', 'executed', 'void')),
  "then" text not null check ("then" in ('execute', 'permit')),
  "round" integer not null,
  "opened_at" timestamptz(3) not null,
  "closed_at" timestamptz(3),
  "limit" integer not null,
  "used" integer not null,
  "until" timestamptz(3),
  "clauses" text[] not null,
  "grants" text[] not null,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "case_no_unique" unique (unit_id, "no")
);
create index "case_status_opened_at_0" on "case" (unit_id, "status", "opened_at");
create index "case_object_id_procedure_1" on "case" (unit_id, "object_id", "procedure");
create index "case_initiator_status_2" on "case" (unit_id, "initiator", "status");
create index "case_object_id_3" on "case" (unit_id, "object_id") where status = 'approved';
create index "case_scope_gin" on "case" using gin ("scope");
create index "case_label" on "case" (unit_id, "level");
alter table "case" add primary key ("unit_id", "id");

create table "check_item" (
  "unit_id" text not null,
  "inspection_id" text not null,
  "item" text not null,
  "result" text check ("result" in ('good', 'partly', 'problem', 'not_applicable')),
  "seen" text,
  "times" integer,
  "evidence" text[] not null,
  "finding_id" text,
  "answered_by" text,
  "answered_at" timestamptz(3)
);
alter table "check_item" add primary key ("unit_id", "inspection_id", "item");

create table "choice" (
  "unit_id" text not null,
  "id" text not null,
  "clause" text not null,
  "key" text not null,
  "value" jsonb not null,
  "was" jsonb not null,
  "by" text not null,
  "at" timestamptz(3) not null,
  "document" text
);
create index "choice_clause_0" on "choice" (unit_id, "clause");
alter table "choice" add primary key ("unit_id", "id");

create table "closing_check" (
  "unit_id" text not null,
  "id" text not null,
  "place_id" text not null,
  "on" date not null,
  "items" text[] not null,
  "fault" text,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "closing_check_place_id_on_0" on "closing_check" (unit_id, "place_id", "on");
create index "closing_check_at_id_1" on "closing_check" (unit_id, "at", "id");
alter table "closing_check" add primary key ("unit_id", "id");

create table "committee_meeting" (
  "unit_id" text not null,
  "id" text not null,
  "period" text not null,
  "held_on" date not null,
  "place" text,
  "agenda" text[] not null,
  "reason" text,
  "attendees" text[] not null,
  "minutes" jsonb not null,
  "status" text not null check ("status" in ('convened', 'closed')),
  "convened_by" text not null,
  "closed_by" text,
  "closed_at" timestamptz(3)
);
create index "committee_meeting_period_status_0" on "committee_meeting" (unit_id, "period", "status");
alter table "committee_meeting" add primary key ("unit_id", "id");

create table "contract" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "counterpart" text not null,
  "kind" text not null check ("kind" in ('cooperation', 'agency', 'trading')),
  "trade_secrets" boolean not null,
  "text" text,
  "passages" jsonb not null,
  "drafter_id" text not null,
  "department_id" text,
  "version" integer not null,
  "status" text not null check ("status" in ('draft', 'signed')),
  "created_at" timestamptz(3) not null,
  "signed_at" timestamptz(3),
  "signed_by" text,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "contract_created_at_id_0" on "contract" (unit_id, "created_at", "id");
create index "contract_scope_gin" on "contract" using gin ("scope");
create index "contract_label" on "contract" (unit_id, "level");
alter table "contract" add primary key ("unit_id", "id");

create table "cooling_off" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "grade" text not null,
  "starts_on" date not null,
  "ends_on" date not null,
  "entered_at" timestamptz(3) not null,
  "ended_at" timestamptz(3),
  "note" text
);
create index "cooling_off_person_id_0" on "cooling_off" (unit_id, "person_id");
create index "cooling_off_ends_on_1" on "cooling_off" (unit_id, "ends_on");
alter table "cooling_off" add primary key ("unit_id", "id");

create table "day_close" (
  "unit_id" text not null,
  "id" text not null,
  "no" integer not null,
  "since" timestamptz(3),
  "upto" text not null,
  "opening" integer not null,
  "received" integer not null,
  "returned" integer not null,
  "regained" integer not null,
  "lent" integer not null,
  "sent" integer not null,
  "stock" integer not null,
  "difference" integer not null,
  "in_hands" integer not null,
  "in_transit" integer not null,
  "receipts_owed" integer not null,
  "strays_open" integer not null,
  "counts_open" integer not null,
  "not_back" integer not null,
  "finding" text,
  "given_by" text not null,
  "given_at" timestamptz(3) not null,
  "taker_id" text not null,
  "status" text not null check ("status" in ('handed', 'taken')),
  "taken_with" text check ("taken_with" in ('pin', 'session')),
  "taken_at" timestamptz(3),
  "taker_finding" text,
  constraint "day_close_no_unique" unique (unit_id, "no")
);
create index "day_close_given_at_id_0" on "day_close" (unit_id, "given_at", "id");
alter table "day_close" add primary key ("unit_id", "id");

create table "department" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "head_id" text,
  "kind" text not null check ("kind" in ('leadership', 'general_office', 'secrecy_office', 'business', 'it', 'archive', 'window'))
);
alter table "department" add primary key ("unit_id", "id");

create table "deputy" (
  "unit_id" text not null,
  "id" text not null,
  "principal_id" text not null,
  "deputy_id" text not null,
  "since" timestamptz(3) not null,
  "until" timestamptz(3) not null,
  "reason" text not null,
  "granted_by" text not null
);
create index "deputy_principal_id_0" on "deputy" (unit_id, "principal_id");
create index "deputy_deputy_id_1" on "deputy" (unit_id, "deputy_id");
alter table "deputy" add primary key ("unit_id", "id");

create table "designation" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "designated" boolean not null,
  "measures" text[] not null,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "designation_person_id_0" on "designation" (unit_id, "person_id");
alter table "designation" add primary key ("unit_id", "id");

create table "destruction_list" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "method" text check ("method" in ('shred', 'pulp', 'burn', 'overwrite', 'crush', 'chemical')),
  "site" text,
  "copies" integer not null,
  "work_need" text,
  "certificate" text,
  "status" text not null check ("status" in ('draft', 'handed', 'completed', 'cancelled')),
  "made_by" text not null,
  "made_at" timestamptz(3) not null,
  "case_id" text,
  "handed_by" text,
  "handed_second" text,
  "handed_at" timestamptz(3),
  "received_by" text,
  "destroyer_id" text,
  "destroyer_at" timestamptz(3),
  "supervisor_id" text,
  "supervisor_at" timestamptz(3),
  "completed_by" text,
  "completed_at" timestamptz(3),
  "note" text,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "destruction_list_no_unique" unique (unit_id, "no")
);
create index "destruction_list_made_at_id_0" on "destruction_list" (unit_id, "made_at", "id");
create index "destruction_list_status_1" on "destruction_list" (unit_id, "status");
create index "destruction_list_scope_gin" on "destruction_list" using gin ("scope");
create index "destruction_list_label" on "destruction_list" (unit_id, "level");
alter table "destruction_list" add primary key ("unit_id", "id");

create table "destruction_site" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "kind" text not null check ("kind" in ('designated_destruction_unit', 'municipal_destruction_centre', 'superior_designated_place', 'provincial_secrecy_bureau', 'designated_pulp_mill', 'in_house_shredder')),
  "document" text not null,
  "certificate" text,
  "until" date,
  "listed_by" text not null,
  "listed_at" timestamptz(3) not null
);
create index "destruction_site_listed_at_id_0" on "destruction_site" (unit_id, "listed_at", "id");
create index "destruction_site_name_1" on "destruction_site" (unit_id, "name");
alter table "destruction_site" add primary key ("unit_id", "id");

create table "directory_link" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "issuer" text not null,
  "subject" text not null,
  "linked_by" text not null,
  "linked_at" timestamptz(3) not null,
  constraint "directory_link_issuer_subject_unique" unique (unit_id, "issuer", "subject"),
  constraint "directory_link_person_id_issuer_unique" unique (unit_id, "person_id", "issuer")
);
alter table "directory_link" add primary key ("unit_id", "id");

create table "directory_proposal" (
  "unit_id" text not null,
  "id" text not null,
  "kind" text not null check ("kind" in ('new', 'called', 'placed', 'gone')),
  "issuer" text not null,
  "subject" text not null,
  "link_id" text,
  "person_id" text,
  "name" text,
  "department" text,
  "read_at" timestamptz(3) not null,
  "state" text not null check ("state" in ('open', 'met', 'rejected', 'over')),
  "closed_by" text,
  "closed_at" timestamptz(3),
  "reason" text
);
create index "directory_proposal_issuer_subject_0" on "directory_proposal" (unit_id, "issuer", "subject");
create index "directory_proposal_state_1" on "directory_proposal" (unit_id, "state");
create index "directory_proposal_person_id_2" on "directory_proposal" (unit_id, "person_id");
alter table "directory_proposal" add primary key ("unit_id", "id");

create table "directory_reading" (
  "unit_id" text not null,
  "id" text not null,
  "issuer" text not null,
  "at" timestamptz(3) not null,
  "by" text not null,
  "people" integer not null,
  "aside" integer not null,
  "proposed" integer not null,
  "over" integer not null
);
alter table "directory_reading" add primary key ("unit_id", "id");

create table "document" (
  "unit_id" text not null,
  "id" text not null,
  "sequence" text not null check ("sequence" in ('classified', 'ordinary')),
  "source" text not null check ("source" in ('own', 'superior', 'other', 'import')),
  "kind" text not null,
  "doc_no" text,
  "title" text not null,
  "issuer" text not null,
  "period" jsonb,
  "mark" text not null,
  "issued_on" date,
  "expires_on" date,
  "register_no" text,
  "opened_at" timestamptz(3),
  "registered_at" timestamptz(3),
  "return_by" date,
  "province_level" boolean not null,
  "issuer_rank" text check ("issuer_rank" in ('central', 'provincial')),
  "department_id" text,
  "source_ids" text[] not null,
  "copies_made" integer not null,
  "status" text not null check ("status" in ('draft', 'active', 'ended', 'declassified', 'closed')),
  "reviewed_at" timestamptz(3),
  "search" text[] not null,
  "created_at" timestamptz(3) not null,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "document_register_no_unique" unique (unit_id, "register_no")
);
create index "document_created_at_id_0" on "document" (unit_id, "created_at", "id");
create index "document_doc_no_1" on "document" (unit_id, "doc_no");
create index "document_expires_on_2" on "document" (unit_id, "expires_on");
create index "document_status_3" on "document" (unit_id, "status");
create index "document_return_by_4" on "document" (unit_id, "return_by");
create index "document_source_id_5" on "document" (unit_id, "source", "id");
create index "document_issuer_6" on "document" (unit_id, "issuer") where source = 'import' and "level" >= 3;
create index "document_search_gin" on "document" using gin ("search");
create index "document_scope_gin" on "document" using gin ("scope");
create index "document_label" on "document" (unit_id, "level");
alter table "document" add primary key ("unit_id", "id");

create table "drill" (
  "unit_id" text not null,
  "id" text not null,
  "period" text not null,
  "started_at" timestamptz(3) not null,
  "duration_ms" integer not null,
  "result" text not null check ("result" in ('same', 'different')),
  "backup_file" text,
  "backup_sha256" text,
  "tables" jsonb not null,
  "note" text,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "drill_period_0" on "drill" (unit_id, "period");
create index "drill_at_id_1" on "drill" (unit_id, "at", "id");
alter table "drill" add primary key ("unit_id", "id");

create table "finding" (
  "unit_id" text not null,
  "id" text not null,
  "inspection_id" text,
  "clause" text not null,
  "person_id" text,
  "department_id" text,
  "what" text not null,
  "serious" boolean not null,
  "found_by" text not null,
  "found_at" timestamptz(3) not null,
  "due_on" date not null,
  "status" text not null check ("status" in ('open', 'submitted', 'rectified')),
  "evidence" text,
  "evidence_id" text,
  "submitted_by" text,
  "submitted_at" timestamptz(3),
  "decided_by" text,
  "decided_at" timestamptz(3),
  "opinion" text,
  "dealt_with" text,
  "dealt_by" text,
  "dealt_at" timestamptz(3)
);
create index "finding_status_due_on_0" on "finding" (unit_id, "status", "due_on");
create index "finding_inspection_id_1" on "finding" (unit_id, "inspection_id");
create index "finding_person_id_2" on "finding" (unit_id, "person_id");
create index "finding_found_at_id_3" on "finding" (unit_id, "found_at", "id");
alter table "finding" add primary key ("unit_id", "id");

create table "foreign_visit" (
  "unit_id" text not null,
  "id" text not null,
  "visitors" text not null,
  "country" text not null,
  "persons" integer not null,
  "purpose" text not null,
  "areas" text not null,
  "area_level" text not null,
  "starts_on" date not null,
  "ends_on" date not null,
  "department_id" text,
  "planned_by" text not null,
  "status" text not null check ("status" in ('planned', 'scheduled', 'done', 'cancelled')),
  "scheduled_at" timestamptz(3)
);
create index "foreign_visit_starts_on_id_0" on "foreign_visit" (unit_id, "starts_on", "id");
alter table "foreign_visit" add primary key ("unit_id", "id");

create table "former_grade" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "grade" text not null,
  "until" timestamptz(3) not null
);
create index "former_grade_person_id_0" on "former_grade" (unit_id, "person_id");
alter table "former_grade" add primary key ("unit_id", "id");

create table "heading_mapping" (
  "unit_id" text not null,
  "signature" text not null,
  "columns" jsonb not null,
  "by" text not null,
  "at" timestamptz(3) not null
);
alter table "heading_mapping" add primary key ("unit_id", "signature");

create table "import_job" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "name" text not null,
  "upload" text,
  "sha256" text not null,
  "size" bigint not null,
  "state" text not null check ("state" in ('reading', 'headings', 'judging', 'judged', 'committing', 'committed', 'failed', 'cancelled')),
  "layouts" jsonb,
  "mapping" jsonb,
  "counts" jsonb,
  "stamp" text,
  "says" jsonb,
  "created_at" timestamptz(3) not null,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "import_job_created_at_0" on "import_job" (unit_id, "created_at");
create index "import_job_scope_gin" on "import_job" using gin ("scope");
create index "import_job_label" on "import_job" (unit_id, "level");
alter table "import_job" add primary key ("unit_id", "id");

create table "import_run" (
  "unit_id" text not null,
  "id" text not null,
  "job_id" text not null,
  "person_id" text not null,
  "sha256" text not null,
  "stamp" text not null,
  "own_from" text not null,
  "documents" integer not null,
  "done" integer not null,
  "registered" integer not null,
  "held" integer not null
);
create index "import_run_job_id_0" on "import_run" (unit_id, "job_id");
alter table "import_run" add primary key ("unit_id", "id");

create table "incident" (
  "unit_id" text not null,
  "id" text not null,
  "kind" text not null check ("kind" in ('leak', 'suspected_leak', 'missing_carrier')),
  "what" text not null,
  "what_en" text,
  "discovered_at" timestamptz(3) not null,
  "reported_at" timestamptz(3) not null,
  "reported_by" text not null,
  "level_told" boolean not null,
  "carriers" text[] not null,
  "status" text not null check ("status" in ('open', 'closed', 'dismissed')),
  "measures" text,
  "conclusion" text,
  "closed_by" text,
  "closed_at" timestamptz(3),
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "incident_reported_at_id_0" on "incident" (unit_id, "reported_at", "id");
create index "incident_scope_gin" on "incident" using gin ("scope");
create index "incident_label" on "incident" (unit_id, "level");
alter table "incident" add primary key ("unit_id", "id");

create table "inspection" (
  "unit_id" text not null,
  "id" text not null,
  "scope" text not null check ("scope" in ('unit', 'department')),
  "department_id" text,
  "period" text not null,
  "method" text not null check ("method" in ('self_check', 'spot_check', 'routine', 'focused', 'periodic', 'surprise')),
  "started_on" date not null,
  "inspectors" text[] not null,
  "edition" integer not null,
  "score" integer,
  "summary" text,
  "status" text not null check ("status" in ('open', 'closed')),
  "opened_by" text not null,
  "opened_at" timestamptz(3) not null,
  "closed_by" text,
  "closed_at" timestamptz(3)
);
create index "inspection_period_status_0" on "inspection" (unit_id, "period", "status");
create index "inspection_opened_at_id_1" on "inspection" (unit_id, "opened_at", "id");
alter table "inspection" add primary key ("unit_id", "id");

create table "inventory" (
  "unit_id" text not null,
  "id" text not null,
  "place_id" text,
  "department_id" text,
  "expected" integer not null,
  "hash" text not null,
  "opened_by" text not null,
  "opened_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'counted', 'closed')),
  "present" integer,
  "missing" integer,
  "surplus" integer,
  "counted_by" text,
  "counted_at" timestamptz(3),
  "confirmed_by" text,
  "confirmed_at" timestamptz(3),
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "inventory_opened_at_id_0" on "inventory" (unit_id, "opened_at", "id");
create index "inventory_status_1" on "inventory" (unit_id, "status");
create index "inventory_place_id_status_2" on "inventory" (unit_id, "place_id", "status");
create index "inventory_scope_gin" on "inventory" using gin ("scope");
create index "inventory_label" on "inventory" (unit_id, "level");
alter table "inventory" add primary key ("unit_id", "id");

create table "loan_receipt" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "code" text not null,
  "person_id" text not null,
  "way" text not null check ("way" in ('tablet', 'slip')),
  "status" text not null check ("status" in ('open', 'signed', 'void')),
  "made_by" text not null,
  "made_at" timestamptz(3) not null,
  "signed_by" text check ("signed_by" in ('pin', 'tablet', 'slip')),
  "signed_at" timestamptz(3),
  "taken_by" text,
  "evidence_id" text,
  "sha256" text,
  constraint "loan_receipt_no_unique" unique (unit_id, "no"),
  constraint "loan_receipt_code_unique" unique (unit_id, "code")
);
create index "loan_receipt_made_at_id_0" on "loan_receipt" (unit_id, "made_at", "id");
create index "loan_receipt_evidence_id_1" on "loan_receipt" (unit_id, "evidence_id") where evidence_id is not null;
alter table "loan_receipt" add primary key ("unit_id", "id");

create table "medium" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "kind" text not null,
  "serial" text not null,
  "mark" text not null,
  "hand" text not null check ("hand" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "hand_id" text,
  "since" timestamptz(3) not null,
  "due_at" timestamptz(3),
  "turn" integer not null,
  "place_id" text,
  "status" text not null check ("status" in ('in_use', 'sealed', 'destroyed')),
  "registered_by" text not null,
  "registered_at" timestamptz(3) not null,
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "medium_no_unique" unique (unit_id, "no"),
  constraint "medium_serial_unique" unique (unit_id, "serial")
);
create index "medium_registered_at_id_0" on "medium" (unit_id, "registered_at", "id");
create index "medium_hand_hand_id_1" on "medium" (unit_id, "hand", "hand_id");
create index "medium_scope_gin" on "medium" using gin ("scope");
create index "medium_label" on "medium" (unit_id, "level");
alter table "medium" add primary key ("unit_id", "id");

create table "meeting" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "venue" text not null,
  "host_id" text not null,
  "starts_at" timestamptz(3) not null,
  "over_at" timestamptz(3) not null,
  "ended_at" timestamptz(3),
  "status" text not null check ("status" in ('planned', 'ended', 'swept', 'cancelled')),
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "meeting_starts_at_id_0" on "meeting" (unit_id, "starts_at", "id");
create index "meeting_scope_gin" on "meeting" using gin ("scope");
create index "meeting_label" on "meeting" (unit_id, "level");
alter table "meeting" add primary key ("unit_id", "id");

create table "obligation" (
  "unit_id" text not null,
  "id" text not null,
  "clause" text not null,
  "owner_id" text,
  "owner_role" text,
  "department_id" text,
  "object_table" text not null,
  "object_id" text not null,
  "cause" text not null,
  "opened_at" timestamptz(3) not null,
  "remind_at" timestamptz(3),
  "due_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'overdue', 'met', 'cancelled')),
  "escalated" integer not null,
  "met_at" timestamptz(3),
  "met_by" text,
  "blocks" text[] not null,
  "tells" text[] not null,
  constraint "obligation_clause_object_id_cause_opened_at_unique" unique (unit_id, "clause", "object_id", "cause", "opened_at")
);
create index "obligation_object_id_0" on "obligation" (unit_id, "object_id");
create index "obligation_due_at_1" on "obligation" (unit_id, "due_at") where status in ('open', 'overdue');
create index "obligation_clause_2" on "obligation" (unit_id, "clause") where status in ('open', 'overdue');
create index "obligation_owner_id_due_at_3" on "obligation" (unit_id, "owner_id", "due_at") where status in ('open', 'overdue');
create index "obligation_object_id_clause_4" on "obligation" (unit_id, "object_id", "clause") where status in ('open', 'overdue');
alter table "obligation" add primary key ("unit_id", "id");

create table "outside_unit" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "serves" text not null check ("serves" in ('confidential_post', 'confidential_courier', 'superior_bureau', 'superior_dept', 'above_issuer', 'training', 'testing')),
  "above" text,
  "document" text not null,
  "listed_by" text not null,
  "listed_at" timestamptz(3) not null,
  "ended_at" timestamptz(3)
);
create index "outside_unit_listed_at_id_0" on "outside_unit" (unit_id, "listed_at", "id");
create index "outside_unit_name_1" on "outside_unit" (unit_id, "name");
alter table "outside_unit" add primary key ("unit_id", "id");

create table "person" (
  "unit_id" text not null,
  "id" text not null,
  "code" text not null,
  "name" text not null,
  "initials" text not null,
  "employee_no" text not null,
  "department_id" text,
  "post" text not null,
  "grade" text not null,
  "state" text not null check ("state" in ('onboarding', 'active', 'leaving', 'left')),
  "leadership" boolean not null,
  "joined_on" date,
  "top_secret_designated" boolean not null,
  constraint "person_code_unique" unique (unit_id, "code"),
  constraint "person_employee_no_unique" unique (unit_id, "employee_no")
);
create index "person_department_id_0" on "person" (unit_id, "department_id");
create index "person_initials_1" on "person" (unit_id, "initials");
alter table "person" add primary key ("unit_id", "id");

create table "petition" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "subject" text not null,
  "respondent_persons" text[] not null,
  "respondent_departments" text[] not null,
  "handler_id" text,
  "received_by" text not null,
  "received_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('received', 'assigned', 'forwarded', 'closed')),
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null,
  constraint "petition_no_unique" unique (unit_id, "no")
);
create index "petition_received_at_id_0" on "petition" (unit_id, "received_at", "id");
create index "petition_scope_gin" on "petition" using gin ("scope");
create index "petition_label" on "petition" (unit_id, "level");
alter table "petition" add primary key ("unit_id", "id");

create table "place" (
  "unit_id" text not null,
  "id" text not null,
  "code" text not null,
  "name" text not null,
  "kind" text not null check ("kind" in ('cabinet', 'room', 'key_place', 'archive_repository')),
  "department_id" text,
  "head_id" text,
  "since" timestamptz(3) not null,
  constraint "place_code_unique" unique (unit_id, "code")
);
alter table "place" add primary key ("unit_id", "id");

create table "publication" (
  "unit_id" text not null,
  "id" text not null,
  "title" text not null,
  "content" text not null,
  "channel" text not null check ("channel" in ('website', 'social_media', 'press', 'upward_report')),
  "especially_important" boolean not null,
  "provider_id" text not null,
  "department_id" text,
  "version" integer not null,
  "status" text not null check ("status" in ('draft', 'published')),
  "created_at" timestamptz(3) not null,
  "published_at" timestamptz(3),
  "published_by" text
);
create index "publication_created_at_id_0" on "publication" (unit_id, "created_at", "id");
alter table "publication" add primary key ("unit_id", "id");

create table "return_list" (
  "unit_id" text not null,
  "id" text not null,
  "kind" text not null check ("kind" in ('document', 'period')),
  "document_id" text,
  "period" text,
  "reason" text,
  "due_at" timestamptz(3) not null,
  "opened_by" text not null,
  "opened_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'closed')),
  "closed_at" timestamptz(3),
  "level" integer not null,
  "regime" text not null,
  "scope" text[] not null,
  "barred" text[] not null
);
create index "return_list_opened_at_id_0" on "return_list" (unit_id, "opened_at", "id");
create index "return_list_status_1" on "return_list" (unit_id, "status");
create index "return_list_document_id_2" on "return_list" (unit_id, "document_id");
create index "return_list_period_3" on "return_list" (unit_id, "period");
create index "return_list_scope_gin" on "return_list" using gin ("scope");
create index "return_list_label" on "return_list" (unit_id, "level");
alter table "return_list" add primary key ("unit_id", "id");

create table "reward" (
  "unit_id" text not null,
  "id" text not null,
  "case_id" text not null,
  "person_id" text,
  "department_id" text,
  "ground" text not null,
  "record_kind" text not null check ("record_kind" in ('incident', 'finding', 'evidence')),
  "record_id" text not null,
  "record_no" text not null,
  "account" text not null,
  "issued_by" text not null,
  "issued_at" timestamptz(3) not null,
  constraint "reward_case_id_unique" unique (unit_id, "case_id")
);
create index "reward_issued_at_id_0" on "reward" (unit_id, "issued_at", "id");
create index "reward_record_id_1" on "reward" (unit_id, "record_id");
create index "reward_person_id_2" on "reward" (unit_id, "person_id");
create index "reward_department_id_3" on "reward" (unit_id, "department_id");
alter table "reward" add primary key ("unit_id", "id");

create table "seal" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "owner_body" text not null,
  "department_id" text,
  "keeper_id" text,
  "filed_at" timestamptz(3) not null,
  constraint "seal_name_unique" unique (unit_id, "name")
);
create index "seal_filed_at_id_0" on "seal" (unit_id, "filed_at", "id");
create index "seal_keeper_id_1" on "seal" (unit_id, "keeper_id");
alter table "seal" add primary key ("unit_id", "id");

create table "seal_use" (
  "unit_id" text not null,
  "id" text not null,
  "seal_id" text not null,
  "case_id" text not null,
  "document" text not null,
  "copies" integer not null,
  "purpose" text not null,
  "file_sha256" text,
  "applicant_id" text not null,
  "sealed_by" text not null,
  "sealed_at" timestamptz(3) not null
);
create index "seal_use_sealed_at_id_0" on "seal_use" (unit_id, "sealed_at", "id");
create index "seal_use_seal_id_1" on "seal_use" (unit_id, "seal_id");
alter table "seal_use" add primary key ("unit_id", "id");

create table "series" (
  "unit_id" text not null,
  "id" text not null,
  "last" bigint not null
);
alter table "series" add primary key ("unit_id", "id");

create table "signature" (
  "unit_id" text not null,
  "id" text not null,
  "signing" text not null,
  "text_id" text not null,
  "digest" text not null,
  "person_id" text not null,
  "signed_at" timestamptz(3) not null,
  "valid_until" timestamptz(3),
  "answers" jsonb not null
);
create index "signature_person_id_signing_0" on "signature" (unit_id, "person_id", "signing");
alter table "signature" add primary key ("unit_id", "id");

create table "signing_text" (
  "unit_id" text not null,
  "id" text not null,
  "signing" text not null,
  "edition" integer not null,
  "in_force_from" date not null,
  "supersedes" integer,
  "name" text not null,
  "lines" jsonb not null,
  "digest" text not null,
  "published_by" text,
  constraint "signing_text_signing_edition_unique" unique (unit_id, "signing", "edition")
);
alter table "signing_text" add primary key ("unit_id", "id");

create table "site_declaration" (
  "unit_id" text not null,
  "id" text not null,
  "level" text not null,
  "examination_document" text,
  "approved_by" text,
  "valid_until" date,
  "evidence_id" text,
  "at" timestamptz(3) not null,
  "by" text not null
);
create index "site_declaration_at_0" on "site_declaration" (unit_id, "at");
alter table "site_declaration" add primary key ("unit_id", "id");

create table "sorting" (
  "unit_id" text not null,
  "id" text not null,
  "department_id" text not null,
  "period" text not null,
  "kept" integer not null,
  "filed" integer not null,
  "returned" integer not null,
  "listed" integer not null,
  "note" text,
  "by" text not null,
  "at" timestamptz(3) not null,
  constraint "sorting_department_id_period_unique" unique (unit_id, "department_id", "period")
);
create index "sorting_at_id_0" on "sorting" (unit_id, "at", "id");
alter table "sorting" add primary key ("unit_id", "id");

create table "tie" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "related_id" text not null,
  "kind" text not null check ("kind" in ('spouse', 'kin', 'interest', 'other')),
  "note" text,
  "recorded_by" text not null,
  "recorded_at" timestamptz(3) not null,
  "ended_by" text,
  "ended_at" timestamptz(3),
  "reason" text
);
create index "tie_person_id_0" on "tie" (unit_id, "person_id");
create index "tie_related_id_1" on "tie" (unit_id, "related_id");
alter table "tie" add primary key ("unit_id", "id");

create table "training" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "kind" text not null check ("kind" in ('pre_post', 'annual', 'classifier', 'topic')),
  "topic" text not null,
  "hours" integer not null,
  "passed" boolean not null,
  "trainer_id" text,
  "attendance_id" text,
  "paper_id" text,
  "certificate_id" text,
  "recorded_by" text not null,
  "at" timestamptz(3) not null
);
create index "training_person_id_kind_0" on "training" (unit_id, "person_id", "kind");
alter table "training" add primary key ("unit_id", "id");

create table "unit" (
  "unit_id" text not null,
  "name" text not null,
  "profile" text not null,
  "site_level" text not null,
  "site_until" date,
  "authority" text[] not null,
  "authority_document" text,
  "secret_involved" boolean not null,
  "own" jsonb not null,
  "clock_offset_ms" bigint not null,
  "opened_at" timestamptz(3) not null,
  "version" integer not null
);
alter table "unit" add primary key ("unit_id");

create table "violation" (
  "unit_id" text not null,
  "id" text not null,
  "clause" text not null,
  "person_id" text not null,
  "finding_id" text,
  "what" text not null,
  "recorded_by" text not null,
  "at" timestamptz(3) not null
);
create index "violation_person_id_at_0" on "violation" (unit_id, "person_id", "at");
create index "violation_clause_at_1" on "violation" (unit_id, "clause", "at");
create index "violation_at_id_2" on "violation" (unit_id, "at", "id");
alter table "violation" add primary key ("unit_id", "id");

create table "waste_sale" (
  "unit_id" text not null,
  "id" text not null,
  "buyer" text not null,
  "items" jsonb not null,
  "checked_by" text not null,
  "sold_by" text not null,
  "sold_at" timestamptz(3) not null
);
create index "waste_sale_sold_at_id_0" on "waste_sale" (unit_id, "sold_at", "id");
alter table "waste_sale" add primary key ("unit_id", "id");

create table "body" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "part" text not null,
  "version" integer not null,
  "name" text not null,
  "sha256" text not null,
  "size" bigint not null,
  "upload" text not null,
  "at" timestamptz(3) not null,
  "by" text not null,
  "finalised_at" timestamptz(3),
  "reason" text,
  constraint "body_document_id_part_version_unique" unique (unit_id, "document_id", "part", "version")
);
alter table "body" add primary key ("unit_id", "id");

create table "case_note" (
  "unit_id" text not null,
  "id" text not null,
  "case_id" text not null,
  "round" integer not null,
  "no" integer not null,
  "kind" text not null check ("kind" in ('handed', 'asked', 'returned', 'undone')),
  "by_id" text not null,
  "to_id" text,
  "at" timestamptz(3) not null,
  "words" text,
  "state" text not null check ("state" in ('waiting', 'agreed', 'objected', 'called_off', 'said')),
  "answered_at" timestamptz(3),
  "answer" text
);
create index "case_note_case_id_0" on "case_note" (unit_id, "case_id");
create index "case_note_to_id_1" on "case_note" (unit_id, "to_id") where state = 'waiting';
alter table "case_note" add primary key ("unit_id", "id");

create table "case_step" (
  "unit_id" text not null,
  "case_id" text not null,
  "round" integer not null,
  "no" integer not null,
  "role" text not null,
  "clauses" text[] not null,
  "status" text not null check ("status" in ('waiting', 'signed', 'refused', 'returned', 'void')),
  "content" text not null,
  "decided_by" text,
  "decided_at" timestamptz(3),
  "opinion" text,
  "document" text,
  "evidence_id" text
);
create index "case_step_role_status_0" on "case_step" (unit_id, "role", "status");
alter table "case_step" add primary key ("unit_id", "case_id", "round", "no");

create table "circulation" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "carrier_id" text not null,
  "readers" text[] not null,
  "done" text[] not null,
  "alone" boolean not null,
  "agreed_level" integer not null,
  "started_by" text not null,
  "started_at" timestamptz(3) not null,
  "due_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'done', 'stopped')),
  "ended_at" timestamptz(3),
  "note" text
);
create index "circulation_started_at_id_0" on "circulation" (unit_id, "started_at", "id");
create index "circulation_carrier_id_status_1" on "circulation" (unit_id, "carrier_id", "status");
alter table "circulation" add primary key ("unit_id", "id");

create table "classification" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "kind" text not null check ("kind" in ('original', 'derivative', 'superior')),
  "decided_level" text not null,
  "regime" text not null,
  "period" jsonb,
  "need" text[] not null,
  "basis" text,
  "mark" text not null,
  "source_ids" text[] not null,
  "proposer_id" text not null,
  "deciders" jsonb not null,
  "decided_on" date not null,
  "authority_document" text,
  "decision_document" text,
  "case_id" text,
  "at" timestamptz(3) not null
);
create index "classification_document_id_0" on "classification" (unit_id, "document_id");
create index "classification_at_id_1" on "classification" (unit_id, "at", "id");
alter table "classification" add primary key ("unit_id", "id");

create table "copy_run" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "carrier_id" text not null,
  "case_id" text,
  "form" text not null check ("form" in ('copy', 'excerpt', 'reprint', 'photo', 'recording')),
  "copies" integer not null,
  "first_no" integer not null,
  "purpose" text not null,
  "waste" integer not null,
  "waste_by" text[] not null,
  "operator_id" text not null,
  "collect_by" date not null,
  "at" timestamptz(3) not null
);
create index "copy_run_at_id_0" on "copy_run" (unit_id, "at", "id");
create index "copy_run_carrier_id_1" on "copy_run" (unit_id, "carrier_id");
alter table "copy_run" add primary key ("unit_id", "id");

create table "count_entry" (
  "unit_id" text not null,
  "id" text not null,
  "inventory_id" text not null,
  "client_id" text not null,
  "code" text not null,
  "carrier_id" text,
  "verdict" text not null check ("verdict" in ('present', 'misplaced', 'held_elsewhere', 'duplicate', 'unregistered', 'destroyed', 'unreadable', 'withdrawn')),
  "by" text not null,
  "at" timestamptz(3) not null,
  constraint "count_entry_inventory_id_client_id_unique" unique (unit_id, "inventory_id", "client_id")
);
create index "count_entry_inventory_id_code_0" on "count_entry" (unit_id, "inventory_id", "code");
create index "count_entry_at_id_1" on "count_entry" (unit_id, "at", "id");
alter table "count_entry" add primary key ("unit_id", "id");

create table "destruction_item" (
  "unit_id" text not null,
  "list_id" text not null,
  "carrier_id" text not null,
  "carrier_no" text not null,
  "copy_no" integer not null,
  "title" text not null,
  "mark" text not null,
  "rank" integer not null,
  "pages" text,
  "reason" text not null,
  "listed_at" timestamptz(3) not null
);
create index "destruction_item_carrier_id_0" on "destruction_item" (unit_id, "carrier_id");
create index "destruction_item_listed_at_carrier_id_1" on "destruction_item" (unit_id, "listed_at", "carrier_id");
alter table "destruction_item" add primary key ("unit_id", "list_id", "carrier_id");

create table "dispatch" (
  "unit_id" text not null,
  "id" text not null,
  "no" text not null,
  "document_id" text not null,
  "order_id" text not null,
  "recipient" text not null,
  "copies" integer not null,
  "numbers" text not null,
  "status" text not null check ("status" in ('packed', 'stopped', 'recounted', 'sent', 'received', 'unpacked')),
  "packed_by" text not null,
  "packed_at" timestamptz(3) not null,
  "recounted_by" text,
  "recounted_at" timestamptz(3),
  "sent_by" text,
  "sent_at" timestamptz(3),
  "courier" text,
  "channel" text,
  "escorts" text[] not null,
  "receipt_no" text,
  "received_by" text,
  "received_on" date,
  "unpacked_by" text,
  "unpacked_at" timestamptz(3),
  "unpacked_why" text,
  constraint "dispatch_no_unique" unique (unit_id, "no")
);
create index "dispatch_packed_at_id_0" on "dispatch" (unit_id, "packed_at", "id");
create index "dispatch_document_id_1" on "dispatch" (unit_id, "document_id");
create index "dispatch_order_id_2" on "dispatch" (unit_id, "order_id");
create index "dispatch_status_3" on "dispatch" (unit_id, "status");
alter table "dispatch" add primary key ("unit_id", "id");

create table "draft" (
  "unit_id" text not null,
  "id" text not null,
  "author_id" text not null,
  "kind" text not null check ("kind" in ('original', 'derivative')),
  "proposed" text,
  "regime" text not null,
  "period" jsonb,
  "need" text[] not null,
  "basis" text,
  "status" text not null check ("status" in ('drafting', 'classified', 'protected')),
  "created_at" timestamptz(3) not null
);
create index "draft_author_id_0" on "draft" (unit_id, "author_id");
create index "draft_kind_1" on "draft" (unit_id, "kind");
alter table "draft" add primary key ("unit_id", "id");

create table "evidence" (
  "unit_id" text not null,
  "id" text not null,
  "object_table" text check ("object_table" in ('case', 'document', 'person', 'finding', 'inspection', 'incident')),
  "object_id" text,
  "sender" text not null,
  "document_no" text not null,
  "dated" date not null,
  "pages" integer,
  "shelf_place" text,
  "seen_by" text[] not null,
  "file_name" text,
  "sha256" text,
  "size" bigint,
  "upload" text,
  "shows_no_secret" boolean not null,
  "machine" text,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "evidence_object_id_at_0" on "evidence" (unit_id, "object_id", "at");
create index "evidence_at_id_1" on "evidence" (unit_id, "at", "id");
alter table "evidence" add primary key ("unit_id", "id");

create table "former_code" (
  "unit_id" text not null,
  "carrier_id" text not null,
  "bar_code" text,
  "copy_no" text
);
create index "former_code_bar_code_0" on "former_code" (unit_id, "bar_code");
alter table "former_code" add primary key ("unit_id", "carrier_id");

create table "handling" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "person_id" text not null,
  "department_id" text,
  "what" text not null,
  "asked_by" text not null,
  "asked_at" timestamptz(3) not null,
  "due_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'done', 'cancelled')),
  "done_at" timestamptz(3),
  "done_what" text
);
create index "handling_asked_at_id_0" on "handling" (unit_id, "asked_at", "id");
create index "handling_document_id_status_1" on "handling" (unit_id, "document_id", "status");
alter table "handling" add primary key ("unit_id", "id");

create table "holding" (
  "unit_id" text not null,
  "id" text not null,
  "carrier_id" text not null,
  "person_id" text not null,
  "for_id" text,
  "kind" text not null check ("kind" in ('read', 'loan', 'carry')),
  "circulation_id" text,
  "carry_out_id" text,
  "case_id" text,
  "purpose" text not null,
  "id_checked" boolean not null,
  "signed" boolean not null,
  "signed_by" text check ("signed_by" in ('pin', 'tablet', 'slip', 'clerk')),
  "receipt_id" text,
  "started_at" timestamptz(3) not null,
  "due_at" timestamptz(3) not null,
  "handed_by" text not null,
  "out_movement" text not null,
  "status" text not null check ("status" in ('open', 'returned', 'undone')),
  "returned_at" timestamptz(3),
  "checked_by" text,
  "in_movement" text
);
create index "holding_started_at_id_0" on "holding" (unit_id, "started_at", "id");
create index "holding_carrier_id_status_1" on "holding" (unit_id, "carrier_id", "status");
create index "holding_person_id_started_at_2" on "holding" (unit_id, "person_id", "started_at");
create index "holding_for_id_3" on "holding" (unit_id, "for_id") where for_id is not null;
create index "holding_case_id_expr_due_at_4" on "holding" (unit_id, "case_id", (case when for_id is null then person_id else for_id end), "due_at") where case_id is not null;
create index "holding_carry_out_id_5" on "holding" (unit_id, "carry_out_id") where carry_out_id is not null;
create index "holding_receipt_id_6" on "holding" (unit_id, "receipt_id") where receipt_id is not null;
create index "holding_returned_at_7" on "holding" (unit_id, "returned_at") where returned_at > due_at;
create index "holding_circulation_id_8" on "holding" (unit_id, "circulation_id") where circulation_id is not null;
alter table "holding" add primary key ("unit_id", "id");

create table "import_item" (
  "unit_id" text not null,
  "job_id" text not null,
  "n" integer not null,
  "body" jsonb not null
);
alter table "import_item" add primary key ("unit_id", "job_id", "n");

create table "import_line" (
  "unit_id" text not null,
  "job_id" text not null,
  "rank" integer not null,
  "n" integer not null,
  "sheet" text not null,
  "line" integer not null,
  "verdict" text not null check ("verdict" in ('taken', 'noted', 'refused', 'same')),
  "number" text,
  "title" text,
  "findings" jsonb not null
);
alter table "import_line" add primary key ("unit_id", "job_id", "rank", "n");

create table "incident_report" (
  "unit_id" text not null,
  "id" text not null,
  "incident_id" text not null,
  "addressee" text not null,
  "document" text not null,
  "letter_evidence" text not null,
  "channel" text not null,
  "courier_id" text,
  "service" text,
  "way_receipt_no" text,
  "sent_at" timestamptz(3) not null,
  "sent_by" text not null,
  "late" boolean not null,
  "receipt_no" text,
  "receipt_on" date,
  "receipt_evidence" text,
  "receipt_by" text,
  constraint "incident_report_incident_id_addressee_unique" unique (unit_id, "incident_id", "addressee")
);
alter table "incident_report" add primary key ("unit_id", "id");

create table "inventory_item" (
  "unit_id" text not null,
  "inventory_id" text not null,
  "carrier_id" text not null,
  "hand" text not null check ("hand" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "hand_id" text,
  "turn" integer not null,
  "found_short_at" timestamptz(3),
  "disposition" text check ("disposition" in ('found', 'registration_error', 'missing')),
  "place_id" text,
  "note" text
);
alter table "inventory_item" add primary key ("unit_id", "inventory_id", "carrier_id");

create table "medium_content" (
  "unit_id" text not null,
  "id" text not null,
  "medium_id" text not null,
  "title" text not null,
  "document_id" text,
  "level" integer not null,
  "stored_by" text not null,
  "stored_at" timestamptz(3) not null
);
create index "medium_content_medium_id_stored_at_0" on "medium_content" (unit_id, "medium_id", "stored_at");
alter table "medium_content" add primary key ("unit_id", "id");

create table "medium_movement" (
  "unit_id" text not null,
  "id" text not null,
  "medium_id" text not null,
  "turn" integer not null,
  "step" text not null,
  "from_kind" text not null check ("from_kind" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "from_id" text,
  "to_kind" text not null check ("to_kind" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "to_id" text,
  "by" text not null,
  "at" timestamptz(3) not null,
  "case_id" text,
  "note" text,
  constraint "medium_movement_medium_id_turn_unique" unique (unit_id, "medium_id", "turn")
);
alter table "medium_movement" add primary key ("unit_id", "id");

create table "meeting_sweep" (
  "unit_id" text not null,
  "id" text not null,
  "meeting_id" text not null,
  "venue_checked" boolean not null,
  "lodgings_checked" boolean not null,
  "found" text[] not null,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "meeting_sweep_meeting_id_0" on "meeting_sweep" (unit_id, "meeting_id");
alter table "meeting_sweep" add primary key ("unit_id", "id");

create table "movement" (
  "unit_id" text not null,
  "id" text not null,
  "carrier_id" text not null,
  "turn" integer not null,
  "step" text not null,
  "from_kind" text not null check ("from_kind" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "from_id" text,
  "to_kind" text not null check ("to_kind" in ('registry', 'person', 'courier', 'unit', 'archive', 'destroyed', 'missing')),
  "to_id" text,
  "by" text not null,
  "at" timestamptz(3) not null,
  "case_id" text,
  "note" text,
  constraint "movement_carrier_id_turn_unique" unique (unit_id, "carrier_id", "turn")
);
alter table "movement" add primary key ("unit_id", "id");

create table "print_order" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "case_id" text,
  "copies" integer not null,
  "recipients" jsonb not null,
  "kept" integer not null,
  "form" text check ("form" in ('copy', 'reprint')),
  "purpose" text,
  "make_by" date,
  "collect_by" date,
  "status" text not null check ("status" in ('approved', 'made', 'distributed')),
  "first_no" integer,
  "waste" integer not null,
  "waste_by" text[] not null,
  "ordered_by" text not null,
  "department_id" text,
  "ordered_at" timestamptz(3) not null,
  "made_by" text,
  "made_at" timestamptz(3)
);
create index "print_order_document_id_0" on "print_order" (unit_id, "document_id");
create index "print_order_status_1" on "print_order" (unit_id, "status");
alter table "print_order" add primary key ("unit_id", "id");

create table "receipt" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "dispatch_id" text,
  "listed" text not null,
  "counted" text not null,
  "handed_by" text not null,
  "received_by" text not null,
  "at" timestamptz(3) not null
);
create index "receipt_document_id_0" on "receipt" (unit_id, "document_id");
alter table "receipt" add primary key ("unit_id", "id");

create table "return_item" (
  "unit_id" text not null,
  "list_id" text not null,
  "carrier_id" text not null,
  "status" text not null check ("status" in ('open', 'collected', 'returned', 'set_aside', 'archived', 'destroyed')),
  "reason" text,
  "collected_from" text,
  "collected_by" text,
  "collected_at" timestamptz(3),
  "recipient" text,
  "received_by" text,
  "channel" text,
  "escorts" text[] not null,
  "receipt_no" text,
  "returned_by" text,
  "returned_at" timestamptz(3),
  "opened_at" timestamptz(3) not null
);
create index "return_item_carrier_id_status_0" on "return_item" (unit_id, "carrier_id", "status");
create index "return_item_opened_at_carrier_id_1" on "return_item" (unit_id, "opened_at", "carrier_id");
alter table "return_item" add primary key ("unit_id", "list_id", "carrier_id");

create table "scope_grant" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "token" text not null,
  "reason" text not null,
  "since" timestamptz(3) not null,
  "until" date,
  "case_id" text,
  "removed_at" timestamptz(3)
);
create index "scope_grant_document_id_0" on "scope_grant" (unit_id, "document_id");
create index "scope_grant_until_1" on "scope_grant" (unit_id, "until");
alter table "scope_grant" add primary key ("unit_id", "id");

create table "secret_change" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "kind" text not null check ("kind" in ('change', 'extend', 'declassify', 'expire')),
  "reason" text,
  "regime" text not null,
  "level_from" text not null,
  "level_to" text not null,
  "period_from" jsonb,
  "period_to" jsonb,
  "need_from" text[] not null,
  "need_to" text[] not null,
  "mark_from" text not null,
  "mark_to" text not null,
  "proposer_id" text not null,
  "deciders" jsonb not null,
  "case_id" text,
  "at" timestamptz(3) not null
);
create index "secret_change_document_id_at_0" on "secret_change" (unit_id, "document_id", "at");
create index "secret_change_at_id_1" on "secret_change" (unit_id, "at", "id");
alter table "secret_change" add primary key ("unit_id", "id");

create table "secret_review" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "conclusion" text not null check ("conclusion" in ('keep', 'change', 'extend', 'declassify')),
  "note" text,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "secret_review_document_id_at_0" on "secret_review" (unit_id, "document_id", "at");
alter table "secret_review" add primary key ("unit_id", "id");

create table "slip" (
  "unit_id" text not null,
  "id" text not null,
  "code" text not null,
  "document_id" text not null,
  "created_at" timestamptz(3) not null,
  constraint "slip_code_unique" unique (unit_id, "code")
);
create index "slip_document_id_0" on "slip" (unit_id, "document_id");
alter table "slip" add primary key ("unit_id", "id");

create table "stray" (
  "unit_id" text not null,
  "id" text not null,
  "carrier_id" text not null,
  "kind" text not null check ("kind" in ('destroyed', 'missing', 'misplaced')),
  "heard_in" text not null check ("heard_in" in ('scan', 'count', 'hand_over', 'return')),
  "inventory_id" text,
  "place_id" text,
  "found_by" text not null,
  "found_at" timestamptz(3) not null,
  "status" text not null check ("status" in ('open', 'held', 'settled')),
  "held_by" text,
  "held_at" timestamptz(3),
  "held_where" text,
  "doubted" boolean not null,
  "outcome" text check ("outcome" in ('put_back', 'recovered', 'mislabelled', 'real')),
  "settled_by" text,
  "settled_at" timestamptz(3),
  "note" text
);
create index "stray_found_at_id_0" on "stray" (unit_id, "found_at", "id");
create index "stray_carrier_id_kind_1" on "stray" (unit_id, "carrier_id", "kind");
create index "stray_found_at_2" on "stray" (unit_id, "found_at") where status in ('open', 'held');
create index "stray_inventory_id_3" on "stray" (unit_id, "inventory_id") where inventory_id is not null;
alter table "stray" add primary key ("unit_id", "id");

create table "suggestion" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "issuer" text not null,
  "suggestion" text not null,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "suggestion_document_id_0" on "suggestion" (unit_id, "document_id");
alter table "suggestion" add primary key ("unit_id", "id");

create table "upward_report" (
  "unit_id" text not null,
  "id" text not null,
  "document_id" text not null,
  "body" text not null,
  "letter_no" text not null,
  "sent_on" date not null,
  "channel" text not null,
  "courier_id" text,
  "service" text,
  "receipt_no" text,
  "by" text not null,
  "at" timestamptz(3) not null
);
create index "upward_report_document_id_0" on "upward_report" (unit_id, "document_id");
alter table "upward_report" add primary key ("unit_id", "id");

alter table "appointment" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "carrier" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "carrier" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "check_item" add foreign key (unit_id, "inspection_id") references "inspection" (unit_id, id) deferrable initially deferred;
alter table "check_item" add foreign key (unit_id, "finding_id") references "finding" (unit_id, id) deferrable initially deferred;
alter table "check_item" add foreign key (unit_id, "answered_by") references "person" (unit_id, id) deferrable initially deferred;

alter table "closing_check" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "contract" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "cooling_off" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "day_close" add foreign key (unit_id, "taker_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "deputy" add foreign key (unit_id, "principal_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "deputy" add foreign key (unit_id, "deputy_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "designation" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "directory_link" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "directory_proposal" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "document" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "finding" add foreign key (unit_id, "inspection_id") references "inspection" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "foreign_visit" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "former_grade" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "import_job" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "import_run" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "inspection" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "inventory" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;
alter table "inventory" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "loan_receipt" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "loan_receipt" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "medium" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "meeting" add foreign key (unit_id, "host_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "person" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "petition" add foreign key (unit_id, "handler_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "place" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "publication" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "return_list" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "reward" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;
alter table "reward" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "reward" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "seal" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;
alter table "seal" add foreign key (unit_id, "keeper_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "seal_use" add foreign key (unit_id, "seal_id") references "seal" (unit_id, id) deferrable initially deferred;
alter table "seal_use" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;

alter table "signature" add foreign key (unit_id, "text_id") references "signing_text" (unit_id, id) deferrable initially deferred;
alter table "signature" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "site_declaration" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "sorting" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "tie" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "tie" add foreign key (unit_id, "related_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "training" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "trainer_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "attendance_id") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "paper_id") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "certificate_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "violation" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "body" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "case_note" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;

alter table "case_step" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;
alter table "case_step" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "circulation" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "circulation" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "classification" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "classification" add foreign key (unit_id, "proposer_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "copy_run" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "copy_run" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "count_entry" add foreign key (unit_id, "inventory_id") references "inventory" (unit_id, id) deferrable initially deferred;

alter table "destruction_item" add foreign key (unit_id, "list_id") references "destruction_list" (unit_id, id) deferrable initially deferred;
alter table "destruction_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "dispatch" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "dispatch" add foreign key (unit_id, "order_id") references "print_order" (unit_id, id) deferrable initially deferred;

alter table "draft" add foreign key (unit_id, "author_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "former_code" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "handling" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "handling" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "handling" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "holding" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "circulation_id") references "circulation" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "carry_out_id") references "carry_out" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "receipt_id") references "loan_receipt" (unit_id, id) deferrable initially deferred;

alter table "incident_report" add foreign key (unit_id, "incident_id") references "incident" (unit_id, id) deferrable initially deferred;
alter table "incident_report" add foreign key (unit_id, "letter_evidence") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "incident_report" add foreign key (unit_id, "receipt_evidence") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "inventory_item" add foreign key (unit_id, "inventory_id") references "inventory" (unit_id, id) deferrable initially deferred;
alter table "inventory_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "inventory_item" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "medium_content" add foreign key (unit_id, "medium_id") references "medium" (unit_id, id) deferrable initially deferred;

alter table "medium_movement" add foreign key (unit_id, "medium_id") references "medium" (unit_id, id) deferrable initially deferred;

alter table "meeting_sweep" add foreign key (unit_id, "meeting_id") references "meeting" (unit_id, id) deferrable initially deferred;

alter table "movement" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "print_order" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "print_order" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "receipt" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "receipt" add foreign key (unit_id, "dispatch_id") references "dispatch" (unit_id, id) deferrable initially deferred;

alter table "return_item" add foreign key (unit_id, "list_id") references "return_list" (unit_id, id) deferrable initially deferred;
alter table "return_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "scope_grant" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "secret_change" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "secret_review" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "slip" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "stray" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "stray" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "suggestion" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "upward_report" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
