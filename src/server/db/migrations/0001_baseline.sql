-- Written by tools/generate from the declared tables. Do not edit; run `npm run generate`.

-- The session wall. The application role reaches these tables only through the functions below:
-- row-level policies ask them who is speaking, and they answer only for a token whose hash is on record.
-- Some functions speak of tables that come further down.
set local check_function_bodies = off;
set local search_path = public;
create schema jingui;

-- Behind a row-level policy PostgreSQL uses an index only for operators that cannot tell of a row by failing. Those of text
-- arrays cannot; saying so lets search and need-to-know use theirs. It takes a superuser; without one lists are slower, no more.
do $$ begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then null;
end $$;

-- Of tables whose rows are written once (`once`).
create function public.written_once() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only, each row is written once', tg_table_name using errcode = 'restrict_violation';
end $$;

create table jingui.installation (
  id text primary key,
  demo boolean not null,
  created_at timestamptz not null default now()
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
  confirmed_at timestamptz
);
create index session_person on jingui.session (unit_id, person_id);

create table jingui.credential (
  login text primary key,
  unit_id text not null,
  person_id text not null,
  hash text not null,
  failures integer not null default 0,
  locked_at timestamptz,
  changed_at timestamptz not null default now(),
  -- Set by an administrator, known to him: it opens nothing but its own change.
  one_time boolean not null default false,
  unique (unit_id, person_id)
);
create unique index credential_login on jingui.credential (lower(login));

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

-- Who speaks is asked by every policy of every statement, so `enter` works it out once for a transaction and writes it
-- into settings. Anybody may write settings: a proof stands beside them, over a secret that only functions of this
-- schema can read (a sequence's value in one's own connection) and over the transaction's own time. What was not
-- written by `enter` in this very transaction is nobody.
create sequence jingui.secret;

create function jingui.proof(who text, tokens text) returns text language sql as $$
  select encode(sha256(int8send(currval('jingui.secret')) || timestamptz_send(now()) || convert_to(who || chr(31) || tokens, 'UTF8')), 'hex')
$$;

-- True where the settings are those of `enter`.
create function jingui.entered() returns boolean language sql as $$
  select case when coalesce(current_setting('jingui.proof', true), '') = '' then false
    else current_setting('jingui.proof') = jingui.proof(current_setting('jingui.who', true), current_setting('jingui.tokens', true)) end
$$;

create function jingui.unit() returns text
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then nullif(split_part(current_setting('jingui.who'), chr(31), 3), '') end;
end $$;

-- The highest levels who speaks may know: of state secrets, and of all else.
create function jingui.clearances() returns integer[]
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then split_part(current_setting('jingui.who'), chr(31), 2)::integer[] end;
end $$;

create function jingui.tokens() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then current_setting('jingui.tokens')::text[] end;
end $$;

create function jingui.is_system() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return jingui.entered() and split_part(current_setting('jingui.who'), chr(31), 1) = 'system';
end $$;

-- Writes down for this transaction who speaks. Not for the application: only `enter` knows that it is true, and sets the search path.
create function jingui.let_speak(kind text, clearances integer[], of_unit text, tokens text[]) returns void
  language plpgsql as $$
declare
  who text := concat_ws(chr(31), kind, clearances::text, coalesce(of_unit, ''));
  -- What is assigned is a plain expression; `perform` would be a query each time.
  said text;
begin
  if coalesce(current_setting('jingui.keyed', true), '') = '' then
    perform setval('jingui.secret', ('x' || left(encode(sha256(uuid_send(gen_random_uuid())), 'hex'), 15))::bit(60)::bigint + 1);
    said := set_config('jingui.keyed', 'yes', false);
  end if;
  said := set_config('jingui.who', who, true);
  said := set_config('jingui.tokens', tokens::text, true);
  said := set_config('jingui.proof', jingui.proof(who, tokens::text), true);
end $$;

-- What a person is and may know at this moment of the unit's clock: nothing where he has left. Every request asks it: few and plain
-- queries. Not for the application, which asks `actor_of`.
-- Whoever has a grade is ready for state secrets while a pledge is in force (PEOPLE-005) and once he has passed the training for his
-- post (PEOPLE-006); until then they end for him at work secrets. Both clauses are statutory, so no unit's text switches them off,
-- and how long a paper is good for was settled by the law of the day it was made and stands in its row.
create function jingui.subject(of_unit text, of_person text, out who jsonb, out clearances integer[], out tokens text[])
  language plpgsql stable as $$
declare
  p record;
  held record;
  by_grade integer;
begin
  select x.name, x.department_id, x.grade, x.leadership, x.top_secret_designated as designated, x.state, u.version, m.moment,
      case when x.grade = 'none' or x.state not in ('active', 'onboarding') then '{}'::text[] else array_remove(array[
        case when not exists (select from public.signature s where s.unit_id = of_unit and s.person_id = of_person
          and s.signing = 'pledge' and (s.valid_until is null or s.valid_until > m.moment)) then 'PEOPLE-005' end,
        case when not exists (select from public.training t
          where t.unit_id = of_unit and t.person_id = of_person and t.kind = 'pre_post' and t.passed) then 'PEOPLE-006' end], null) end
        as unready,
      array(select 'h:' || d.id from public.department d where d.unit_id = of_unit and d.head_id = of_person order by d.id)
        || array(select 's:' || l.id from public.seal l where l.unit_id = of_unit and l.keeper_id = of_person order by l.id) as charges
    into p
    from public.person x join public.unit u on u.unit_id = x.unit_id,
      lateral (select (now() + make_interval(secs => u.clock_offset_ms / 1000.0))::timestamptz(3) as moment) m
    where x.unit_id = of_unit and x.id = of_person and x.state <> 'left';
  if not found then
    return;
  end if;
  select coalesce(array_agg(distinct a.role), '{}') as roles, coalesce(array_agg(distinct 'r:' || a.role), '{}') as tokens into held
    from public.appointment a
    where a.unit_id = of_unit and a.person_id = of_person and a.since <= p.moment and (a.until is null or a.until > p.moment);
  by_grade := case
    when p.state <> 'active' then 1
    when p.grade = 'core' then 5 when p.grade = 'important' then 4 when p.grade = 'general' then 3 else 2 end;
  -- The three administrators read no business content by office; cases put to their office they must see to decide.
  if held.roles && array['system_admin', 'security_admin', 'audit_admin'] then
    by_grade := least(by_grade, 1);
    tokens := array['p:' || of_person] || array(select 'r:' || r from unnest(held.roles) r where r in ('system_admin', 'security_admin', 'audit_admin'));
  else
    tokens := array['p:' || of_person, 'all'] || held.tokens
      || case when p.department_id is null then '{}' else array['d:' || p.department_id] end || p.charges
      || case when held.roles && array['registry_clerk', 'secrecy_officer', 'secrecy_office_head'] then array['duty:registry'] else '{}' end;
  end if;
  clearances := array[case when p.unready = '{}' then by_grade else least(by_grade, 2) end, by_grade];
  who := jsonb_build_object('kind', 'person', 'id', of_person, 'name', p.name, 'departmentId', p.department_id, 'grade', p.grade, 'leadership', p.leadership, 'designated', p.designated, 'state', p.state,
      'roles', held.roles, 'tokens', tokens, 'grade_clearance', by_grade, 'clearances', jsonb_build_object('state', clearances[1], 'other', clearances[2]),
      'unready', p.unready, 'unit', of_unit, 'version', p.version, 'at', p.moment);
end $$;

-- The same, of a person of the unit that is speaking.
create function jingui.actor_of(of_unit text, of_person text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return case when of_unit = jingui.unit() then (jingui.subject(of_unit, of_person)).who end;
end $$;

-- Opens a transaction for a session: who it is, what he holds now, and what he therefore may know. Returns null when the session is over.
-- Rights are computed anew at every entry, so a change takes effect with the next request.
create function jingui.enter(token text, as_unit text default null) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s jingui.session;
  found_person record;
  who jsonb;
begin
  select * into s from jingui.session where id = sha256(convert_to(token, 'UTF8'));
  if not found or s.ends_at < now() or s.seen_at < now() - make_interval(secs => s.idle_seconds) then
    return null;
  end if;
  if s.kind = 'system' then
    who := (select jsonb_build_object('kind', 'system', 'unit', as_unit, 'version', u.version,
      'at', now() + make_interval(secs => coalesce(u.clock_offset_ms, 0) / 1000.0))
      from (select) one left join public.unit u on u.unit_id = as_unit);
    perform set_config('jingui.token', token, true), jingui.let_speak('system', array[5, 5], as_unit, array['duty:registry', 'duty:system']);
    return who;
  end if;
  found_person := jingui.subject(s.unit_id, s.person_id);
  if found_person.who is null then
    return null;
  end if;
  perform set_config('jingui.token', token, true), jingui.let_speak('person', found_person.clearances, s.unit_id, found_person.tokens);
  if s.seen_at < now() - interval '30 seconds' then
    update jingui.session set seen_at = now() where id = s.id;
  end if;
  return found_person.who || jsonb_build_object('device', s.device, 'ends', s.ends_at, 'idle', s.idle_seconds);
end $$;

-- Accounts and sessions are the server's own to open, and administrators' within their unit: a statement that came in through a
-- person's request can neither read a hash, nor sign in as another, nor give him another password.
create function jingui.only_for(variadic roles text[]) returns void
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not jingui.is_system() and not coalesce(jingui.tokens() && array(select 'r:' || r from unnest(roles) r), false) then
    raise exception 'not for this session' using errcode = 'insufficient_privilege';
  end if;
end $$;

create function jingui.open_session(token text, login_unit text, login_person text, login_device text, idle integer, absolute_seconds integer) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  insert into jingui.session (id, kind, unit_id, person_id, device, idle_seconds, ends_at)
  values (sha256(convert_to(token, 'UTF8')), 'person', login_unit, login_person, login_device, idle, now() + make_interval(secs => absolute_seconds))
$$;

-- Its owner gave his password once more, right before he signs.
create function jingui.confirm_session(token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.session set confirmed_at = now() where id = sha256(convert_to(token, 'UTF8'))
$$;

-- Whether who speaks confirmed it within so many seconds.
create function jingui.confirmed(seconds integer) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.session s
    where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and s.confirmed_at > now() - make_interval(secs => seconds))
$$;

-- It serves once: false where another act was faster.
create function jingui.use_confirmation() returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with used as (
    update jingui.session set confirmed_at = null
    where id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and confirmed_at is not null returning 1)
  select exists (select 1 from used)
$$;

create function jingui.close_session(token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from jingui.session where id = sha256(convert_to(token, 'UTF8')) or ends_at < now()
$$;

-- Only a login attempt reads this, and only one login at a time.
create function jingui.credential_of(wanted text) returns table (unit_id text, person_id text, hash text, failures integer, locked boolean, one_time boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select c.unit_id, c.person_id, c.hash, c.failures, c.locked_at is not null, c.one_time from jingui.credential c where c.login = wanted
$$;

-- Of somebody signed in: whether he has a password, which those of a demonstration have not.
create function jingui.password_of(of_unit text, of_person text) returns table (login text, hash text)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select c.login, c.hash from jingui.credential c where c.unit_id = of_unit and c.person_id = of_person
$$;

-- Counts a failed attempt and locks at the limit; success clears the count. Returns true when the account is locked: it may have
-- been locked while this attempt's hash was derived, and then also the right password comes too late.
create function jingui.note_login(wanted text, good boolean, max_failures integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare locked boolean;
begin
  perform jingui.only_for(variadic '{}');
  update jingui.credential c set
    failures = case when good and c.locked_at is null then 0 else c.failures + 1 end,
    locked_at = case when not good and c.failures + 1 >= max_failures then coalesce(c.locked_at, now()) else c.locked_at end
    where c.login = wanted returning c.locked_at is not null into locked;
  return coalesce(locked, false);
end $$;

create function jingui.set_credential(new_login text, of_unit text, of_person text, new_hash text, one_time boolean default false) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin');
  insert into jingui.credential (login, unit_id, person_id, hash, one_time) select new_login, of_unit, of_person, new_hash, one_time where of_unit = jingui.unit()
  on conflict (unit_id, person_id) do update set login = excluded.login, hash = excluded.hash, failures = 0, locked_at = null,
    changed_at = now(), one_time = excluded.one_time
$$;

-- The account of a person of the unit that is speaking: whether there is one, never what opens it.
create function jingui.account_of(of_person text) returns table (login text, locked boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.login, c.locked_at is not null from jingui.credential c where c.unit_id = jingui.unit() and c.person_id = of_person
$$;

create function jingui.login_taken(wanted text, by_other_than text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.credential c
    where lower(c.login) = lower(wanted) and (c.unit_id, c.person_id) is distinct from (jingui.unit(), by_other_than))
$$;

-- A person's own new password: his other sessions end with the old one.
create function jingui.change_password(of_unit text, of_person text, new_hash text, kept_token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.credential set hash = new_hash, failures = 0, changed_at = now(), one_time = false
    where unit_id = of_unit and person_id = of_person;
  delete from jingui.session where unit_id = of_unit and person_id = of_person and id <> sha256(convert_to(kept_token, 'UTF8'))
$$;

create function jingui.end_sessions(of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin');
  delete from jingui.session where unit_id = jingui.unit() and person_id = of_person
$$;

create function jingui.close_account(of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin');
  delete from jingui.credential where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.session where unit_id = jingui.unit() and person_id = of_person
$$;

create function jingui.unlock(of_person text) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('security_admin');
  with done as (
    update jingui.credential set failures = 0, locked_at = null
    where unit_id = jingui.unit() and person_id = of_person and locked_at is not null returning 1)
  select exists (select 1 from done)
$$;

create function jingui.recall_answer(of_key text) returns table (request text, status integer, body jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select i.request, i.status, i.body from jingui.idempotency i
  join jingui.session s on s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
  where i.unit_id = s.unit_id and i.person_id = s.person_id and i.key = of_key
$$;

create function jingui.keep_answer(of_key text, of_request text, of_status integer, of_body jsonb) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into jingui.idempotency (unit_id, person_id, key, request, status, body)
  select s.unit_id, s.person_id, of_key, of_request, of_status, of_body
  from jingui.session s where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
$$;

-- A row that an act found is no longer as it found it.
create function jingui.lost_race() returns boolean language plpgsql as $$
begin
  raise exception 'another act was faster' using errcode = 'JG001';
end $$;

-- Units are found before anybody has logged in only to know whether there is one.
create function jingui.unit_count() returns bigint
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*) from public.unit
$$;

create function jingui.units() returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select unit_id from public.unit where jingui.is_system() order by unit_id
$$;

-- The unit of a person's session that still stands; asking does not keep it awake.
create function jingui.session_unit(token text) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select s.unit_id from jingui.session s
  where s.id = sha256(convert_to(token, 'UTF8')) and s.kind = 'person'
    and s.ends_at > now() and s.seen_at > now() - make_interval(secs => s.idle_seconds)
$$;

-- The invented staff of a demo or test installation; a real one has none to offer.
create function jingui.demo_accounts() returns table (login text, unit_id text, person_id text, name text, department text, post text, roles text[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.login, c.unit_id, c.person_id, p.name, d.name, p.post,
    coalesce((select array_agg(distinct a.role order by a.role) from public.appointment a
      where a.unit_id = p.unit_id and a.person_id = p.id and a.until is null), '{}')
  from jingui.credential c
    join public.person p on p.unit_id = c.unit_id and p.id = c.person_id
    left join public.department d on d.unit_id = p.unit_id and d.id = p.department_id
  where (select i.demo from jingui.installation i) and p.state <> 'left'
  order by p.unit_id, p.employee_no
$$;

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
alter table "alert" enable row level security;
grant select, insert, update, delete on "alert" to jingui_app;
create policy unit_read on "alert" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "alert" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "alert" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "alert" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "appointment" enable row level security;
grant select, insert, update, delete on "appointment" to jingui_app;
create policy unit_read on "appointment" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "appointment" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "appointment" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "appointment" for delete to jingui_app using (unit_id = (select jingui.unit()));

create table "calendar_year" (
  "unit_id" text not null,
  "year" integer not null,
  "source" text not null,
  "off" text[] not null,
  "on" text[] not null
);
alter table "calendar_year" add primary key ("unit_id", "year");
alter table "calendar_year" enable row level security;
grant select, insert, update, delete on "calendar_year" to jingui_app;
create policy unit_read on "calendar_year" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "calendar_year" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "calendar_year" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "calendar_year" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
create index "carrier_due_at_2" on "carrier" (unit_id, "due_at");
create index "carrier_document_id_3" on "carrier" (unit_id, "document_id");
create index "carrier_copy_of_4" on "carrier" (unit_id, "copy_of");
create index "carrier_collect_by_5" on "carrier" (unit_id, "collect_by");
create index "carrier_scope_gin" on "carrier" using gin ("scope");
create index "carrier_label" on "carrier" (unit_id, "level");
alter table "carrier" add primary key ("unit_id", "id");
alter table "carrier" enable row level security;
grant select, insert, update, delete on "carrier" to jingui_app;
create policy unit_read on "carrier" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "carrier" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "carrier" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "carrier" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create function public.frozen_when_destroyed() returns trigger language plpgsql as $$
begin
  raise exception 'carrier % is destroyed and frozen', old.id using errcode = 'restrict_violation';
end $$;
create trigger frozen_when_destroyed before update or delete on carrier for each row when (old.hand = 'destroyed') execute function public.frozen_when_destroyed();

-- How high what a person has in his own hand is.
create function jingui.in_hand(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.level, c.regime from public.carrier c
    where c.unit_id = jingui.unit() and c.hand in ('person', 'courier') and c.hand_id = of_person
$$;

-- Whether a copy, or a copy of one, was limited to him by name whose document is known to him by his department only (CARRIER-031).
create function jingui.named_on_copies(of_person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c join public.document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = jingui.unit() and c.copy_of is not null and c.hand <> 'destroyed' and ('p:' || of_person) = any (c.scope)
      and not d.scope && array['p:' || of_person, 'all'])
$$;

create function jingui.keeps_top_secret() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c where c.unit_id = jingui.unit() and c.level = 5 and c.hand not in ('destroyed', 'unit'))
$$;

-- What stands round a name or number, or between its signs, and is no part of it.
create function jingui.bare(name text) returns text
  language sql immutable set search_path = pg_catalog as $$
  select regexp_replace(lower(normalize(coalesce(name, ''), nfkc)), '[[:space:][:punct:]《》〈〉“”‘’【】〔〕，。、；：·—\u200b-\u200f\u2060\ufeff]', '', 'g')
$$;

-- One is called by the other: it is all there is, or is long enough to be told among other words.
create function jingui.is_called(words text, name text) returns boolean
  language sql immutable set search_path = pg_catalog as $$
  select name <> '' and (words = name or length(name) > 3 and strpos(words, name) > 0)
$$;

-- Those of these words that call a paper which is not public, or one of its copies, by title or number (CARRIER-063).
create function jingui.papers_called(names text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n where exists (select 1 from public.document d
      where d.unit_id = jingui.unit() and d.level > 0
        and (jingui.is_called(jingui.bare(n), jingui.bare(d.title)) or jingui.is_called(jingui.bare(n), jingui.bare(d.doc_no))
          or jingui.is_called(jingui.bare(n), jingui.bare(d.register_no))))
    or exists (select 1 from public.carrier c
      where c.unit_id = jingui.unit() and c.level > 0 and jingui.is_called(jingui.bare(n), jingui.bare(c.code)))
$$;

-- Whether another document of our own bears the number already.
create function jingui.doc_no_taken(number text, but text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.document d where d.unit_id = jingui.unit() and d.source = 'own' and d.id <> but
    and jingui.bare(d.doc_no) = jingui.bare(number))
$$;

-- A bare title without what only says which file of it this is.
create function jingui.without_file(name text) returns text
  language sql immutable set search_path = pg_catalog as $$
  select regexp_replace(regexp_replace(name, '^附件[0-9一二三四五六七八九十]*', ''),
    '(扫描件|终稿|定稿|草稿|正文|副本|复印件|修改稿|送审稿|最终版|docx?|xlsx?|pptx?|pdf|ofd|wps|txt)+$', '')
$$;

-- The highest paper these words call, by its whole title, or by a number of its own or the code of a copy among them (DEVICE-013).
create function jingui.paper_called(words text) returns table (id text, level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.level, d.regime::text from public.document d
    where d.unit_id = jingui.unit() and d.level > 0
      and (jingui.without_file(jingui.bare(d.title)) = jingui.without_file(jingui.bare(words))
        or jingui.is_called(jingui.bare(words), jingui.bare(d.doc_no)) or jingui.is_called(jingui.bare(words), jingui.bare(d.register_no))
        or exists (select 1 from public.carrier c where c.unit_id = d.unit_id and c.document_id = d.id
          and jingui.is_called(jingui.bare(words), jingui.bare(c.code))))
    order by d.level desc, d.id limit 1
$$;

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
alter table "carry_out" enable row level security;
grant select, insert, update, delete on "carry_out" to jingui_app;
create policy unit_read on "carry_out" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "carry_out" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "carry_out" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "carry_out" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
-- Those of these people who are out of the house with something top secret (CARRIER-052): asked by those who see no journey.
create function jingui.out_with_top_secret(people text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p from unnest(people) p where exists (select 1 from public.carry_out j
    where j.unit_id = jingui.unit() and j.status = 'out' and j.level = 5 and p = any(j.bearers))
$$;

-- How high what is out to a person is, whoever has it in hand (CARRIER-059): he, the deputy who took it for him, or whom he travels with.
create function jingui.out_to(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select * from jingui.in_hand(of_person)
  union
  select c.level, c.regime from public.holding h join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id join document d on d.unit_id = c.unit_id and d.id = c.document_id where h.status = 'open' and h.unit_id = jingui.unit() and (h.for_id = of_person
      or h.carry_out_id in (select j.id from public.carry_out j where j.unit_id = h.unit_id and of_person = any(j.bearers)))
$$;

-- When the last copy came back from a person: his cooling-off does not begin before (PEOPLE-013).
create function jingui.last_return(of_person text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greatest(
    (select max(m.at) from public.movement m where m.unit_id = jingui.unit() and m.from_kind = 'person' and m.from_id = of_person),
    (select max(h.returned_at) from public.holding h where h.unit_id = jingui.unit() and (h.for_id = of_person
      or h.carry_out_id in (select j.id from public.carry_out j where j.unit_id = h.unit_id and of_person = any(j.bearers)))))
$$;

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
create index "case_scope_gin" on "case" using gin ("scope");
create index "case_label" on "case" (unit_id, "level");
alter table "case" add primary key ("unit_id", "id");
alter table "case" enable row level security;
grant select, insert, update, delete on "case" to jingui_app;
create policy unit_read on "case" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "case" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "case" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "case" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "check_item" enable row level security;
grant select, insert, update, delete on "check_item" to jingui_app;
create policy unit_read on "check_item" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "check_item" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "check_item" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "check_item" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "choice" enable row level security;
grant select, insert, update, delete on "choice" to jingui_app;
create policy unit_read on "choice" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "choice" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "choice" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "choice" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "closing_check" enable row level security;
grant select, insert, update, delete on "closing_check" to jingui_app;
create policy unit_read on "closing_check" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "closing_check" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "closing_check" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "closing_check" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "committee_meeting" enable row level security;
grant select, insert, update, delete on "committee_meeting" to jingui_app;
create policy unit_read on "committee_meeting" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "committee_meeting" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "committee_meeting" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "committee_meeting" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "contract" enable row level security;
grant select, insert, update, delete on "contract" to jingui_app;
create policy unit_read on "contract" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "contract" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "contract" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "contract" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
-- Whether a contract with that party is on the books as touching trade secrets, and is called so with more or fewer words (COMPANY-009): asked by
-- whoever drafts, who sees his own only.
create function jingui.drafted_as_secret(called text, party text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.contract k
    where k.unit_id = jingui.unit() and k.trade_secrets and jingui.bare(k.counterpart) = jingui.bare(party)
      and (strpos(jingui.bare(k.name), jingui.bare(called)) > 0 or strpos(jingui.bare(called), jingui.bare(k.name)) > 0))
$$;

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
alter table "cooling_off" enable row level security;
grant select, insert, update, delete on "cooling_off" to jingui_app;
create policy unit_read on "cooling_off" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "cooling_off" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "cooling_off" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "cooling_off" for delete to jingui_app using (unit_id = (select jingui.unit()));

create table "department" (
  "unit_id" text not null,
  "id" text not null,
  "name" text not null,
  "head_id" text,
  "kind" text not null check ("kind" in ('leadership', 'general_office', 'secrecy_office', 'business', 'it', 'archive', 'window'))
);
alter table "department" add primary key ("unit_id", "id");
alter table "department" enable row level security;
grant select, insert, update, delete on "department" to jingui_app;
create policy unit_read on "department" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "department" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "department" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "department" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "deputy" enable row level security;
grant select, insert, update, delete on "deputy" to jingui_app;
create policy unit_read on "deputy" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "deputy" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "deputy" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "deputy" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "designation" enable row level security;
grant select, insert, update, delete on "designation" to jingui_app;
create policy unit_read on "designation" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "designation" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "designation" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "designation" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "destruction_list" enable row level security;
grant select, insert, update, delete on "destruction_list" to jingui_app;
create policy unit_read on "destruction_list" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "destruction_list" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "destruction_list" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "destruction_list" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "destruction_site" enable row level security;
grant select, insert, update, delete on "destruction_site" to jingui_app;
create policy unit_read on "destruction_site" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "destruction_site" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "destruction_site" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "destruction_site" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
create index "document_search_gin" on "document" using gin ("search");
create index "document_scope_gin" on "document" using gin ("scope");
create index "document_label" on "document" (unit_id, "level");
alter table "document" add primary key ("unit_id", "id");
alter table "document" enable row level security;
grant select, insert, update, delete on "document" to jingui_app;
create policy unit_read on "document" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "document" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "document" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "document" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create function public.copies_balance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  doc text;
  made integer;
  found_copies integer;
begin
  if tg_table_name = 'carrier' then doc := new.document_id; else doc := new.id; end if;
  select copies_made into made from public.document where unit_id = new.unit_id and id = doc;
  select count(*) into found_copies from public.carrier where unit_id = new.unit_id and document_id = doc;
  if made is distinct from found_copies then
    raise exception 'document % has % copies on record and % made', doc, found_copies, made using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger copies_balance after insert on public.carrier
  deferrable initially deferred for each row execute function public.copies_balance();
create constraint trigger copies_balance after insert or update of copies_made on public.document
  deferrable initially deferred for each row execute function public.copies_balance();

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
alter table "drill" enable row level security;
grant select, insert, update, delete on "drill" to jingui_app;
create policy unit_read on "drill" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "drill" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "drill" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "drill" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "finding" enable row level security;
grant select, insert, update, delete on "finding" to jingui_app;
create policy unit_read on "finding" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "finding" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "finding" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "finding" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "foreign_visit" enable row level security;
grant select, insert, update, delete on "foreign_visit" to jingui_app;
create policy unit_read on "foreign_visit" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "foreign_visit" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "foreign_visit" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "foreign_visit" for delete to jingui_app using (unit_id = (select jingui.unit()));

create table "former_grade" (
  "unit_id" text not null,
  "id" text not null,
  "person_id" text not null,
  "grade" text not null,
  "until" timestamptz(3) not null
);
create index "former_grade_person_id_0" on "former_grade" (unit_id, "person_id");
alter table "former_grade" add primary key ("unit_id", "id");
alter table "former_grade" enable row level security;
grant select, insert, update, delete on "former_grade" to jingui_app;
create policy unit_read on "former_grade" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "former_grade" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "former_grade" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "former_grade" for delete to jingui_app using (unit_id = (select jingui.unit()));

create table "heading_mapping" (
  "unit_id" text not null,
  "signature" text not null,
  "columns" jsonb not null,
  "by" text not null,
  "at" timestamptz(3) not null
);
alter table "heading_mapping" add primary key ("unit_id", "signature");
alter table "heading_mapping" enable row level security;
grant select, insert, update, delete on "heading_mapping" to jingui_app;
create policy unit_read on "heading_mapping" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "heading_mapping" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "heading_mapping" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "heading_mapping" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "import_job" enable row level security;
grant select, insert, update, delete on "import_job" to jingui_app;
create policy unit_read on "import_job" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "import_job" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "import_job" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "import_job" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "incident" enable row level security;
grant select, insert, update, delete on "incident" to jingui_app;
create policy unit_read on "incident" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "incident" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "incident" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "incident" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "inspection" enable row level security;
grant select, insert, update, delete on "inspection" to jingui_app;
create policy unit_read on "inspection" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "inspection" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "inspection" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "inspection" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "inventory" enable row level security;
grant select, insert, update, delete on "inventory" to jingui_app;
create policy unit_read on "inventory" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "inventory" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "inventory" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "inventory" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "medium" enable row level security;
grant select, insert, update, delete on "medium" to jingui_app;
create policy unit_read on "medium" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "medium" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "medium" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "medium" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
-- How high the media in somebody's keeping are that are not public: asked before he leaves or is regraded, by those who see none of them.
create function jingui.media_of(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.level, m.regime from public.medium m
    where m.unit_id = jingui.unit() and m.level > 0 and m.status <> 'destroyed' and m.hand = 'person' and m.hand_id = of_person
$$;

-- Those of these words that call a medium which is not public by its number (CARRIER-063): asked by those who see none of them.
create function jingui.media_called(names text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n where exists (select 1 from public.medium m
    where m.unit_id = jingui.unit() and m.level > 0
      and (jingui.is_called(jingui.bare(n), jingui.bare(m.no)) or jingui.is_called(jingui.bare(n), jingui.bare(m.serial))))
$$;

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
alter table "meeting" enable row level security;
grant select, insert, update, delete on "meeting" to jingui_app;
create policy unit_read on "meeting" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "meeting" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "meeting" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "meeting" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
create index "obligation_status_due_at_0" on "obligation" (unit_id, "status", "due_at");
create index "obligation_object_id_status_1" on "obligation" (unit_id, "object_id", "status");
create index "obligation_owner_id_status_2" on "obligation" (unit_id, "owner_id", "status");
create index "obligation_clause_status_3" on "obligation" (unit_id, "clause", "status");
alter table "obligation" add primary key ("unit_id", "id");
alter table "obligation" enable row level security;
grant select, insert, update, delete on "obligation" to jingui_app;
create policy unit_read on "obligation" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "obligation" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "obligation" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "obligation" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "outside_unit" enable row level security;
grant select, insert, update, delete on "outside_unit" to jingui_app;
create policy unit_read on "outside_unit" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "outside_unit" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "outside_unit" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "outside_unit" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "person" enable row level security;
grant select, insert, update, delete on "person" to jingui_app;
create policy unit_read on "person" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "person" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "person" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "person" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "petition" enable row level security;
grant select, insert, update, delete on "petition" to jingui_app;
create policy unit_read on "petition" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "petition" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "petition" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "petition" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "place" enable row level security;
grant select, insert, update, delete on "place" to jingui_app;
create policy unit_read on "place" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "place" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "place" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "place" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "publication" enable row level security;
grant select, insert, update, delete on "publication" to jingui_app;
create policy unit_read on "publication" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "publication" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "publication" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "publication" for delete to jingui_app using (unit_id = (select jingui.unit()));
-- How the last review of a publication stands, for all who see the publication: its case tells what it is about to fewer people.
-- An approval is for one version of the content.
create function jingui.publication_review(of_item text, of_version integer) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select case
      when c.status = 'open' then 'submitted'
      when c.status = 'approved' and (c.summary ->> 'version')::integer = of_version then 'approved'
      when c.status in ('returned', 'refused', 'withdrawn') then c.status
    end from public."case" c
    where c.unit_id = jingui.unit() and ('item.published ' || of_item) = any(c.grants)
    order by c.opened_at desc limit 1), 'draft')
$$;

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
alter table "return_list" enable row level security;
grant select, insert, update, delete on "return_list" to jingui_app;
create policy unit_read on "return_list" for select to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));
create policy unit_write on "return_list" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "return_list" for update to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system()))) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "return_list" for delete to jingui_app using (unit_id = (select jingui.unit()) and ("level" <= ((select jingui.clearances()))[case regime when 'state' then 1 else 2 end] and scope && (select jingui.tokens()) and (cardinality(barred) = 0 or not barred && (select jingui.tokens())) or (select jingui.is_system())));

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
alter table "reward" enable row level security;
grant select, insert, update, delete on "reward" to jingui_app;
create policy unit_read on "reward" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "reward" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "reward" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "reward" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "seal" enable row level security;
grant select, insert, update, delete on "seal" to jingui_app;
create policy unit_read on "seal" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "seal" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "seal" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "seal" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "seal_use" enable row level security;
grant select, insert, update, delete on "seal_use" to jingui_app;
create policy unit_read on "seal_use" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "seal_use" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "seal_use" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "seal_use" for delete to jingui_app using (unit_id = (select jingui.unit()));

create table "series" (
  "unit_id" text not null,
  "id" text not null,
  "last" bigint not null
);
alter table "series" add primary key ("unit_id", "id");
alter table "series" enable row level security;
grant select, insert, update, delete on "series" to jingui_app;
create policy unit_read on "series" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "series" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "series" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "series" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "signature" enable row level security;
grant select, insert, update, delete on "signature" to jingui_app;
create policy unit_read on "signature" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "signature" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "signature" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "signature" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "signing_text" enable row level security;
grant select, insert, update, delete on "signing_text" to jingui_app;
create policy unit_read on "signing_text" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "signing_text" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "signing_text" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "signing_text" for delete to jingui_app using (unit_id = (select jingui.unit()));
create trigger written_once before update or delete on "signing_text" for each row execute function public.written_once();

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
alter table "site_declaration" enable row level security;
grant select, insert, update, delete on "site_declaration" to jingui_app;
create policy unit_read on "site_declaration" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "site_declaration" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "site_declaration" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "site_declaration" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "sorting" enable row level security;
grant select, insert, update, delete on "sorting" to jingui_app;
create policy unit_read on "sorting" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "sorting" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "sorting" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "sorting" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "tie" enable row level security;
grant select, insert, update, delete on "tie" to jingui_app;
create policy unit_read on "tie" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "tie" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "tie" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "tie" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "training" enable row level security;
grant select, insert, update, delete on "training" to jingui_app;
create policy unit_read on "training" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "training" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "training" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "training" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "unit" enable row level security;
grant select, insert, update, delete on "unit" to jingui_app;
create policy unit_read on "unit" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "unit" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "unit" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "unit" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "violation" enable row level security;
grant select, insert, update, delete on "violation" to jingui_app;
create policy unit_read on "violation" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "violation" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "violation" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "violation" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "waste_sale" enable row level security;
grant select, insert, update, delete on "waste_sale" to jingui_app;
create policy unit_read on "waste_sale" for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on "waste_sale" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "waste_sale" for update to jingui_app using (unit_id = (select jingui.unit())) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "waste_sale" for delete to jingui_app using (unit_id = (select jingui.unit()));

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
alter table "body" enable row level security;
grant select, insert, update, delete on "body" to jingui_app;
create policy unit_read on "body" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id"));
create policy unit_write on "body" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "body" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "body" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id"));

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
alter table "case_step" enable row level security;
grant select, insert, update, delete on "case_step" to jingui_app;
create policy unit_read on "case_step" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id"));
create policy unit_write on "case_step" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "case_step" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "case_step" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id"));

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
alter table "circulation" enable row level security;
grant select, insert, update, delete on "circulation" to jingui_app;
create policy unit_read on "circulation" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id"));
create policy unit_write on "circulation" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "circulation" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "circulation" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id"));

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
alter table "classification" enable row level security;
grant select, insert, update, delete on "classification" to jingui_app;
create policy unit_read on "classification" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id"));
create policy unit_write on "classification" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "classification" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "classification" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id"));
create trigger written_once before update or delete on "classification" for each row execute function public.written_once();

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
alter table "copy_run" enable row level security;
grant select, insert, update, delete on "copy_run" to jingui_app;
create policy unit_read on "copy_run" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id"));
create policy unit_write on "copy_run" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "copy_run" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "copy_run" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id"));

create table "count_entry" (
  "unit_id" text not null,
  "id" text not null,
  "inventory_id" text not null,
  "client_id" text not null,
  "code" text not null,
  "carrier_id" text,
  "verdict" text not null check ("verdict" in ('present', 'misplaced', 'held_elsewhere', 'duplicate', 'unregistered', 'destroyed', 'unreadable')),
  "by" text not null,
  "at" timestamptz(3) not null,
  constraint "count_entry_inventory_id_client_id_unique" unique (unit_id, "inventory_id", "client_id")
);
create index "count_entry_inventory_id_code_0" on "count_entry" (unit_id, "inventory_id", "code");
create index "count_entry_at_id_1" on "count_entry" (unit_id, "at", "id");
alter table "count_entry" add primary key ("unit_id", "id");
alter table "count_entry" enable row level security;
grant select, insert, update, delete on "count_entry" to jingui_app;
create policy unit_read on "count_entry" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id"));
create policy unit_write on "count_entry" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "count_entry" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "count_entry" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id"));
create trigger written_once before update or delete on "count_entry" for each row execute function public.written_once();

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
alter table "destruction_item" enable row level security;
grant select, insert, update, delete on "destruction_item" to jingui_app;
create policy unit_read on "destruction_item" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id"));
create policy unit_write on "destruction_item" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "destruction_item" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "destruction_item" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id"));

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
alter table "dispatch" enable row level security;
grant select, insert, update, delete on "dispatch" to jingui_app;
create policy unit_read on "dispatch" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id"));
create policy unit_write on "dispatch" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "dispatch" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "dispatch" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id"));

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
alter table "draft" enable row level security;
grant select, insert, update, delete on "draft" to jingui_app;
create policy unit_read on "draft" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id"));
create policy unit_write on "draft" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "draft" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "draft" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id"));
-- Whether the unit has taken in, made or begun anything yet: asked by those who see none of it.
create function jingui.keeps_papers() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.document d where d.unit_id = jingui.unit())
    or exists (select 1 from public.carrier c where c.unit_id = jingui.unit())
    or exists (select 1 from public.draft w where w.unit_id = jingui.unit())
$$;

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
alter table "evidence" enable row level security;
grant select, insert, update, delete on "evidence" to jingui_app;
create policy unit_read on "evidence" for select to jingui_app using (unit_id = (select jingui.unit()) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") else "object_table" is null and array['p:' || "by", 'duty:registry'] && (select jingui.tokens()) end);
create policy unit_write on "evidence" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "evidence" for update to jingui_app using (unit_id = (select jingui.unit()) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") else "object_table" is null and array['p:' || "by", 'duty:registry'] && (select jingui.tokens()) end) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "evidence" for delete to jingui_app using (unit_id = (select jingui.unit()) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id") else "object_table" is null and array['p:' || "by", 'duty:registry'] && (select jingui.tokens()) end);

create table "former_code" (
  "unit_id" text not null,
  "carrier_id" text not null,
  "bar_code" text,
  "copy_no" text
);
create index "former_code_bar_code_0" on "former_code" (unit_id, "bar_code");
alter table "former_code" add primary key ("unit_id", "carrier_id");
alter table "former_code" enable row level security;
grant select, insert, update, delete on "former_code" to jingui_app;
create policy unit_read on "former_code" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id"));
create policy unit_write on "former_code" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "former_code" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "former_code" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id"));

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
alter table "handling" enable row level security;
grant select, insert, update, delete on "handling" to jingui_app;
create policy unit_read on "handling" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id"));
create policy unit_write on "handling" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "handling" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "handling" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id"));

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
create index "holding_person_id_status_2" on "holding" (unit_id, "person_id", "status");
create index "holding_for_id_status_3" on "holding" (unit_id, "for_id", "status");
create index "holding_case_id_due_at_4" on "holding" (unit_id, "case_id", "due_at");
create index "holding_out_movement_5" on "holding" (unit_id, "out_movement");
create index "holding_in_movement_6" on "holding" (unit_id, "in_movement");
create index "holding_carry_out_id_7" on "holding" (unit_id, "carry_out_id");
alter table "holding" add primary key ("unit_id", "id");
alter table "holding" enable row level security;
grant select, insert, update, delete on "holding" to jingui_app;
create policy unit_read on "holding" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id"));
create policy unit_write on "holding" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "holding" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "holding" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id"));

create table "import_item" (
  "unit_id" text not null,
  "job_id" text not null,
  "n" integer not null,
  "body" jsonb not null
);
alter table "import_item" add primary key ("unit_id", "job_id", "n");
alter table "import_item" enable row level security;
grant select, insert, update, delete on "import_item" to jingui_app;
create policy unit_read on "import_item" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id"));
create policy unit_write on "import_item" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "import_item" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "import_item" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id"));

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
alter table "import_line" enable row level security;
grant select, insert, update, delete on "import_line" to jingui_app;
create policy unit_read on "import_line" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id"));
create policy unit_write on "import_line" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "import_line" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "import_line" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id"));

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
alter table "incident_report" enable row level security;
grant select, insert, update, delete on "incident_report" to jingui_app;
create policy unit_read on "incident_report" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id"));
create policy unit_write on "incident_report" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "incident_report" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "incident_report" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id"));

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
alter table "inventory_item" enable row level security;
grant select, insert, update, delete on "inventory_item" to jingui_app;
create policy unit_read on "inventory_item" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id"));
create policy unit_write on "inventory_item" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "inventory_item" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "inventory_item" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id"));

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
alter table "medium_content" enable row level security;
grant select, insert, update, delete on "medium_content" to jingui_app;
create policy unit_read on "medium_content" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id"));
create policy unit_write on "medium_content" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "medium_content" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "medium_content" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id"));
-- Whether something is on a medium that somebody may not know (SYSTEM-004): asked before it is given to him, by those who may not see all of it.
create function jingui.medium_holds_foreign(of_medium text, of_person text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from public.medium_content k
    join public.document d on d.unit_id = k.unit_id and d.id = k.document_id, jingui.subject(jingui.unit(), of_person) s
    where k.unit_id = jingui.unit() and k.medium_id = of_medium and (not d.scope && s.tokens or d.barred && s.tokens));
end $$;

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
alter table "medium_movement" enable row level security;
grant select, insert, update, delete on "medium_movement" to jingui_app;
create policy unit_read on "medium_movement" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id"));
create policy unit_write on "medium_movement" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "medium_movement" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "medium_movement" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id"));
create trigger written_once before update or delete on "medium_movement" for each row execute function public.written_once();

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
alter table "meeting_sweep" enable row level security;
grant select, insert, update, delete on "meeting_sweep" to jingui_app;
create policy unit_read on "meeting_sweep" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id"));
create policy unit_write on "meeting_sweep" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "meeting_sweep" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "meeting_sweep" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id"));

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
create index "movement_carrier_id_at_0" on "movement" (unit_id, "carrier_id", "at");
alter table "movement" add primary key ("unit_id", "id");
alter table "movement" enable row level security;
grant select, insert, update, delete on "movement" to jingui_app;
create policy unit_read on "movement" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id"));
create policy unit_write on "movement" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "movement" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "movement" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id"));
create trigger written_once before update or delete on "movement" for each row execute function public.written_once();

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
alter table "print_order" enable row level security;
grant select, insert, update, delete on "print_order" to jingui_app;
create policy unit_read on "print_order" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id"));
create policy unit_write on "print_order" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "print_order" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "print_order" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id"));

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
alter table "receipt" enable row level security;
grant select, insert, update, delete on "receipt" to jingui_app;
create policy unit_read on "receipt" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id"));
create policy unit_write on "receipt" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "receipt" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "receipt" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id"));

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
alter table "return_item" enable row level security;
grant select, insert, update, delete on "return_item" to jingui_app;
create policy unit_read on "return_item" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id"));
create policy unit_write on "return_item" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "return_item" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "return_item" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id"));

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
alter table "scope_grant" enable row level security;
grant select, insert, update, delete on "scope_grant" to jingui_app;
create policy unit_read on "scope_grant" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id"));
create policy unit_write on "scope_grant" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "scope_grant" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "scope_grant" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id"));

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
alter table "secret_change" enable row level security;
grant select, insert, update, delete on "secret_change" to jingui_app;
create policy unit_read on "secret_change" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id"));
create policy unit_write on "secret_change" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "secret_change" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "secret_change" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id"));
create trigger written_once before update or delete on "secret_change" for each row execute function public.written_once();

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
alter table "secret_review" enable row level security;
grant select, insert, update, delete on "secret_review" to jingui_app;
create policy unit_read on "secret_review" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id"));
create policy unit_write on "secret_review" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "secret_review" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "secret_review" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id"));

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
alter table "slip" enable row level security;
grant select, insert, update, delete on "slip" to jingui_app;
create policy unit_read on "slip" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id"));
create policy unit_write on "slip" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "slip" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "slip" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id"));

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
alter table "suggestion" enable row level security;
grant select, insert, update, delete on "suggestion" to jingui_app;
create policy unit_read on "suggestion" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id"));
create policy unit_write on "suggestion" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "suggestion" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "suggestion" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id"));

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
alter table "upward_report" enable row level security;
grant select, insert, update, delete on "upward_report" to jingui_app;
create policy unit_read on "upward_report" for select to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id"));
create policy unit_write on "upward_report" for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy unit_change on "upward_report" for update to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id")) with check (unit_id = (select jingui.unit()));
create policy unit_remove on "upward_report" for delete to jingui_app using (unit_id = (select jingui.unit()) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id"));

alter table "appointment" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "body" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "carrier" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "carrier" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "case_step" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;
alter table "case_step" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "check_item" add foreign key (unit_id, "inspection_id") references "inspection" (unit_id, id) deferrable initially deferred;
alter table "check_item" add foreign key (unit_id, "finding_id") references "finding" (unit_id, id) deferrable initially deferred;
alter table "check_item" add foreign key (unit_id, "answered_by") references "person" (unit_id, id) deferrable initially deferred;

alter table "circulation" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "circulation" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "classification" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "classification" add foreign key (unit_id, "proposer_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "closing_check" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "contract" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "cooling_off" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "copy_run" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "copy_run" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "count_entry" add foreign key (unit_id, "inventory_id") references "inventory" (unit_id, id) deferrable initially deferred;

alter table "deputy" add foreign key (unit_id, "principal_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "deputy" add foreign key (unit_id, "deputy_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "designation" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "destruction_item" add foreign key (unit_id, "list_id") references "destruction_list" (unit_id, id) deferrable initially deferred;
alter table "destruction_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "dispatch" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "dispatch" add foreign key (unit_id, "order_id") references "print_order" (unit_id, id) deferrable initially deferred;

alter table "document" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "draft" add foreign key (unit_id, "author_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "finding" add foreign key (unit_id, "inspection_id") references "inspection" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;
alter table "finding" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "foreign_visit" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "former_code" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "former_grade" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "handling" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "handling" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "handling" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "holding" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "circulation_id") references "circulation" (unit_id, id) deferrable initially deferred;
alter table "holding" add foreign key (unit_id, "carry_out_id") references "carry_out" (unit_id, id) deferrable initially deferred;

alter table "import_job" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "incident_report" add foreign key (unit_id, "incident_id") references "incident" (unit_id, id) deferrable initially deferred;
alter table "incident_report" add foreign key (unit_id, "letter_evidence") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "incident_report" add foreign key (unit_id, "receipt_evidence") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "inspection" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "inventory" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;
alter table "inventory" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "inventory_item" add foreign key (unit_id, "inventory_id") references "inventory" (unit_id, id) deferrable initially deferred;
alter table "inventory_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;
alter table "inventory_item" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "medium" add foreign key (unit_id, "place_id") references "place" (unit_id, id) deferrable initially deferred;

alter table "medium_content" add foreign key (unit_id, "medium_id") references "medium" (unit_id, id) deferrable initially deferred;

alter table "medium_movement" add foreign key (unit_id, "medium_id") references "medium" (unit_id, id) deferrable initially deferred;

alter table "meeting" add foreign key (unit_id, "host_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "meeting_sweep" add foreign key (unit_id, "meeting_id") references "meeting" (unit_id, id) deferrable initially deferred;

alter table "movement" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "person" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "petition" add foreign key (unit_id, "handler_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "place" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "print_order" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "print_order" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "publication" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "receipt" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;
alter table "receipt" add foreign key (unit_id, "dispatch_id") references "dispatch" (unit_id, id) deferrable initially deferred;

alter table "return_item" add foreign key (unit_id, "list_id") references "return_list" (unit_id, id) deferrable initially deferred;
alter table "return_item" add foreign key (unit_id, "carrier_id") references "carrier" (unit_id, id) deferrable initially deferred;

alter table "return_list" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "reward" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;
alter table "reward" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "reward" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "scope_grant" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "seal" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;
alter table "seal" add foreign key (unit_id, "keeper_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "seal_use" add foreign key (unit_id, "seal_id") references "seal" (unit_id, id) deferrable initially deferred;
alter table "seal_use" add foreign key (unit_id, "case_id") references "case" (unit_id, id) deferrable initially deferred;

alter table "secret_change" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "secret_review" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "signature" add foreign key (unit_id, "text_id") references "signing_text" (unit_id, id) deferrable initially deferred;
alter table "signature" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "site_declaration" add foreign key (unit_id, "evidence_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "slip" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "sorting" add foreign key (unit_id, "department_id") references "department" (unit_id, id) deferrable initially deferred;

alter table "suggestion" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "tie" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "tie" add foreign key (unit_id, "related_id") references "person" (unit_id, id) deferrable initially deferred;

alter table "training" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "trainer_id") references "person" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "attendance_id") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "paper_id") references "evidence" (unit_id, id) deferrable initially deferred;
alter table "training" add foreign key (unit_id, "certificate_id") references "evidence" (unit_id, id) deferrable initially deferred;

alter table "upward_report" add foreign key (unit_id, "document_id") references "document" (unit_id, id) deferrable initially deferred;

alter table "violation" add foreign key (unit_id, "person_id") references "person" (unit_id, id) deferrable initially deferred;

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
  primary key (unit_id, id),
  check ((seq is null) = (leaf_hash is null))
);
create index ledger_entry_unsealed on public.ledger_entry (ord) include (xid) where seq is null;

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

create table public.ledger_lease (
  log text primary key,
  holder text not null,
  until timestamptz not null
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

create function public.ledger_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and current_user = 'jingui_sealer' then
    return new;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'restrict_violation';
end $$;
create trigger ledger_append_only before update or delete on public.ledger_entry for each row execute function public.ledger_append_only();
create trigger ledger_no_truncate before truncate on public.ledger_entry for each statement execute function public.ledger_append_only();

create function public.ledger_signed_once() returns trigger language plpgsql as $$
begin
  raise exception 'a signed checkpoint stands' using errcode = 'restrict_violation';
end $$;
create trigger ledger_signed_once before update or delete on public.ledger_checkpoint for each row execute function public.ledger_signed_once();
create trigger ledger_checkpoint_no_truncate before truncate on public.ledger_checkpoint for each statement execute function public.ledger_signed_once();

-- The sealer may give places in the tree and nothing else.
grant usage on schema public to jingui_sealer;
grant select, update (seq, leaf_hash) on public.ledger_entry to jingui_sealer;
grant select, insert, update on public.ledger_tree, public.ledger_lease to jingui_sealer;
grant select, insert on public.ledger_checkpoint, public.ledger_alarm to jingui_sealer;

-- The same facts as in the leaf, for queries; the leaf is what counts and what is verified.
alter table public.ledger_entry
  add column at timestamptz(3) not null,
  add column actor text,
  add column act text not null,
  add column outcome text not null,
  add column clauses text[] not null,
  add column object_table text,
  add column object_id text,
  add column late boolean not null;
create index ledger_entry_unit on public.ledger_entry (unit_id, id desc);
-- A look at a list names all it showed, joined by commas: too long for a key of a B-tree.
create index ledger_entry_object on public.ledger_entry using gin (string_to_array(object_id, ','));
create index ledger_entry_clauses on public.ledger_entry using gin (clauses);

alter table public.ledger_entry enable row level security;
create policy unit_read on public.ledger_entry for select to jingui_app using (unit_id = (select jingui.unit()));
create policy unit_write on public.ledger_entry for insert to jingui_app with check (unit_id = (select jingui.unit()));
create policy sealer_all on public.ledger_entry to jingui_sealer using (true) with check (true);
-- Neither place in the tree nor order of writing is the application's to give.
-- What rows an act made is in `ops`, of every level: it is for the export, which is the owner's, and for no session to read.
grant select (unit_id, id, ord, xid, leaf, seq, leaf_hash, at, actor, act, outcome, clauses, object_table, object_id, late),
  insert (unit_id, id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late)
  on public.ledger_entry to jingui_app;
grant select on public.ledger_checkpoint, public.ledger_alarm to jingui_app;

create function jingui.card_of_carrier(token text, wanted text, out who jsonb, out card json) language plpgsql as $$
declare
  here text;
  tokens text[];
begin
  who := jingui.enter(token);
  if who is null then
    return;
  end if;
  here := who ->> 'unit';
  tokens := current_setting('jingui.tokens')::text[];
  select json_build_object('type', 'carrier', 'level', c."level", 'id', c.id, 'code', c.code, 'document_id', c.document_id, 'copy_no', c.copy_no, 'hand', c.hand, 'due_at', to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'title', d.title, 'mark', d.mark, 'regime', c.regime, 'holder', case when c.hand_id is not null then json_build_object('id', c.hand_id,
      'name', coalesce((select named.name from person named where named.unit_id = c.unit_id and named.id = c.hand_id), c.hand_id)) end, 'place', case when c.place_id is not null then json_build_object('id', c.place_id,
      'name', coalesce((select named.name from place named where named.unit_id = c.unit_id and named.id = c.place_id), c.place_id)) end)
    into card
    from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = here and c.code = wanted and (true)
      and c."level" <= (who #>> array['clearances', case c.regime when 'state' then 'state' else 'other' end])::integer
      and c.scope && tokens and (cardinality(c.barred) = 0 or not c.barred && tokens);
end $$;

create function jingui.card_of_slip(token text, wanted text, out who jsonb, out card json) language plpgsql as $$
declare
  here text;
  tokens text[];
begin
  who := jingui.enter(token);
  if who is null then
    return;
  end if;
  here := who ->> 'unit';
  tokens := current_setting('jingui.tokens')::text[];
  select json_build_object('type', 'slip', 'level', d."level", 'id', s.id, 'code', s.code, 'document_id', d.id, 'title', d.title, 'mark', d.mark, 'regime', d.regime)
    into card
    from slip s join document d on d.unit_id = s.unit_id and d.id = s.document_id
    where d.unit_id = here and s.code = wanted and (true)
      and d."level" <= (who #>> array['clearances', case d.regime when 'state' then 'state' else 'other' end])::integer
      and d.scope && tokens and (cardinality(d.barred) = 0 or not d.barred && tokens);
end $$;

-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app;
grant execute on all functions in schema jingui to jingui_app;
-- What only functions of the wall itself may ask.
revoke all on function jingui.subject(text, text), jingui.let_speak(text, integer[], text, text[]), jingui.proof(text, text)
  from public, jingui_app;
