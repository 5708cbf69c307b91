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
