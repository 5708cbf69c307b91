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
  id bytea primary key,
  unit_id text not null,
  person_id text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  unique (unit_id, person_id)
);

alter table jingui.credential add column "entered_at" timestamp with time zone;

alter table jingui.credential add column "entered_from" text;

alter table jingui.session add column "told" jsonb;
