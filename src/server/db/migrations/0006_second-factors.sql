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

create table jingui.factor (
  id text primary key,
  unit_id text not null,
  person_id text not null,
  kind text not null check (kind in ('totp', 'passkey', 'recovery')),
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

alter table jingui.session add column "ended" text;

alter table jingui.session add column "locked_at" timestamp with time zone;

alter table jingui.session add column "proven_at" timestamp with time zone;
