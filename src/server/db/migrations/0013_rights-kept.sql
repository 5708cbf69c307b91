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
