-- Written by tools/generate from the declared tables. Do not edit; run `npm run generate`.

set local search_path = public;

-- The session wall. The application role reaches the tables of schema jingui only through the functions below:
-- row-level policies ask them who is speaking, and they answer only for a token whose hash is on record.
-- Some functions speak of others that come further down.
set local check_function_bodies = off;

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

-- Who speaks is asked by every policy of every statement, so `enter` works it out once for a transaction and writes it into settings of
-- it, which policies read as they stand: `set_config` is not the application's (walls.sql), and what it sends is one statement of a fixed
-- text each, so nothing it asks can write them. Where it is about more than rows to be seen, a proof is asked for that stands beside them,
-- over a secret that only functions of this schema can read (a sequence's value in one's own connection) and over the transaction's own
-- time: where an entry is written, and where an office, a grade, a session or an account is read or given. What was not written by `enter`
-- in this very transaction is nobody there.
create function jingui.proof(who text, unit text, person text, state text, other text, tokens text) returns text language sql as $$
  select encode(sha256(int8send(currval('jingui.secret')) || timestamptz_send(now()) || convert_to(concat(length(unit), ':', unit,
    length(person), ':', person, length(state), ':', state, length(other), ':', other, length(tokens), ':', tokens, who), 'UTF8')), 'hex')
$$;

-- True where the settings are those of `enter`.
create function jingui.entered() returns boolean language sql as $$
  select case when coalesce(current_setting('jingui.proof', true), '') = '' then false
    else current_setting('jingui.proof') = jingui.proof(current_setting('jingui.who', true), current_setting('jingui.unit', true),
      current_setting('jingui.person', true), current_setting('jingui.state', true), current_setting('jingui.other', true),
      current_setting('jingui.tokens', true)) end
$$;

-- What is added to the clock of the machine now, in milliseconds. Ahead of a clock that was said to be right it melts away, half a second
-- in each second: time goes more slowly, and never back.
create function jingui.correction() returns double precision language sql stable set search_path = pg_catalog as $$
  select case when i.melting_since is null then coalesce(i.correction_ms, 0)
    else greatest(0, i.correction_ms - extract(epoch from now() - i.melting_since) * 500) end
  from jingui.installation i
$$;

-- The time of the installation, which what is asked of sessions, offices and papers goes by. Every request asks it: where nothing is
-- corrected, nothing is worked out.
create function jingui.clock() returns timestamptz language plpgsql stable set search_path = pg_catalog as $$
declare
  corrected bigint := (select i.correction_ms from jingui.installation i);
begin
  if corrected is null or corrected = 0 then
    return now();
  end if;
  return now() + make_interval(secs => jingui.correction() / 1000.0);
end $$;

-- One of the settings, if `enter` wrote it.
create function jingui.said(name text) returns text
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then nullif(current_setting('jingui.' || name, true), '') end;
end $$;

create function jingui.unit() returns text
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then nullif(current_setting('jingui.unit'), '') end;
end $$;

-- The highest levels who speaks may know: of state secrets, and of all else.
create function jingui.clearances() returns integer[]
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then array[current_setting('jingui.state')::integer, current_setting('jingui.other')::integer] end;
end $$;

create function jingui.tokens() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() then string_to_array(btrim(current_setting('jingui.tokens'), chr(31)), chr(31)) end;
end $$;

create function jingui.is_system() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return jingui.entered() and starts_with(current_setting('jingui.who'), 'system');
end $$;

-- Writes down for this transaction who speaks: tokens each between two marks, levels as a digit. Not for the application: only `enter` knows
-- that it is true, and sets the search path. A distributed database passes on to its workers what `set` writes, and not what a function sets:
-- there, known by a setting it brings, what policies read is written by `set`, which takes longer. As little as can be is assigned: each
-- assignment is made ready anew in each transaction, and `perform` would be a query.
create function jingui.let_speak(token text, kind text, clearances integer[], of_unit text, tokens text[],
    person text default '', at text default '', device text default '') returns void
  language plpgsql as $$
declare
  unit text := coalesce(of_unit, '');
  who text := concat_ws(chr(31), kind, clearances::text, unit, case when at = '' then '' else person end, at, coalesce(device, ''));
  marked text := chr(31) || array_to_string(tokens, chr(31)) || chr(31);
  said text;
begin
  if cardinality(string_to_array(marked, chr(31))) <> cardinality(tokens) + 2 then
    raise exception 'a mark within a token';
  end if;
  if coalesce(current_setting('jingui.keyed', true), '') = '' then
    perform setval('jingui.secret', ('x' || left(encode(sha256(uuid_send(gen_random_uuid())), 'hex'), 15))::bit(60)::bigint + 1);
    said := set_config('jingui.keyed', 'yes', false);
  end if;
  said := concat(set_config('jingui.token', token, true), set_config('jingui.who', who, true),
    set_config('jingui.proof', jingui.proof(who, unit, person, clearances[1]::text, clearances[2]::text, marked), true));
  if current_setting('citus.shard_count', true) is null then
    said := concat(set_config('jingui.unit', unit, true), set_config('jingui.person', person, true),
      set_config('jingui.state', clearances[1]::text, true), set_config('jingui.other', clearances[2]::text, true),
      set_config('jingui.tokens', marked, true));
  else
    execute format('set local jingui.unit = %L; set local jingui.person = %L; set local jingui.state = %L; set local jingui.other = %L; set local jingui.tokens = %L',
      unit, person, clearances[1], clearances[2], marked);
  end if;
end $$;

-- What is kept for a session from here on, as its answer, is kept for this one.
create function jingui.keep_for(token text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('jingui.token', token, true);
end $$;

-- Works out what a person is and may know at a moment of the unit's clock, and until when that stands if nothing is changed: nothing where he
-- has left. Whatever it reads raises his version when it changes (`rights_changed`).
-- Whoever has a grade is ready for state secrets while a pledge is in force (PEOPLE-005) and once he has passed the training for his
-- post (PEOPLE-006); until then they end for him at work secrets. Both clauses are statutory, so no unit's text switches them off,
-- and how long a paper is good for was settled by the law of the day it was made and stands in its row.
create function jingui.work_out(of_unit text, of_person text, moment timestamptz,
    out who jsonb, out clearances integer[], out tokens text[], out known_until timestamptz)
  language plpgsql stable as $$
declare
  p record;
  held record;
  by_grade integer;
begin
  select x.name, x.department_id, x.grade, x.leadership, x.top_secret_designated as designated, x.state,
      case when x.grade = 'none' or x.state not in ('active', 'onboarding') then '{}'::text[] else array_remove(array[
        case when not exists (select from public.signature s where s.unit_id = of_unit and s.person_id = of_person
          and s.signing = 'pledge' and (s.valid_until is null or s.valid_until > moment)) then 'PEOPLE-005' end,
        case when not exists (select from public.training t
          where t.unit_id = of_unit and t.person_id = of_person and t.kind = 'pre_post' and t.passed) then 'PEOPLE-006' end], null) end
        as unready,
      array(select 'h:' || d.id from public.department d where d.unit_id = of_unit and d.head_id = of_person order by d.id)
        || array(select 's:' || l.id from public.seal l where l.unit_id = of_unit and l.keeper_id = of_person order by l.id) as charges
    into p
    from public.person x
    where x.unit_id = of_unit and x.id = of_person and x.state <> 'left';
  if not found then
    return;
  end if;
  select coalesce(array_agg(distinct a.role), '{}') as roles, coalesce(array_agg(distinct 'r:' || a.role), '{}') as tokens into held
    from public.appointment a
    where a.unit_id = of_unit and a.person_id = of_person and a.since <= moment and (a.until is null or a.until > moment);
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
      'unready', p.unready, 'unit', of_unit);
  known_until := coalesce(least(
    (select min(a.since) from public.appointment a where a.unit_id = of_unit and a.person_id = of_person and a.since > moment),
    (select min(a.until) from public.appointment a where a.unit_id = of_unit and a.person_id = of_person and a.until > moment),
    (select min(s.valid_until) from public.signature s where s.unit_id = of_unit and s.person_id = of_person and s.signing = 'pledge' and s.valid_until > moment)),
    'infinity');
end $$;

-- Of these tables anything may be said that gives or takes somebody's rights: what was worked out for him before serves no more. Argument: the column
-- that names him.
create function jingui.rights_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  rows text := case tg_op when 'INSERT' then 'select unit_id, %1$I from made' when 'DELETE' then 'select unit_id, %1$I from was'
    else 'select unit_id, %1$I from was union select unit_id, %1$I from made' end;
begin
  execute format('insert into jingui.rights as r (unit_id, person_id, version)
    select distinct x.unit_id, x.%1$I, 1 from (' || rows || ') x where x.%1$I is not null order by 1, 2
    on conflict (unit_id, person_id) do update set version = r.version + 1', tg_argv[0]);
  return null;
end $$;
do $$
declare
  one record;
begin
  for one in select * from (values ('person', 'id'), ('appointment', 'person_id'), ('department', 'head_id'), ('seal', 'keeper_id'),
    ('signature', 'person_id'), ('training', 'person_id')) t (name, person)
  loop
    execute format('
      create trigger rights_given after insert on public.%1$I referencing new table as made for each statement execute function jingui.rights_changed(%2$L);
      create trigger rights_changed after update on public.%1$I referencing old table as was new table as made for each statement execute function jingui.rights_changed(%2$L);
      create trigger rights_taken after delete on public.%1$I referencing old table as was for each statement execute function jingui.rights_changed(%2$L)',
      one.name, one.person);
  end loop;
end $$;

-- Works it out and keeps it, for the version that was read before.
create function jingui.keep_standing(of_unit text, of_person text, of_version bigint, moment timestamptz, out who jsonb, out clearances integer[], out tokens text[])
  language plpgsql as $$
declare
  worked record := jingui.work_out(of_unit, of_person, moment);
begin
  who := worked.who;
  clearances := worked.clearances;
  tokens := worked.tokens;
  -- Nobody waits for another to keep the same.
  if who is not null and pg_try_advisory_xact_lock(7047, hashtext(of_unit || chr(31) || of_person)) then
    insert into jingui.standing as o values (of_unit, of_person, of_version, moment, worked.known_until, worked.who, worked.clearances, worked.tokens)
      on conflict on constraint standing_pkey do update set version = excluded.version, known_from = excluded.known_from,
        known_until = excluded.known_until, who = excluded.who, clearances = excluded.clearances, tokens = excluded.tokens;
  end if;
end $$;
-- What an earlier program worked out is no longer asked.
delete from jingui.standing;

-- What a person is and may know now. Not for the application, which asks `actor_of`.
create function jingui.subject(of_unit text, of_person text, out who jsonb, out clearances integer[], out tokens text[])
  language plpgsql as $$
declare
  k record;
  kept record;
begin
  select u.version as law, m.moment, coalesce(r.version, 0) as version, s.who, s.clearances, s.tokens into k
    from public.unit u left join jingui.installation i on true
      cross join lateral (select (case when coalesce(i.correction_ms, 0) = 0 then now() else jingui.clock() end
        + make_interval(secs => u.clock_offset_ms / 1000.0))::timestamptz(3) as moment) m
      left join jingui.rights r on r.unit_id = of_unit and r.person_id = of_person
      left join jingui.standing s on s.unit_id = of_unit and s.person_id = of_person
        and s.version = coalesce(r.version, 0) and s.known_from <= m.moment and s.known_until > m.moment
    where u.unit_id = of_unit;
  if k.law is null then
    return;
  end if;
  who := k.who;
  clearances := k.clearances;
  tokens := k.tokens;
  if who is null then
    kept := jingui.keep_standing(of_unit, of_person, k.version, k.moment);
    who := kept.who;
    clearances := kept.clearances;
    tokens := kept.tokens;
  end if;
  who := who || jsonb_build_object('version', k.law, 'at', k.moment);
end $$;

-- The same, of a person of the unit that is speaking.
create function jingui.actor_of(of_unit text, of_person text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return case when of_unit = jingui.unit() then (jingui.subject(of_unit, of_person)).who end;
end $$;

-- What rules must know of somebody whose papers whoever asks may not read.
create function jingui.prepared(of_person text, on_moment timestamptz, out pledged boolean, out trained boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from signature s where s.unit_id = jingui.unit() and s.person_id = of_person and s.signing = 'pledge'
      and (s.valid_until is null or s.valid_until > on_moment)),
    exists (select from training t where t.unit_id = jingui.unit() and t.person_id = of_person and t.kind = 'pre_post' and t.passed)
$$;

-- Opens a transaction for a session: who it is, what he holds now, and what he therefore may know. Returns null when the session is over.
-- Rights that were worked out before serve while nothing changed that they were made of (`jingui.rights`, read before they are worked out) and none
-- of them began or ended by itself, so a change takes effect with the next request.
create function jingui.enter(token text, as_unit text default null) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
  kept record;
  spoken text;
begin
  select x.*, c.clock, m.moment, u.version as law, coalesce(r.version, 0) as version, k.who, k.clearances, k.tokens into s
    from jingui.session x left join jingui.installation i on true
      cross join lateral (select case when coalesce(i.correction_ms, 0) = 0 then now() else jingui.clock() end as clock) c
      left join public.unit u on u.unit_id = case x.kind when 'system' then as_unit else x.unit_id end
      cross join lateral (select (c.clock + make_interval(secs => coalesce(u.clock_offset_ms, 0) / 1000.0))::timestamptz(3) as moment) m
      left join jingui.rights r on r.unit_id = x.unit_id and r.person_id = x.person_id
      left join jingui.standing k on k.unit_id = x.unit_id and k.person_id = x.person_id
        and k.version = coalesce(r.version, 0) and k.known_from <= m.moment and k.known_until > m.moment
    where x.id = sha256(convert_to(token, 'UTF8'));
  if not found or s.ends_at < s.clock or s.locked_at is not null or s.seen_at < s.clock - make_interval(secs => s.idle_seconds) then
    return null;
  end if;
  if s.kind = 'system' then
    perform jingui.let_speak(token, 'system', array[5, 5], as_unit, array['duty:system', 'duty:registry']);
    return jsonb_build_object('kind', 'system', 'unit', as_unit, 'version', s.law, 'at', s.moment);
  end if;
  if s.law is null then
    return null;
  end if;
  if s.who is null then
    kept := jingui.keep_standing(s.unit_id, s.person_id, s.version, s.moment);
    if kept.who is null then
      return null;
    end if;
    s.who := kept.who;
    s.clearances := kept.clearances;
    s.tokens := kept.tokens;
  end if;
  spoken := jingui.let_speak(token, 'person', s.clearances, s.unit_id, s.tokens, s.person_id, s.moment::text, s.device);
  return s.who || jsonb_build_object('version', s.law, 'at', s.moment, 'device', s.device, 'ends', s.ends_at, 'idle', s.idle_seconds,
    'rested', extract(epoch from s.clock - s.seen_at));
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
  insert into jingui.session (id, kind, unit_id, person_id, device, idle_seconds, created_at, seen_at, proven_at, ends_at)
  values (sha256(convert_to(token, 'UTF8')), 'person', login_unit, login_person, login_device, idle, jingui.clock(), jingui.clock(), jingui.clock(),
    jingui.clock() + make_interval(secs => absolute_seconds))
$$;

-- Its owner gave his password once more, right before he signs.
create function jingui.confirm_session(token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.session set confirmed_at = jingui.clock(), proven_at = jingui.clock() where id = sha256(convert_to(token, 'UTF8'))
$$;

-- Whether who speaks confirmed it within so many seconds.
create function jingui.confirmed(seconds integer) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.session s
    where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and s.confirmed_at > jingui.clock() - make_interval(secs => seconds))
$$;

-- It serves once: false where another act was faster.
create function jingui.use_confirmation() returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with used as (
    update jingui.session set confirmed_at = null
    where id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and confirmed_at is not null returning 1)
  select exists (select 1 from used)
$$;

-- Whether who speaks proved within so many seconds who he is. People of a demonstration have nothing to prove it by.
create function jingui.proven(seconds integer) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.session s
    where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
      and (s.proven_at > jingui.clock() - make_interval(secs => seconds) or (select i.demo from jingui.installation i)
        and not exists (select 1 from jingui.credential c where c.unit_id = s.unit_id and c.person_id = s.person_id and c.hash <> '')))
$$;

-- What a person has open beyond his newest, oldest first.
create function jingui.oldest_sessions(of_unit text, of_person text, keep integer) returns table (id bytea, device text)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select s.id, s.device from jingui.session s
    where s.unit_id = of_unit and s.person_id = of_person and s.ends_at > jingui.clock()
    order by s.created_at desc, s.id offset keep
$$;

-- Whoever sits before it is told why.
create function jingui.end_session(of_id bytea, reason text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.session set ends_at = jingui.clock(), ended = reason where id = of_id and ends_at > jingui.clock()
$$;

create function jingui.why_ended(token text) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select s.ended from jingui.session s where s.id = sha256(convert_to(token, 'UTF8')) and s.ends_at <= jingui.clock()
$$;

-- Where a person is signed in; `here` is the session that asks.
create function jingui.sessions_of(of_unit text, of_person text, token text)
  returns table (id text, device text, created_at timestamptz, seen_at timestamptz, locked boolean, here boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select encode(s.id, 'hex'), s.device, s.created_at, s.seen_at,
      s.locked_at is not null or s.seen_at < jingui.clock() - make_interval(secs => s.idle_seconds), s.id = sha256(convert_to(token, 'UTF8'))
    from jingui.session s where s.unit_id = of_unit and s.person_id = of_person and s.kind = 'person' and s.ends_at > jingui.clock()
    order by s.created_at desc
$$;

-- How often who speaks is signed in elsewhere.
create function jingui.signed_in_elsewhere() returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from jingui.session o
    join jingui.session s on s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and jingui.entered()
    where o.unit_id = s.unit_id and o.person_id = s.person_id and o.id <> s.id and o.ends_at > jingui.clock()
$$;

create function jingui.close_session(token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from jingui.session where id = sha256(convert_to(token, 'UTF8')) or ends_at < jingui.clock() - interval '1 day'
$$;

-- A login as it is compared: in whatever width, case or spacing it was typed, it is the same one. Those that are given are of letters,
-- digits and . _ - (`loginShape`), of which only the case is folded.
create function jingui.folded(login text) returns text
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select lower(regexp_replace(normalize(login, NFKC), '[[:space:]]+', '', 'g'))
$$;

-- By what an account stands among the tries.
create function jingui.tried_account(login text) returns text
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select encode(sha256(convert_to(jingui.folded(login), 'UTF8')), 'hex')
$$;

-- Only a sign-in reads this. `known`: he signed in there before.
create function jingui.credential_of(wanted text, from_device bytea) returns table (login text, unit_id text, person_id text, hash text, one_time boolean, known boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select c.login, c.unit_id, c.person_id, c.hash, c.one_time,
      exists (select 1 from jingui.device d where d.unit_id = c.unit_id and d.person_id = c.person_id and d.id = from_device)
    from jingui.credential c where lower(c.login) = jingui.folded(wanted)
$$;

-- Of somebody signed in: whether he has a password, which those of a demonstration have not.
create function jingui.password_of(of_unit text, of_person text) returns table (login text, hash text)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select c.login, c.hash from jingui.credential c where c.unit_id = of_unit and c.person_id = of_person
$$;

-- Takes one of the tries an origin has at an account before anything is looked at, so that guesses sent at once, to several servers
-- even, are counted like those sent one after the other. `pauses` are the seconds to wait after the first wrong one, the second, and
-- so on. An origin as a whole is forgiven one in `forgiven` seconds, an account after a day without a try.
create function jingui.begin_try(of_origin text, of_account text, pauses integer[], origin_pauses integer[], forgiven integer, out wait double precision, out failures integer)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := jingui.clock();
  whole jingui.attempt;
  own jingui.attempt;
begin
  perform jingui.only_for(variadic '{}');
  insert into jingui.attempt (origin, account, last_at, until) values (of_origin, '', moment, moment), (of_origin, of_account, moment, moment)
    on conflict do nothing;
  select * into whole from jingui.attempt where origin = of_origin and account = '' for update;
  select * into own from jingui.attempt where origin = of_origin and account = of_account for update;
  if own.last_at < moment - interval '1 day' and own.until < moment then
    own.failures := 0;
  end if;
  -- Those that come at the same moment have begun at another: only who was told to wait waits.
  wait := extract(epoch from greatest(case when whole.until > whole.last_at then whole.until end,
    case when own.until > own.last_at then own.until end, moment) - moment);
  failures := own.failures;
  if wait > 0 then
    return;
  end if;
  whole.failures := 1 + greatest(0, whole.failures - floor(extract(epoch from moment - whole.last_at) / forgiven)::integer);
  failures := 1 + own.failures;
  update jingui.attempt a set failures = whole.failures, last_at = moment,
    until = moment + make_interval(secs => origin_pauses[least(whole.failures, array_length(origin_pauses, 1))])
    where a.origin = of_origin and a.account = '';
  update jingui.attempt a set failures = begin_try.failures, last_at = moment,
    until = moment + make_interval(secs => pauses[least(begin_try.failures, array_length(pauses, 1))])
    where a.origin = of_origin and a.account = of_account;
  wait := 0;
  -- What is over goes, last of all: whoever waits for a row by then holds none of these.
  delete from jingui.attempt a where (a.origin, a.account) in (select o.origin, o.account from jingui.attempt o
    where o.last_at < moment - interval '1 day' and o.until < moment limit 20 for update skip locked);
end $$;

-- It was right, and is no try any more.
create function jingui.right_try(of_origin text, of_login text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  -- In the order in which `begin_try` takes them.
  update jingui.attempt set failures = greatest(0, failures - 1), until = last_at where origin = of_origin and account = '';
  update jingui.attempt set failures = greatest(0, failures - 1), until = last_at
    where origin = of_origin and account = jingui.tried_account(of_login)
$$;

-- The same, and of those before it nothing is held against the origin for this account.
create function jingui.forgive(of_origin text, of_login text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.right_try(of_origin, of_login);
  delete from jingui.attempt where origin = of_origin and account = jingui.tried_account(of_login)
$$;

-- It was wrong: its owner, if there is one, is told of it when he comes, and who tried waits from now on.
create function jingui.wrong_try(of_origin text, of_login text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.attempt set until = jingui.clock() + (until - last_at), last_at = jingui.clock()
    where origin = of_origin and account = jingui.tried_account(of_login) and until > last_at;
  update jingui.credential set failures = failures + 1 where lower(login) = jingui.folded(of_login)
$$;

-- Its owner is in. True where he has not used this browser before, but had others: he is told of that.
create function jingui.let_in(of_login text, browser bytea, from_device text, token text) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  c jingui.credential;
  moment timestamptz := jingui.clock();
  used boolean;
  known boolean;
begin
  perform jingui.only_for(variadic '{}');
  select * into c from jingui.credential where login = of_login for update;
  update jingui.session set told = jsonb_build_object('at', c.entered_at, 'from', c.entered_from, 'wrong', c.failures)
    where id = sha256(convert_to(token, 'UTF8'));
  update jingui.credential set entered_at = moment, entered_from = from_device, failures = 0 where login = of_login;
  delete from jingui.device where unit_id = c.unit_id and person_id = c.person_id and last_at < moment - interval '180 days';
  select count(*) > 0, coalesce(bool_or(id = browser), false) into used, known
    from jingui.device where unit_id = c.unit_id and person_id = c.person_id;
  if browser is null then
    return false;
  end if;
  insert into jingui.device (unit_id, person_id, id, name, first_at, last_at)
    values (c.unit_id, c.person_id, browser, from_device, moment, moment)
    on conflict (unit_id, person_id, id) do update set last_at = excluded.last_at, name = excluded.name;
  return used and not known;
end $$;

-- What whoever speaks is told of his session.
create function jingui.told() returns jsonb
  language sql stable security definer set search_path = pg_catalog as $$
  select s.told from jingui.session s where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
$$;

-- A password comes from its owner alone, through the server; administrators only take one away.
create function jingui.set_credential(new_login text, of_unit text, of_person text, new_hash text, one_time boolean default false) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic case when new_hash = '' then array['system_admin', 'security_admin', 'audit_admin'] else '{}' end);
  insert into jingui.credential (login, unit_id, person_id, hash, one_time) select new_login, of_unit, of_person, new_hash, one_time where of_unit = jingui.unit()
  on conflict (unit_id, person_id) do update set login = excluded.login, hash = excluded.hash, failures = 0,
    changed_at = jingui.clock(), one_time = excluded.one_time
$$;

-- Whoever has the link may choose the password of the account, until its time is over; an earlier link of the same person serves no more.
create function jingui.invite(of_unit text, of_person text, of_id bytea, days integer) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin', 'security_admin', 'audit_admin');
  delete from jingui.device where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.invitation where unit_id = jingui.unit() and person_id = of_person;
  insert into jingui.invitation (id, unit_id, person_id, made_at, ends_at)
    select of_id, of_unit, of_person, jingui.clock(), jingui.clock() + make_interval(days => days) where of_unit = jingui.unit()
$$;

-- Those that may be used still; whose link somebody has the server finds out, which alone has the key.
create function jingui.open_invitations() returns table (id bytea, unit_id text, person_id text, login text, name text, unit text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.only_for(variadic '{}');
  select i.id, i.unit_id, i.person_id, c.login, p.name, u.name
    from jingui.invitation i
      join jingui.credential c on c.unit_id = i.unit_id and c.person_id = i.person_id
      join public.person p on p.unit_id = i.unit_id and p.id = i.person_id
      join public.unit u on u.unit_id = i.unit_id
    where i.ends_at > jingui.clock() and p.state <> 'left'
$$;

-- Somebody else has that login, of whatever unit.
create function jingui.login_held(wanted text, of_unit text, of_person text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select exists (select 1 from jingui.credential c
    where lower(c.login) = jingui.folded(wanted) and (c.unit_id, c.person_id) is distinct from (of_unit, of_person))
$$;

-- False where another used it meanwhile.
create function jingui.accept(of_unit text, of_id bytea, new_login text, new_hash text) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare i jingui.invitation;
begin
  perform jingui.only_for(variadic '{}');
  delete from jingui.invitation where unit_id = of_unit and id = of_id and ends_at > jingui.clock() returning * into i;
  if not found then
    return false;
  end if;
  update jingui.credential set login = new_login, hash = new_hash, one_time = false, failures = 0, changed_at = jingui.clock()
    where unit_id = i.unit_id and person_id = i.person_id;
  delete from jingui.session where unit_id = i.unit_id and person_id = i.person_id;
  return true;
end $$;

-- Offices of administrators of which nobody can sign in by a password of his own yet.
create function jingui.missing_administrators() returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.role from unnest(array['system_admin', 'security_admin', 'audit_admin']) with ordinality r(role, n)
  where not exists (select 1 from public.appointment a
    join jingui.credential c on c.unit_id = a.unit_id and c.person_id = a.person_id and c.hash <> ''
    where a.role = r.role and a.since <= jingui.clock() and (a.until is null or a.until > jingui.clock()))
  order by r.n
$$;

-- The account of a person of the unit that is speaking: whether there is one and whether an origin is shut out of it, never what opens it.
create function jingui.account_of(of_person text) returns table (login text, locked boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.login, jingui.shut_out(c.login)
  from jingui.credential c where c.unit_id = jingui.unit() and c.person_id = of_person
$$;

-- Longer than any delay that comes before it: only after as many wrong ones as the law lets pass.
create function jingui.shut_out(of_login text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.attempt a
    where a.account = jingui.tried_account(of_login) and a.until > jingui.clock() and a.until - a.last_at >= interval '1 minute')
$$;

create function jingui.login_taken(wanted text, by_other_than text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.credential c
    where lower(c.login) = jingui.folded(wanted) and (c.unit_id, c.person_id) is distinct from (jingui.unit(), by_other_than))
$$;

-- A person's own new password: his other sessions end with the old one, and his other browsers are known no more.
create function jingui.change_password(of_unit text, of_person text, new_hash text, kept_token text, kept_browser bytea) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.credential set hash = new_hash, failures = 0, changed_at = jingui.clock(), one_time = false
    where unit_id = of_unit and person_id = of_person;
  delete from jingui.device where unit_id = of_unit and person_id = of_person and id is distinct from kept_browser;
  delete from jingui.session where unit_id = of_unit and person_id = of_person and id <> sha256(convert_to(kept_token, 'UTF8'))
$$;

-- Of all people: whoever was signed in signs in again.
create function jingui.end_all_sessions() returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  delete from jingui.session where kind = 'person'
$$;

create function jingui.end_sessions(of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin', 'security_admin', 'audit_admin');
  delete from jingui.session where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.device where unit_id = jingui.unit() and person_id = of_person
$$;

create function jingui.close_account(of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('system_admin');
  delete from jingui.credential where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.device where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.invitation where unit_id = jingui.unit() and person_id = of_person;
  delete from jingui.session where unit_id = jingui.unit() and person_id = of_person
$$;

-- Whoever was shut out of his account may try again.
create function jingui.unlock(of_person text) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('security_admin');
  with done as (
    delete from jingui.attempt a using jingui.credential c
    where c.unit_id = jingui.unit() and c.person_id = of_person and a.account = jingui.tried_account(c.login) returning 1)
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

-- Answers nobody can ask for any more: a client sends again within minutes, a scanner that was without network within days.
create function jingui.drop_answers(of_days integer, most integer) returns table (body jsonb)
  language sql security definer set search_path = pg_catalog as $$
  delete from jingui.idempotency i where jingui.is_system() and i.ctid = any(array(
    select o.ctid from jingui.idempotency o where o.at < now() - make_interval(days => of_days) limit most))
  returning i.body
$$;

-- Whether an answer is kept that begins so after its place, which ends with the fourth colon.
create function jingui.is_answer(of_start text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from jingui.idempotency i
    where jingui.is_system() and starts_with(split_part(i.body #>> '{}', ':', 4), of_start))
$$;

-- Enters keys in the book: of rows and files of the unit for which somebody speaks.
create function jingui.note_keys(of_keys jsonb) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into jingui.object_key (ref, unit_id, of_table, of_id, level)
  select k.ref, jingui.unit(), k.of_table, k.of_id, k.level
  from jsonb_to_recordset(of_keys) as k (ref text, of_table text, of_id text, level integer)
$$;

-- What this key sealed is named by no row, and will be by none.
create function jingui.drop_key(of_ref text) returns void
  language sql security definer set search_path = pg_catalog as $$
  update jingui.object_key set gone_at = now() where ref = of_ref and unit_id = jingui.unit() and jingui.is_system()
$$;

-- The book of one kind of things of the unit, for the server.
create function jingui.book(of_kind text) returns table (ref text, of_id text, level integer, made_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select k.ref, k.of_id, k.level, k.made_at from jingui.object_key k
  where k.unit_id = jingui.unit() and k.of_table = of_kind and k.gone_at is null and jingui.is_system()
$$;

-- The key is under that of another level now.
create function jingui.note_level(of_ref text, of_level integer) returns void
  language sql security definer set search_path = pg_catalog as $$
  update jingui.object_key set level = of_level where ref = of_ref and unit_id = jingui.unit() and jingui.is_system()
$$;

-- Keys to be destroyed, the oldest first.
create function jingui.gone_keys(most integer) returns table (ref text, unit_id text, of_table text, of_id text)
  language sql stable security definer set search_path = pg_catalog as $$
  select k.ref, k.unit_id, k.of_table, k.of_id from jingui.object_key k
  where k.gone_at is not null and jingui.is_system() order by k.gone_at limit most
$$;

create function jingui.forget_keys(refs text[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from jingui.object_key where ref = any(refs) and gone_at is not null and jingui.is_system()
$$;

-- Files that came in a day ago and that no row names: in whatever table rows name files.
create function jingui.drop_unnamed() returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  named text := (select string_agg(format('and not exists (select 1 from public.%I t where t.unit_id = k.unit_id and t.upload = k.of_id)', c.table_name), ' ')
    from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'upload');
begin
  if jingui.is_system() then
    execute format('update jingui.object_key k set gone_at = now()
      where k.of_table = ''file'' and k.gone_at is null and k.made_at < now() - interval ''1 day'' %s', named);
  end if;
end $$;

-- A row is gone: so is whatever was sealed in it. Arguments: the columns of its key.
create function jingui.keys_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update jingui.object_key set gone_at = now()
  where unit_id = old.unit_id and of_table = tg_table_name
    and of_id = (select string_agg(to_jsonb(old) ->> c, '~' order by n) from unnest(tg_argv) with ordinality a (c, n));
  return null;
end $$;

-- No row names the file any more.
create function jingui.file_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update jingui.object_key set gone_at = now()
  where unit_id = old.unit_id and of_table = 'file' and of_id = old.upload;
  return null;
end $$;

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
  where s.id = sha256(convert_to(token, 'UTF8')) and s.kind = 'person' and s.locked_at is null
    and s.ends_at > jingui.clock() and s.seen_at > jingui.clock() - make_interval(secs => s.idle_seconds)
$$;

-- Somebody worked in it that many seconds ago: what a page asks by itself keeps no session awake, and what has gone to sleep is not woken.
create function jingui.touch_session(token text, rested double precision) returns void
  language sql security definer set search_path = pg_catalog as $$
  update jingui.session s set seen_at = greatest(s.seen_at, jingui.clock() - make_interval(secs => rested))
  where s.id = sha256(convert_to(token, 'UTF8')) and jingui.session_unit(token) is not null
$$;

-- Nothing is done in it until its owner proves again who he is.
create function jingui.lock_session(token text) returns void
  language sql security definer set search_path = pg_catalog as $$
  update jingui.session s set locked_at = jingui.clock() where s.id = sha256(convert_to(token, 'UTF8')) and s.kind = 'person' and s.locked_at is null
$$;

create function jingui.resume_session(token text) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  with resumed as (
    update jingui.session s set locked_at = null, seen_at = jingui.clock(), proven_at = jingui.clock()
    where s.id = sha256(convert_to(token, 'UTF8')) and s.kind = 'person' and s.ends_at > jingui.clock() returning 1)
  select exists (select 1 from resumed)
$$;

-- Whose session it is until it is over, also while it is locked or asleep since nobody worked in it for so long as the unit says.
create function jingui.session_owner(token text) returns table (unit_id text, person_id text, name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.unit_id, s.person_id, p.name from jingui.session s join public.person p on p.unit_id = s.unit_id and p.id = s.person_id
  where p.state <> 'left' and s.id = sha256(convert_to(token, 'UTF8')) and s.kind = 'person' and s.ends_at > jingui.clock()
$$;

-- The unit has chosen another time: it holds for who is signed in already.
create function jingui.set_idle(of_unit text, seconds integer) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.session s set idle_seconds = seconds where s.unit_id = of_unit and s.idle_seconds <> seconds
$$;

-- Whose it is, and how long it stands if nothing more is asked, in milliseconds.
create function jingui.session_stands(token text) returns table (unit_id text, person_id text, left_ms double precision)
  language sql stable security definer set search_path = pg_catalog as $$
  select s.unit_id, s.person_id,
    extract(epoch from least(s.ends_at, s.seen_at + make_interval(secs => s.idle_seconds)) - jingui.clock()) * 1000
  from jingui.session s where s.id = sha256(convert_to(token, 'UTF8')) and jingui.session_unit(token) is not null
$$;

-- Opens a transaction for a live feed: what its person may know now, as `enter` does. Asking does not keep the session awake.
create function jingui.overhear(token text) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  stands record;
  found_person record;
begin
  select * into stands from jingui.session_stands(token);
  if not found then
    return null;
  end if;
  found_person := jingui.subject(stands.unit_id, stands.person_id);
  if found_person.who is not null then
    perform jingui.let_speak(token, 'person', found_person.clearances, stands.unit_id, found_person.tokens, stands.person_id);
  end if;
  return found_person.who;
end $$;

-- Whose these sessions are that still stand and what they may know now, as `overhear` tells of one; nobody speaks by it.
create function jingui.audience(tokens text[]) returns table (token text, who jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.token, (jingui.subject(s.unit_id, s.person_id)).who
  from unnest(tokens) t (token) cross join lateral jingui.session_stands(t.token) s
$$;

-- Nothing of this kind and id ever came to be: what was refused when it was to be registered. It has no label by which anybody might be kept from
-- hearing of it.
create function jingui.never_was(of_table text, of_id text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  found_one boolean;
begin
  if not exists (select from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = of_table and a.attname = 'id') then
    return false;
  end if;
  execute format('select exists (select 1 from public.%I where unit_id = $1 and id = $2)', of_table)
    into found_one using jingui.unit(), of_id;
  return not found_one;
end $$;

-- Labels of things, for the server's own duties: whom a message about one may go to. Null for what bears none.
create function jingui.label_of(of_unit text, of_table text, of_id text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  label jsonb;
begin
  if not jingui.is_system() or not exists (select from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = of_table and a.attname = 'barred') then
    return null;
  end if;
  execute format('select jsonb_build_object(''level'', level, ''regime'', regime, ''scope'', scope, ''barred'', barred) from public.%I where unit_id = $1 and id = $2', of_table)
    into label using of_unit, of_id;
  return label;
end $$;

-- The label of a thing as far as who speaks knows it himself: null where such things bear none, false where he may not know of it.
create function jingui.label_known(of_table text, of_id text) returns jsonb language plpgsql stable as $$
declare
  label jsonb;
begin
  if not exists (select from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = of_table and a.attname = 'barred') then
    return null;
  end if;
  execute format('select jsonb_build_object(''level'', level, ''regime'', regime, ''scope'', scope, ''barred'', barred) from public.%I where unit_id = $1 and id = $2', of_table)
    into label using jingui.unit(), of_id;
  return coalesce(label, 'false'::jsonb);
end $$;

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

-- Measures what grew from little or nothing. What was planned while a table was empty may go by an index that does not lead to the row, and
-- takes longer with every row there is; the database itself measures once a minute, and an import makes a hundred thousand rows in one.
create function jingui.measure_grown() returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  grown regclass;
begin
  if jingui.is_system() is not true then
    return;
  end if;
  for grown in
    select oid from pg_class
    where relnamespace in ('public'::regnamespace, 'jingui'::regnamespace) and relkind = 'r' and relpersistence = 'p'
      and reltuples < 1000 and pg_relation_size(oid) >= 4 * current_setting('block_size')::integer
  loop
    execute format('analyze %s', grown);
  end loop;
end $$;

-- Whoever speaks has opened these messages to him; what he opened long ago is forgotten, as the messages are.
create function jingui.read_messages(which text[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from jingui.message_read r using jingui.session s
    where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and r.unit_id = jingui.unit()
      and r.unit_id = s.unit_id and r.person_id = s.person_id and r.at < jingui.clock() - interval '60 days';
  insert into jingui.message_read (unit_id, person_id, message, at)
    select s.unit_id, s.person_id, w.one, jingui.clock() from jingui.session s cross join unnest(which) as w(one)
    where s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) and s.unit_id = jingui.unit() and s.person_id is not null
    on conflict do nothing
$$;

-- Those of these messages he opened.
create function jingui.messages_read(which text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog as $$
  select r.message from jingui.message_read r
    join jingui.session s on s.unit_id = r.unit_id and s.person_id = r.person_id
      and s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
    where r.unit_id = jingui.unit() and r.message = any(which)
$$;

-- What people prove themselves by beside a password, and what they are asked meanwhile: the server's own to see and to change.
create function jingui.factors_of(of_unit text, of_person text)
  returns table (id text, unit_id text, person_id text, kind text, name text, kept bytea, credential text, count bigint, made_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select f.id, f.unit_id, f.person_id, f.kind, f.name, f.kept, f.credential, f.count, f.made_at, f.used_at
    from jingui.factor f where f.unit_id = of_unit and f.person_id = of_person order by f.made_at, f.id
$$;

-- Whose passkey it is. One without an account signs nobody in.
create function jingui.owner_of_passkey(of_credential text) returns table (unit_id text, person_id text)
  language sql stable security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  select f.unit_id, f.person_id from jingui.factor f join jingui.credential c on c.unit_id = f.unit_id and c.person_id = f.person_id
    where f.credential = of_credential and f.kind = 'passkey'
$$;

create function jingui.add_factor(new_id text, of_unit text, of_person text, new_kind text, new_name text, new_kept bytea, new_credential text, new_count bigint)
  returns void language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  insert into jingui.factor (id, unit_id, person_id, kind, name, kept, credential, count, made_at)
    values (new_id, of_unit, of_person, new_kind, new_name, new_kept, new_credential, new_count, jingui.clock())
$$;

create function jingui.end_factor(of_unit text, of_person text, of_id text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  delete from jingui.factor f where f.unit_id = of_unit and f.person_id = of_person and f.id = of_id
$$;

create function jingui.end_recovery_codes(of_unit text, of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  delete from jingui.factor f where f.unit_id = of_unit and f.person_id = of_person and f.kind = 'recovery'
$$;

-- All of a person: he enrols anew when he next signs in. His sessions end.
create function jingui.reset_factors(of_person text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for('security_admin', 'system_admin');
  delete from jingui.factor f where f.unit_id = jingui.unit() and f.person_id = of_person;
  delete from jingui.session s where s.unit_id = jingui.unit() and s.person_id = of_person
$$;

-- How many somebody of the unit that is speaking has, never which.
create function jingui.factor_count(of_person text) returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from jingui.factor f where f.unit_id = jingui.unit() and f.person_id = of_person and f.kind not in ('recovery', 'pin')
$$;

-- What was proved by it serves no second time: false where somebody else was faster with the same.
create function jingui.use_factor(of_id text, was bigint, becomes bigint) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  with used as (update jingui.factor f set count = becomes, used_at = jingui.clock() where f.id = of_id and f.count = was returning 1)
  select exists (select 1 from used)
$$;

create function jingui.open_challenge(token text, of_purpose text, of_unit text, of_person text, of_device text, new_kept bytea, seconds integer) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  delete from jingui.challenge where ends_at < jingui.clock();
  insert into jingui.challenge (id, purpose, unit_id, person_id, device, kept, ends_at)
    values (sha256(convert_to(token, 'UTF8')), of_purpose, of_unit, of_person, of_device, new_kept, jingui.clock() + make_interval(secs => seconds))
$$;

-- Counts a try; nothing where there were enough, or its time is over.
create function jingui.try_challenge(token text, of_purpose text, most integer) returns table (unit_id text, person_id text, device text, kept bytea)
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  update jingui.challenge c set tries = c.tries + 1
    where c.id = sha256(convert_to(token, 'UTF8')) and c.purpose = of_purpose and c.tries < most and c.ends_at > jingui.clock()
    returning c.unit_id, c.person_id, c.device, c.kept
$$;

-- It was answered: false where it was already.
create function jingui.close_challenge(token text) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  with closed as (delete from jingui.challenge c where c.id = sha256(convert_to(token, 'UTF8')) returning 1)
  select exists (select 1 from closed)
$$;

-- Somebody proved at a desk that it is he who takes these copies. One that is not used soon serves nobody.
create function jingui.add_desk_proof(new_id text, of_unit text, of_person text, of_desk text, of_carriers text[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jingui.only_for(variadic '{}');
  delete from jingui.desk_proof p where p.unit_id = of_unit and (p.at < jingui.clock() - interval '1 hour' or p.desk_id = of_desk);
  insert into jingui.desk_proof (id, unit_id, person_id, desk_id, carriers, at) values (new_id, of_unit, of_person, of_desk, of_carriers, jingui.clock())
$$;

-- The proof given to who speaks by this person for just these copies, within so many seconds.
create function jingui.desk_proof(of_person text, of_carriers text[], seconds integer) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select p.id from jingui.desk_proof p
    join jingui.session s on s.unit_id = p.unit_id and s.person_id = p.desk_id and s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8'))
    where p.unit_id = jingui.unit() and p.person_id = of_person and p.carriers @> of_carriers and p.carriers <@ of_carriers
      and p.at > jingui.clock() - make_interval(secs => seconds)
$$;

-- It serves once: false where another act was faster.
create function jingui.use_desk_proof(of_id text) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with used as (
    delete from jingui.desk_proof p using jingui.session s
    where p.id = of_id and p.unit_id = jingui.unit() and s.unit_id = p.unit_id and s.person_id = p.desk_id
      and s.id = sha256(convert_to(current_setting('jingui.token', true), 'UTF8')) returning 1)
  select exists (select 1 from used)
$$;

-- An entry of the application's: by whom `enter` says is speaking, where and when he does, and of these very row changes. What it says of
-- each table is kept for what heeds changes of that table in the same statement (heed.ts), with a proof. The text of an entry is in one
-- form, so its beginning is compared; its MAC, which nobody can tell here, the sealer asks.
create function jingui.heed_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  who text[] := string_to_array(current_setting('jingui.who', true), chr(31));
  entry text := new.ord || E'\n';
  part text;
  name text;
  said text;
  ops text := replace(new.ops, E'\t', '');
begin
  if jingui.entered() is not true
    or who[1] = 'person' and (new.actor is distinct from who[4] or abs(extract(epoch from new.at - who[5]::timestamptz)) > 1
      or strpos(new.leaf, ',"device":' || coalesce(to_json(nullif(who[6], ''))::text, 'null') || ',"id":') = 0)
    or not starts_with(new.leaf, concat('{"act":', to_json(new.act), ',"actor":', coalesce(to_json(new.actor)::text, 'null'), ',"alg":"'))
    or not starts_with(split_part(new.leaf, ',"ops":"', 2), concat(encode(sha256(convert_to(ops, 'UTF8')), 'hex'), '","outcome":"', new.outcome, '","unit":', to_json(new.unit_id), ','))
  then
    raise exception 'an entry is of who speaks, and of what it says' using errcode = 'JG002';
  end if;
  foreach part in array string_to_array(new.ops, E'\t\t') loop
    continue when not starts_with(part, '{');
    name := rtrim(split_part(part, '"table":"', -1), '"}');
    said := set_config(
      case when starts_with(part, '{"op":"insert"') then 'jingui.insert_' || name
        when right(part, length(name) + 27) = '},"op":"delete","table":"' || name || '"}' then 'jingui.delete_' || name
        else 'jingui.update_' || name end,
      concat(jingui.said_proof(entry || part), E'\n', entry || part), true);
  end loop;
  new.ops := ops;
  return new;
end $$;

-- Over the secret, and of this very statement of the application's: what came with an earlier one proves nothing now.
create function jingui.said_proof(part text) returns text language sql as $$
  select encode(sha256(int8send(currval('jingui.secret')) || timestamptz_send(statement_timestamp()) || convert_to(part, 'UTF8')), 'hex')
$$;

-- What was said by an entry of this statement, of what is kept of it; null where it is not. Parts of a long text are found by what stands
-- between them: to count its characters takes longer than to hash it.
create function jingui.said_by(kept text) returns text language sql as $$
  select case when left(kept, 64) = jingui.said_proof(concat(split_part(kept, E'\n', 2), E'\n', split_part(kept, E'\n', 3))) then split_part(kept, E'\n', 3) end
$$;

-- The person whose session this is; null where the server itself speaks.
create function jingui.speaker() returns text language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when jingui.entered() and starts_with(current_setting('jingui.who'), 'person') then split_part(current_setting('jingui.who'), chr(31), 4) end;
end $$;

-- Whether who speaks may write what gives power: he holds one of these offices, or the server carries out in somebody's name what others
-- signed, in this very act. What the server does in its own name it does by itself.
create function jingui.lets(offices text[]) returns boolean language plpgsql as $$
#variable_conflict use_variable
declare
  said text := jingui.said_by(current_setting('jingui.update_case', true));
  whose text;
begin
  if not jingui.is_system() then
    return jingui.speaker() is not null and jingui.tokens() && offices;
  end if;
  select e.actor into whose from public.ledger_entry e
    where e.seq is null and e.ord = currval('public.ledger_entry_ord_seq') and e.xid = pg_current_xact_id();
  return whose = 'system' or exists (
    select from public."case" c where c.unit_id = jingui.unit() and c.initiator = whose and c.status in ('approved', 'executed')
      and strpos(said, '"id":' || to_json(c.id)) > 0
      and (select count(*) > 0 and bool_and(s.status = 'signed' and s.decided_by <> c.initiator) from public.case_step s
        where s.unit_id = c.unit_id and s.case_id = c.id and s.round = c.round));
end $$;

alter table "alert" enable row level security;
grant select, insert, update, delete on "alert" to jingui_app;
create policy unit_read on "alert" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "alert" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "alert" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "alert" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "alert" for each row execute function jingui.keys_gone('id');
create function jingui."heed_alert"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_alert', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."alert" referencing new table as made for each statement when (row_security_active('public."alert"'::regclass)) execute function jingui."heed_alert"();
create trigger heed_update after update on public."alert" referencing old table as was new table as made for each statement when (row_security_active('public."alert"'::regclass)) execute function jingui."heed_alert"();
create trigger heed_delete after delete on public."alert" referencing old table as was for each statement when (row_security_active('public."alert"'::regclass)) execute function jingui."heed_alert"();

alter table "appointment" enable row level security;
grant select, insert, update, delete on "appointment" to jingui_app;
create policy unit_read on "appointment" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "appointment" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "appointment" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "appointment" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_appointment"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_appointment', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."appointment", o -> 'row') where o ->> 'table' = 'appointment' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."appointment", o -> 'set') where o ->> 'table' = 'appointment' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'appointment' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:audit_admin', 'r:committee_chair', 'r:dept_head', 'r:dept_secrecy_officer', 'r:hr_dept', 'r:leader_in_charge', 'r:principal', 'r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:superior_dept', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."person_id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."person_id" = jingui.speaker() and ((made.person_id, made.role) is distinct from (was.person_id, was.role) or made.since < was.since
        or coalesce(made.until, 'infinity') > coalesce(was.until, 'infinity'))) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."appointment" referencing new table as made for each statement when (row_security_active('public."appointment"'::regclass)) execute function jingui."heed_appointment"();
create trigger heed_update after update on public."appointment" referencing old table as was new table as made for each statement when (row_security_active('public."appointment"'::regclass)) execute function jingui."heed_appointment"();
create trigger heed_delete after delete on public."appointment" referencing old table as was for each statement when (row_security_active('public."appointment"'::regclass)) execute function jingui."heed_appointment"();

alter table "calendar_year" enable row level security;
grant select, insert, update, delete on "calendar_year" to jingui_app;
create policy unit_read on "calendar_year" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "calendar_year" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "calendar_year" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "calendar_year" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_calendar_year"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_calendar_year', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."year" = (o -> 'row' ->> 'year')::integer and n = jsonb_populate_record(null::public."calendar_year", o -> 'row') where o ->> 'table' = 'calendar_year' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."year" = (o -> 'key' ->> 'year')::integer
      join made n on n."unit_id" = w."unit_id" and n."year" = w."year" and n = jsonb_populate_record(row(w.*)::public."calendar_year", o -> 'set') where o ->> 'table' = 'calendar_year' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."year" = (o -> 'key' ->> 'year')::integer where o ->> 'table' = 'calendar_year' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  return null;
end $$;
create trigger heed_insert after insert on public."calendar_year" referencing new table as made for each statement when (row_security_active('public."calendar_year"'::regclass)) execute function jingui."heed_calendar_year"();
create trigger heed_update after update on public."calendar_year" referencing old table as was new table as made for each statement when (row_security_active('public."calendar_year"'::regclass)) execute function jingui."heed_calendar_year"();
create trigger heed_delete after delete on public."calendar_year" referencing old table as was for each statement when (row_security_active('public."calendar_year"'::regclass)) execute function jingui."heed_calendar_year"();

alter table "carrier" enable row level security;
grant select, insert, update, delete on "carrier" to jingui_app;
create policy unit_read on "carrier" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "carrier" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "carrier" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "carrier" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_carrier"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_carrier', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."carrier" referencing new table as made for each statement when (row_security_active('public."carrier"'::regclass)) execute function jingui."heed_carrier"();
create trigger heed_update after update on public."carrier" referencing old table as was new table as made for each statement when (row_security_active('public."carrier"'::regclass)) execute function jingui."heed_carrier"();
create trigger heed_delete after delete on public."carrier" referencing old table as was for each statement when (row_security_active('public."carrier"'::regclass)) execute function jingui."heed_carrier"();
-- Where a batch of codes begins, with room for so many, drawn at random among all that are free: also beside those of things the
-- session may not know of. What was numbered in turn before lies below; what comes in long batches lies apart, above.
create function jingui.free_codes(kind text, room bigint) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  least constant bigint := case when room <= 1000 then 1000000000 else 6000000000 end;
  most constant bigint := case when room <= 1000 then 6000000000 else 10000000000 end - room;
  digit constant text := case kind when 'carrier' then '1' when 'slip' then '4' end;
  drawn bigint;
  taken boolean;
begin
  loop
    drawn := least + ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 18, 15))::bit(60)::bigint % (most - least);
    if kind = 'carrier' then
      select exists (select from carrier where unit_id = jingui.unit()
        and code between digit || drawn || '0' and digit || (drawn + room - 1) || '9') into taken;
    else
      select exists (select from slip where unit_id = jingui.unit()
        and code between digit || drawn || '0' and digit || (drawn + room - 1) || '9') into taken;
    end if;
    exit when not taken;
  end loop;
  return drawn;
end $$;
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

alter table "carry_out" enable row level security;
grant select, insert, update, delete on "carry_out" to jingui_app;
create policy unit_read on "carry_out" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "carry_out" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "carry_out" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "carry_out" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_carry_out"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_carry_out', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."carry_out" referencing new table as made for each statement when (row_security_active('public."carry_out"'::regclass)) execute function jingui."heed_carry_out"();
create trigger heed_update after update on public."carry_out" referencing old table as was new table as made for each statement when (row_security_active('public."carry_out"'::regclass)) execute function jingui."heed_carry_out"();
create trigger heed_delete after delete on public."carry_out" referencing old table as was for each statement when (row_security_active('public."carry_out"'::regclass)) execute function jingui."heed_carry_out"();
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

alter table "case" enable row level security;
grant select, insert, update, delete on "case" to jingui_app;
create policy unit_read on "case" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "case" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "case" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "case" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create trigger keys_gone after delete on "case" for each row execute function jingui.keys_gone('id');
create function jingui."heed_case"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_case', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."case" referencing new table as made for each statement when (row_security_active('public."case"'::regclass)) execute function jingui."heed_case"();
create trigger heed_update after update on public."case" referencing old table as was new table as made for each statement when (row_security_active('public."case"'::regclass)) execute function jingui."heed_case"();
create trigger heed_delete after delete on public."case" referencing old table as was for each statement when (row_security_active('public."case"'::regclass)) execute function jingui."heed_case"();

alter table "check_item" enable row level security;
grant select, insert, update, delete on "check_item" to jingui_app;
create policy unit_read on "check_item" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "check_item" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "check_item" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "check_item" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "check_item" for each row execute function jingui.keys_gone('inspection_id', 'item');
create function jingui."heed_check_item"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_check_item', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"inspection_id":' || to_json(r."inspection_id")) > 0 and strpos(said, '"item":' || to_json(r."item")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"inspection_id":' || to_json(r."inspection_id")) > 0 and strpos(said, '"item":' || to_json(r."item")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."check_item" referencing new table as made for each statement when (row_security_active('public."check_item"'::regclass)) execute function jingui."heed_check_item"();
create trigger heed_update after update on public."check_item" referencing old table as was new table as made for each statement when (row_security_active('public."check_item"'::regclass)) execute function jingui."heed_check_item"();
create trigger heed_delete after delete on public."check_item" referencing old table as was for each statement when (row_security_active('public."check_item"'::regclass)) execute function jingui."heed_check_item"();

alter table "choice" enable row level security;
grant select, insert, update, delete on "choice" to jingui_app;
create policy unit_read on "choice" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:audit\\_admin\x1f%'])));
create policy unit_write on "choice" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "choice" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:audit\\_admin\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "choice" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:audit\\_admin\x1f%'])));
create function jingui."heed_choice"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_choice', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."choice", o -> 'row') where o ->> 'table' = 'choice' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."choice", o -> 'set') where o ->> 'table' = 'choice' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'choice' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  return null;
end $$;
create trigger heed_insert after insert on public."choice" referencing new table as made for each statement when (row_security_active('public."choice"'::regclass)) execute function jingui."heed_choice"();
create trigger heed_update after update on public."choice" referencing old table as was new table as made for each statement when (row_security_active('public."choice"'::regclass)) execute function jingui."heed_choice"();
create trigger heed_delete after delete on public."choice" referencing old table as was for each statement when (row_security_active('public."choice"'::regclass)) execute function jingui."heed_choice"();

alter table "closing_check" enable row level security;
grant select, insert, update, delete on "closing_check" to jingui_app;
create policy unit_read on "closing_check" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:site\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:archivist\x1f%', E'%\x1fr:office\\_head\x1f%'])));
create policy unit_write on "closing_check" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "closing_check" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:site\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:archivist\x1f%', E'%\x1fr:office\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "closing_check" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:site\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:archivist\x1f%', E'%\x1fr:office\\_head\x1f%'])));
create function jingui."heed_closing_check"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_closing_check', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."closing_check" referencing new table as made for each statement when (row_security_active('public."closing_check"'::regclass)) execute function jingui."heed_closing_check"();
create trigger heed_update after update on public."closing_check" referencing old table as was new table as made for each statement when (row_security_active('public."closing_check"'::regclass)) execute function jingui."heed_closing_check"();
create trigger heed_delete after delete on public."closing_check" referencing old table as was for each statement when (row_security_active('public."closing_check"'::regclass)) execute function jingui."heed_closing_check"();

alter table "committee_meeting" enable row level security;
grant select, insert, update, delete on "committee_meeting" to jingui_app;
create policy unit_read on "committee_meeting" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("convened_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:committee\\_chair\x1f%', E'%\x1fr:committee\\_vice\\_chair\x1f%', E'%\x1fr:committee\\_member\x1f%', E'%\x1fr:committee\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create policy unit_write on "committee_meeting" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "committee_meeting" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("convened_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:committee\\_chair\x1f%', E'%\x1fr:committee\\_vice\\_chair\x1f%', E'%\x1fr:committee\\_member\x1f%', E'%\x1fr:committee\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "committee_meeting" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("convened_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:committee\\_chair\x1f%', E'%\x1fr:committee\\_vice\\_chair\x1f%', E'%\x1fr:committee\\_member\x1f%', E'%\x1fr:committee\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create trigger keys_gone after delete on "committee_meeting" for each row execute function jingui.keys_gone('id');
create function jingui."heed_committee_meeting"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_committee_meeting', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."committee_meeting" referencing new table as made for each statement when (row_security_active('public."committee_meeting"'::regclass)) execute function jingui."heed_committee_meeting"();
create trigger heed_update after update on public."committee_meeting" referencing old table as was new table as made for each statement when (row_security_active('public."committee_meeting"'::regclass)) execute function jingui."heed_committee_meeting"();
create trigger heed_delete after delete on public."committee_meeting" referencing old table as was for each statement when (row_security_active('public."committee_meeting"'::regclass)) execute function jingui."heed_committee_meeting"();

alter table "contract" enable row level security;
grant select, insert, update, delete on "contract" to jingui_app;
create policy unit_read on "contract" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "contract" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "contract" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "contract" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create trigger keys_gone after delete on "contract" for each row execute function jingui.keys_gone('id');
create function jingui."heed_contract"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_contract', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."contract" referencing new table as made for each statement when (row_security_active('public."contract"'::regclass)) execute function jingui."heed_contract"();
create trigger heed_update after update on public."contract" referencing old table as was new table as made for each statement when (row_security_active('public."contract"'::regclass)) execute function jingui."heed_contract"();
create trigger heed_delete after delete on public."contract" referencing old table as was for each statement when (row_security_active('public."contract"'::regclass)) execute function jingui."heed_contract"();
-- Whether a contract with that party is on the books as touching trade secrets, and is called so with more or fewer words (COMPANY-009): asked by
-- whoever drafts, who sees his own only.
create function jingui.drafted_as_secret(called text, party text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.contract k
    where k.unit_id = jingui.unit() and k.trade_secrets and jingui.bare(k.counterpart) = jingui.bare(party)
      and (strpos(jingui.bare(k.name), jingui.bare(called)) > 0 or strpos(jingui.bare(called), jingui.bare(k.name)) > 0))
$$;

alter table "cooling_off" enable row level security;
grant select, insert, update, delete on "cooling_off" to jingui_app;
create policy unit_read on "cooling_off" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:security\\_admin\x1f%'])));
create policy unit_write on "cooling_off" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "cooling_off" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:security\\_admin\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "cooling_off" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:security\\_admin\x1f%'])));
create trigger keys_gone after delete on "cooling_off" for each row execute function jingui.keys_gone('id');
create function jingui."heed_cooling_off"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_cooling_off', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."cooling_off" referencing new table as made for each statement when (row_security_active('public."cooling_off"'::regclass)) execute function jingui."heed_cooling_off"();
create trigger heed_update after update on public."cooling_off" referencing old table as was new table as made for each statement when (row_security_active('public."cooling_off"'::regclass)) execute function jingui."heed_cooling_off"();
create trigger heed_delete after delete on public."cooling_off" referencing old table as was for each statement when (row_security_active('public."cooling_off"'::regclass)) execute function jingui."heed_cooling_off"();
create function jingui.cooling_until(of_person text, on_day date) returns date
  language sql stable security definer set search_path = pg_catalog, public as $$
  select max(ends_on) from cooling_off where unit_id = jingui.unit() and person_id = of_person and ended_at is null and ends_on > on_day
$$;

alter table "day_close" enable row level security;
grant select, insert, update, delete on "day_close" to jingui_app;
create policy unit_read on "day_close" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("given_by" = current_setting('jingui.person', true) or "taker_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create policy unit_write on "day_close" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "day_close" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("given_by" = current_setting('jingui.person', true) or "taker_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "day_close" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("given_by" = current_setting('jingui.person', true) or "taker_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create trigger keys_gone after delete on "day_close" for each row execute function jingui.keys_gone('id');
create function jingui."heed_day_close"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_day_close', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."day_close" referencing new table as made for each statement when (row_security_active('public."day_close"'::regclass)) execute function jingui."heed_day_close"();
create trigger heed_update after update on public."day_close" referencing old table as was new table as made for each statement when (row_security_active('public."day_close"'::regclass)) execute function jingui."heed_day_close"();
create trigger heed_delete after delete on public."day_close" referencing old table as was for each statement when (row_security_active('public."day_close"'::regclass)) execute function jingui."heed_day_close"();

alter table "department" enable row level security;
grant select, insert, update, delete on "department" to jingui_app;
create policy unit_read on "department" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "department" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "department" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "department" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_department"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_department', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."department", o -> 'row') where o ->> 'table' = 'department' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."department", o -> 'set') where o ->> 'table' = 'department' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'department' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."head_id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."head_id" = jingui.speaker() and (made.head_id is distinct from was.head_id)) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."department" referencing new table as made for each statement when (row_security_active('public."department"'::regclass)) execute function jingui."heed_department"();
create trigger heed_update after update on public."department" referencing old table as was new table as made for each statement when (row_security_active('public."department"'::regclass)) execute function jingui."heed_department"();
create trigger heed_delete after delete on public."department" referencing old table as was for each statement when (row_security_active('public."department"'::regclass)) execute function jingui."heed_department"();

alter table "deputy" enable row level security;
grant select, insert, update, delete on "deputy" to jingui_app;
create policy unit_read on "deputy" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "deputy" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "deputy" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "deputy" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "deputy" for each row execute function jingui.keys_gone('id');
create function jingui."heed_deputy"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_deputy', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."deputy", o -> 'row') where o ->> 'table' = 'deputy' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."deputy", o -> 'set') where o ->> 'table' = 'deputy' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'deputy' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."deputy_id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."deputy_id" = jingui.speaker() and ((made.principal_id, made.deputy_id) is distinct from (was.principal_id, was.deputy_id) or made.since < was.since or made.until > was.until)) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."deputy" referencing new table as made for each statement when (row_security_active('public."deputy"'::regclass)) execute function jingui."heed_deputy"();
create trigger heed_update after update on public."deputy" referencing old table as was new table as made for each statement when (row_security_active('public."deputy"'::regclass)) execute function jingui."heed_deputy"();
create trigger heed_delete after delete on public."deputy" referencing old table as was for each statement when (row_security_active('public."deputy"'::regclass)) execute function jingui."heed_deputy"();

alter table "designation" enable row level security;
grant select, insert, update, delete on "designation" to jingui_app;
create policy unit_read on "designation" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create policy unit_write on "designation" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "designation" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "designation" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create function jingui."heed_designation"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_designation', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."designation", o -> 'row') where o ->> 'table' = 'designation' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."designation", o -> 'set') where o ->> 'table' = 'designation' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'designation' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:audit_admin', 'r:committee_chair', 'r:dept_head', 'r:hr_dept', 'r:leader_in_charge', 'r:principal', 'r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:superior_dept', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."person_id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."person_id" = jingui.speaker() and (true)) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."designation" referencing new table as made for each statement when (row_security_active('public."designation"'::regclass)) execute function jingui."heed_designation"();
create trigger heed_update after update on public."designation" referencing old table as was new table as made for each statement when (row_security_active('public."designation"'::regclass)) execute function jingui."heed_designation"();
create trigger heed_delete after delete on public."designation" referencing old table as was for each statement when (row_security_active('public."designation"'::regclass)) execute function jingui."heed_designation"();

alter table "destruction_list" enable row level security;
grant select, insert, update, delete on "destruction_list" to jingui_app;
create policy unit_read on "destruction_list" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "destruction_list" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "destruction_list" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "destruction_list" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_destruction_list"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_destruction_list', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."destruction_list" referencing new table as made for each statement when (row_security_active('public."destruction_list"'::regclass)) execute function jingui."heed_destruction_list"();
create trigger heed_update after update on public."destruction_list" referencing old table as was new table as made for each statement when (row_security_active('public."destruction_list"'::regclass)) execute function jingui."heed_destruction_list"();
create trigger heed_delete after delete on public."destruction_list" referencing old table as was for each statement when (row_security_active('public."destruction_list"'::regclass)) execute function jingui."heed_destruction_list"();

alter table "destruction_site" enable row level security;
grant select, insert, update, delete on "destruction_site" to jingui_app;
create policy unit_read on "destruction_site" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "destruction_site" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "destruction_site" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "destruction_site" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_destruction_site"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_destruction_site', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."destruction_site" referencing new table as made for each statement when (row_security_active('public."destruction_site"'::regclass)) execute function jingui."heed_destruction_site"();
create trigger heed_update after update on public."destruction_site" referencing old table as was new table as made for each statement when (row_security_active('public."destruction_site"'::regclass)) execute function jingui."heed_destruction_site"();
create trigger heed_delete after delete on public."destruction_site" referencing old table as was for each statement when (row_security_active('public."destruction_site"'::regclass)) execute function jingui."heed_destruction_site"();

alter table "directory_link" enable row level security;
grant select, insert, update, delete on "directory_link" to jingui_app;
create policy unit_read on "directory_link" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:audit\\_admin\x1f%'])));
create policy unit_write on "directory_link" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "directory_link" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:audit\\_admin\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "directory_link" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:audit\\_admin\x1f%'])));
create function jingui."heed_directory_link"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_directory_link', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."directory_link", o -> 'row') where o ->> 'table' = 'directory_link' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."directory_link", o -> 'set') where o ->> 'table' = 'directory_link' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'directory_link' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:audit_admin', 'r:security_admin', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."person_id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."person_id" = jingui.speaker() and (true)) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."directory_link" referencing new table as made for each statement when (row_security_active('public."directory_link"'::regclass)) execute function jingui."heed_directory_link"();
create trigger heed_update after update on public."directory_link" referencing old table as was new table as made for each statement when (row_security_active('public."directory_link"'::regclass)) execute function jingui."heed_directory_link"();
create trigger heed_delete after delete on public."directory_link" referencing old table as was for each statement when (row_security_active('public."directory_link"'::regclass)) execute function jingui."heed_directory_link"();
-- Whose account one of a directory opens. Of whoever has left, or whose account is closed, nothing; of several, none (the server sees to it).
create function jingui.linked_to(of_issuer text, of_subject text, from_device bytea)
  returns table (login text, unit_id text, person_id text, hash text, one_time boolean, known boolean, link text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.only_for(variadic '{}');
  select c.login, c.unit_id, c.person_id, c.hash, c.one_time,
      exists (select 1 from jingui.device d where d.unit_id = c.unit_id and d.person_id = c.person_id and d.id = from_device), l.id
    from directory_link l
      join person p on p.unit_id = l.unit_id and p.id = l.person_id
      join jingui.credential c on c.unit_id = l.unit_id and c.person_id = l.person_id
    where l.issuer = of_issuer and l.subject = of_subject and p.state <> 'left'
$$;

-- As whom a directory knows somebody.
create function jingui.link_of(of_unit text, of_person text, of_issuer text) returns table (id text, subject text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.only_for(variadic '{}');
  select l.id, l.subject from directory_link l where l.unit_id = of_unit and l.person_id = of_person and l.issuer = of_issuer
$$;

alter table "directory_proposal" enable row level security;
grant select, insert, update, delete on "directory_proposal" to jingui_app;
create policy unit_read on "directory_proposal" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%'])));
create policy unit_write on "directory_proposal" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "directory_proposal" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "directory_proposal" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%'])));
create trigger keys_gone after delete on "directory_proposal" for each row execute function jingui.keys_gone('id');
create function jingui."heed_directory_proposal"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_directory_proposal', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."directory_proposal" referencing new table as made for each statement when (row_security_active('public."directory_proposal"'::regclass)) execute function jingui."heed_directory_proposal"();
create trigger heed_update after update on public."directory_proposal" referencing old table as was new table as made for each statement when (row_security_active('public."directory_proposal"'::regclass)) execute function jingui."heed_directory_proposal"();
create trigger heed_delete after delete on public."directory_proposal" referencing old table as was for each statement when (row_security_active('public."directory_proposal"'::regclass)) execute function jingui."heed_directory_proposal"();

alter table "directory_reading" enable row level security;
grant select, insert, update, delete on "directory_reading" to jingui_app;
create policy unit_read on "directory_reading" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%'])));
create policy unit_write on "directory_reading" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "directory_reading" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "directory_reading" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%', E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%'])));
create trigger written_once before update or delete on "directory_reading" for each row execute function public.written_once();
create function jingui."heed_directory_reading"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_directory_reading', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."directory_reading" referencing new table as made for each statement when (row_security_active('public."directory_reading"'::regclass)) execute function jingui."heed_directory_reading"();
create trigger heed_update after update on public."directory_reading" referencing old table as was new table as made for each statement when (row_security_active('public."directory_reading"'::regclass)) execute function jingui."heed_directory_reading"();
create trigger heed_delete after delete on public."directory_reading" referencing old table as was for each statement when (row_security_active('public."directory_reading"'::regclass)) execute function jingui."heed_directory_reading"();

alter table "document" enable row level security;
grant select, insert, update, delete on "document" to jingui_app;
create policy unit_read on "document" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "document" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "document" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "document" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_document"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_document', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."document" referencing new table as made for each statement when (row_security_active('public."document"'::regclass)) execute function jingui."heed_document"();
create trigger heed_update after update on public."document" referencing old table as was new table as made for each statement when (row_security_active('public."document"'::regclass)) execute function jingui."heed_document"();
create trigger heed_delete after delete on public."document" referencing old table as was for each statement when (row_security_active('public."document"'::regclass)) execute function jingui."heed_document"();
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

alter table "drill" enable row level security;
grant select, insert, update, delete on "drill" to jingui_app;
create policy unit_read on "drill" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:it\\_dept\x1f%', E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:audit\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%'])));
create policy unit_write on "drill" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "drill" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:it\\_dept\x1f%', E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:audit\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "drill" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:it\\_dept\x1f%', E'%\x1fr:system\\_admin\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:audit\\_admin\x1f%', E'%\x1fr:security\\_admin\x1f%'])));
create function jingui."heed_drill"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_drill', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."drill" referencing new table as made for each statement when (row_security_active('public."drill"'::regclass)) execute function jingui."heed_drill"();
create trigger heed_update after update on public."drill" referencing old table as was new table as made for each statement when (row_security_active('public."drill"'::regclass)) execute function jingui."heed_drill"();
create trigger heed_delete after delete on public."drill" referencing old table as was for each statement when (row_security_active('public."drill"'::regclass)) execute function jingui."heed_drill"();

alter table "finding" enable row level security;
grant select, insert, update, delete on "finding" to jingui_app;
create policy unit_read on "finding" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "finding" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "finding" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "finding" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "finding" for each row execute function jingui.keys_gone('id');
create function jingui."heed_finding"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_finding', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."finding" referencing new table as made for each statement when (row_security_active('public."finding"'::regclass)) execute function jingui."heed_finding"();
create trigger heed_update after update on public."finding" referencing old table as was new table as made for each statement when (row_security_active('public."finding"'::regclass)) execute function jingui."heed_finding"();
create trigger heed_delete after delete on public."finding" referencing old table as was for each statement when (row_security_active('public."finding"'::regclass)) execute function jingui."heed_finding"();

alter table "foreign_visit" enable row level security;
grant select, insert, update, delete on "foreign_visit" to jingui_app;
create policy unit_read on "foreign_visit" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("planned_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:intl\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:dept\\_head\x1f%'])));
create policy unit_write on "foreign_visit" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "foreign_visit" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("planned_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:intl\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:dept\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "foreign_visit" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("planned_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:intl\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:dept\\_head\x1f%'])));
create trigger keys_gone after delete on "foreign_visit" for each row execute function jingui.keys_gone('id');
create function jingui."heed_foreign_visit"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_foreign_visit', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."foreign_visit" referencing new table as made for each statement when (row_security_active('public."foreign_visit"'::regclass)) execute function jingui."heed_foreign_visit"();
create trigger heed_update after update on public."foreign_visit" referencing old table as was new table as made for each statement when (row_security_active('public."foreign_visit"'::regclass)) execute function jingui."heed_foreign_visit"();
create trigger heed_delete after delete on public."foreign_visit" referencing old table as was for each statement when (row_security_active('public."foreign_visit"'::regclass)) execute function jingui."heed_foreign_visit"();

alter table "former_grade" enable row level security;
grant select, insert, update, delete on "former_grade" to jingui_app;
create policy unit_read on "former_grade" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create policy unit_write on "former_grade" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "former_grade" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "former_grade" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create function jingui."heed_former_grade"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_former_grade', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."former_grade" referencing new table as made for each statement when (row_security_active('public."former_grade"'::regclass)) execute function jingui."heed_former_grade"();
create trigger heed_update after update on public."former_grade" referencing old table as was new table as made for each statement when (row_security_active('public."former_grade"'::regclass)) execute function jingui."heed_former_grade"();
create trigger heed_delete after delete on public."former_grade" referencing old table as was for each statement when (row_security_active('public."former_grade"'::regclass)) execute function jingui."heed_former_grade"();

alter table "heading_mapping" enable row level security;
grant select, insert, update, delete on "heading_mapping" to jingui_app;
create policy unit_read on "heading_mapping" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "heading_mapping" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "heading_mapping" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "heading_mapping" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));

alter table "import_job" enable row level security;
grant select, insert, update, delete on "import_job" to jingui_app;
create policy unit_read on "import_job" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "import_job" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "import_job" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "import_job" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create trigger file_gone after delete on "import_job" for each row execute function jingui.file_gone();
create trigger file_replaced after update on "import_job" for each row when (old.upload is distinct from new.upload) execute function jingui.file_gone();

alter table "import_run" enable row level security;
grant select, insert, update, delete on "import_run" to jingui_app;
create policy unit_read on "import_run" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%'])));
create policy unit_write on "import_run" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "import_run" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "import_run" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%'])));
create function jingui."heed_import_run"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_import_run', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."import_run" referencing new table as made for each statement when (row_security_active('public."import_run"'::regclass)) execute function jingui."heed_import_run"();
create trigger heed_update after update on public."import_run" referencing old table as was new table as made for each statement when (row_security_active('public."import_run"'::regclass)) execute function jingui."heed_import_run"();
create trigger heed_delete after delete on public."import_run" referencing old table as was for each statement when (row_security_active('public."import_run"'::regclass)) execute function jingui."heed_import_run"();

alter table "incident" enable row level security;
grant select, insert, update, delete on "incident" to jingui_app;
create policy unit_read on "incident" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "incident" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "incident" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "incident" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create trigger keys_gone after delete on "incident" for each row execute function jingui.keys_gone('id');
create function jingui."heed_incident"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_incident', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."incident" referencing new table as made for each statement when (row_security_active('public."incident"'::regclass)) execute function jingui."heed_incident"();
create trigger heed_update after update on public."incident" referencing old table as was new table as made for each statement when (row_security_active('public."incident"'::regclass)) execute function jingui."heed_incident"();
create trigger heed_delete after delete on public."incident" referencing old table as was for each statement when (row_security_active('public."incident"'::regclass)) execute function jingui."heed_incident"();

alter table "inspection" enable row level security;
grant select, insert, update, delete on "inspection" to jingui_app;
create policy unit_read on "inspection" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "inspection" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "inspection" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "inspection" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "inspection" for each row execute function jingui.keys_gone('id');
create function jingui."heed_inspection"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_inspection', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."inspection" referencing new table as made for each statement when (row_security_active('public."inspection"'::regclass)) execute function jingui."heed_inspection"();
create trigger heed_update after update on public."inspection" referencing old table as was new table as made for each statement when (row_security_active('public."inspection"'::regclass)) execute function jingui."heed_inspection"();
create trigger heed_delete after delete on public."inspection" referencing old table as was for each statement when (row_security_active('public."inspection"'::regclass)) execute function jingui."heed_inspection"();

alter table "inventory" enable row level security;
grant select, insert, update, delete on "inventory" to jingui_app;
create policy unit_read on "inventory" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "inventory" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "inventory" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "inventory" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_inventory"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_inventory', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."inventory" referencing new table as made for each statement when (row_security_active('public."inventory"'::regclass)) execute function jingui."heed_inventory"();
create trigger heed_update after update on public."inventory" referencing old table as was new table as made for each statement when (row_security_active('public."inventory"'::regclass)) execute function jingui."heed_inventory"();
create trigger heed_delete after delete on public."inventory" referencing old table as was for each statement when (row_security_active('public."inventory"'::regclass)) execute function jingui."heed_inventory"();

alter table "loan_receipt" enable row level security;
grant select, insert, update, delete on "loan_receipt" to jingui_app;
create policy unit_read on "loan_receipt" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "made_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create policy unit_write on "loan_receipt" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "loan_receipt" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "made_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "loan_receipt" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "made_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create function jingui."heed_loan_receipt"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_loan_receipt', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."loan_receipt" referencing new table as made for each statement when (row_security_active('public."loan_receipt"'::regclass)) execute function jingui."heed_loan_receipt"();
create trigger heed_update after update on public."loan_receipt" referencing old table as was new table as made for each statement when (row_security_active('public."loan_receipt"'::regclass)) execute function jingui."heed_loan_receipt"();
create trigger heed_delete after delete on public."loan_receipt" referencing old table as was for each statement when (row_security_active('public."loan_receipt"'::regclass)) execute function jingui."heed_loan_receipt"();

alter table "medium" enable row level security;
grant select, insert, update, delete on "medium" to jingui_app;
create policy unit_read on "medium" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "medium" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "medium" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "medium" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_medium"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_medium', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."medium" referencing new table as made for each statement when (row_security_active('public."medium"'::regclass)) execute function jingui."heed_medium"();
create trigger heed_update after update on public."medium" referencing old table as was new table as made for each statement when (row_security_active('public."medium"'::regclass)) execute function jingui."heed_medium"();
create trigger heed_delete after delete on public."medium" referencing old table as was for each statement when (row_security_active('public."medium"'::regclass)) execute function jingui."heed_medium"();
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

alter table "meeting" enable row level security;
grant select, insert, update, delete on "meeting" to jingui_app;
create policy unit_read on "meeting" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "meeting" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "meeting" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "meeting" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_meeting"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_meeting', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."meeting" referencing new table as made for each statement when (row_security_active('public."meeting"'::regclass)) execute function jingui."heed_meeting"();
create trigger heed_update after update on public."meeting" referencing old table as was new table as made for each statement when (row_security_active('public."meeting"'::regclass)) execute function jingui."heed_meeting"();
create trigger heed_delete after delete on public."meeting" referencing old table as was for each statement when (row_security_active('public."meeting"'::regclass)) execute function jingui."heed_meeting"();

alter table "obligation" enable row level security;
grant select, insert, update, delete on "obligation" to jingui_app;
create policy unit_read on "obligation" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "obligation" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "obligation" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "obligation" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_obligation"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_obligation', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."obligation" referencing new table as made for each statement when (row_security_active('public."obligation"'::regclass)) execute function jingui."heed_obligation"();
create trigger heed_update after update on public."obligation" referencing old table as was new table as made for each statement when (row_security_active('public."obligation"'::regclass)) execute function jingui."heed_obligation"();
create trigger heed_delete after delete on public."obligation" referencing old table as was for each statement when (row_security_active('public."obligation"'::regclass)) execute function jingui."heed_obligation"();

alter table "outside_unit" enable row level security;
grant select, insert, update, delete on "outside_unit" to jingui_app;
create policy unit_read on "outside_unit" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "outside_unit" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "outside_unit" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "outside_unit" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_outside_unit"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_outside_unit', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."outside_unit" referencing new table as made for each statement when (row_security_active('public."outside_unit"'::regclass)) execute function jingui."heed_outside_unit"();
create trigger heed_update after update on public."outside_unit" referencing old table as was new table as made for each statement when (row_security_active('public."outside_unit"'::regclass)) execute function jingui."heed_outside_unit"();
create trigger heed_delete after delete on public."outside_unit" referencing old table as was for each statement when (row_security_active('public."outside_unit"'::regclass)) execute function jingui."heed_outside_unit"();

alter table "person" enable row level security;
grant select, insert, update, delete on "person" to jingui_app;
create policy unit_read on "person" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "person" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "person" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "person" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_person"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_person', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n."id" = (o -> 'row' ->> 'id')::text and n = jsonb_populate_record(null::public."person", o -> 'row') where o ->> 'table' = 'person' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text
      join made n on n."unit_id" = w."unit_id" and n."id" = w."id" and n = jsonb_populate_record(row(w.*)::public."person", o -> 'set') where o ->> 'table' = 'person' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text and w."id" = (o -> 'key' ->> 'id')::text where o ->> 'table' = 'person' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:audit_admin', 'r:committee_chair', 'r:dept_head', 'r:dept_secrecy_officer', 'r:hr_dept', 'r:leader_in_charge', 'r:principal', 'r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:superior_dept', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if tg_op = 'INSERT' then
    if exists (select from made where made."id" = jingui.speaker()) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  elsif tg_op = 'UPDATE' then
    if exists (select from was join made on made."unit_id" = was."unit_id" and made."id" = was."id" where made."id" = jingui.speaker() and ((made.grade, made.state, made.leadership, made.top_secret_designated) is distinct from (was.grade, was.state, was.leadership, was.top_secret_designated))) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."person" referencing new table as made for each statement when (row_security_active('public."person"'::regclass)) execute function jingui."heed_person"();
create trigger heed_update after update on public."person" referencing old table as was new table as made for each statement when (row_security_active('public."person"'::regclass)) execute function jingui."heed_person"();
create trigger heed_delete after delete on public."person" referencing old table as was for each statement when (row_security_active('public."person"'::regclass)) execute function jingui."heed_person"();

alter table "petition" enable row level security;
grant select, insert, update, delete on "petition" to jingui_app;
create policy unit_read on "petition" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "petition" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "petition" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "petition" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create trigger keys_gone after delete on "petition" for each row execute function jingui.keys_gone('id');
create function jingui."heed_petition"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_petition', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."petition" referencing new table as made for each statement when (row_security_active('public."petition"'::regclass)) execute function jingui."heed_petition"();
create trigger heed_update after update on public."petition" referencing old table as was new table as made for each statement when (row_security_active('public."petition"'::regclass)) execute function jingui."heed_petition"();
create trigger heed_delete after delete on public."petition" referencing old table as was for each statement when (row_security_active('public."petition"'::regclass)) execute function jingui."heed_petition"();
create function jingui.shut_out_of(p public.petition) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.unit() is null or exists (select 1 from unnest(jingui.tokens()) as mine(token)
    where mine.token like 'p:%' and (substr(mine.token, 3) = any((p.respondent_persons || array(select d.head_id from department d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null))) or (exists (select 1 from jingui.ties_of(array[substr(mine.token, 3)]) t
    where ((t.person_id = substr(mine.token, 3) and t.related_id = any((p.respondent_persons || array(select d.head_id from department d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null)))) or (t.related_id = substr(mine.token, 3) and t.person_id = any((p.respondent_persons || array(select d.head_id from department d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null))))))
  or exists (select 1 from person u join department d on d.unit_id = u.unit_id and d.id = u.department_id
    where u.unit_id = p.unit_id and u.id = substr(mine.token, 3) and d.head_id = any((p.respondent_persons || array(select d.head_id from department d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null)))))))
$$;
create policy shut_out on public.petition as restrictive to jingui_app
  using (starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or not jingui.shut_out_of(petition)) with check (true);

alter table "place" enable row level security;
grant select, insert, update, delete on "place" to jingui_app;
create policy unit_read on "place" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "place" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "place" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "place" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_place"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_place', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."place" referencing new table as made for each statement when (row_security_active('public."place"'::regclass)) execute function jingui."heed_place"();
create trigger heed_update after update on public."place" referencing old table as was new table as made for each statement when (row_security_active('public."place"'::regclass)) execute function jingui."heed_place"();
create trigger heed_delete after delete on public."place" referencing old table as was for each statement when (row_security_active('public."place"'::regclass)) execute function jingui."heed_place"();

alter table "publication" enable row level security;
grant select, insert, update, delete on "publication" to jingui_app;
create policy unit_read on "publication" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("provider_id" = current_setting('jingui.person', true) or "published_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:info\\_provider\x1f%', E'%\x1fr:dept\\_head\x1f%', E'%\x1fr:business\\_leader\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:drafter\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create policy unit_write on "publication" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "publication" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("provider_id" = current_setting('jingui.person', true) or "published_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:info\\_provider\x1f%', E'%\x1fr:dept\\_head\x1f%', E'%\x1fr:business\\_leader\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:drafter\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "publication" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("provider_id" = current_setting('jingui.person', true) or "published_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:info\\_provider\x1f%', E'%\x1fr:dept\\_head\x1f%', E'%\x1fr:business\\_leader\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:drafter\x1f%', E'%\x1fr:principal\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create trigger keys_gone after delete on "publication" for each row execute function jingui.keys_gone('id');
create function jingui."heed_publication"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_publication', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."publication" referencing new table as made for each statement when (row_security_active('public."publication"'::regclass)) execute function jingui."heed_publication"();
create trigger heed_update after update on public."publication" referencing old table as was new table as made for each statement when (row_security_active('public."publication"'::regclass)) execute function jingui."heed_publication"();
create trigger heed_delete after delete on public."publication" referencing old table as was for each statement when (row_security_active('public."publication"'::regclass)) execute function jingui."heed_publication"();
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

alter table "return_list" enable row level security;
grant select, insert, update, delete on "return_list" to jingui_app;
create policy unit_read on "return_list" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create policy unit_write on "return_list" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "return_list" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f'))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "return_list" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("level" <= ascii(case regime when 'state' then current_setting('jingui.state', true) else current_setting('jingui.other', true) end) - 48 and case when cardinality(scope) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[1] || E'\x1f') > 0 then true when cardinality(scope) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || scope[2] || E'\x1f') > 0 then true when cardinality(scope) = 2 then false else scope && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end and not case when cardinality(barred) = 0 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[1] || E'\x1f') > 0 then true when cardinality(barred) = 1 then false when strpos(current_setting('jingui.tokens', true), E'\x1f' || barred[2] || E'\x1f') > 0 then true when cardinality(barred) = 2 then false else barred && string_to_array(current_setting('jingui.tokens', true), E'\x1f', '') end or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')));
create function jingui."heed_return_list"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_return_list', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."return_list" referencing new table as made for each statement when (row_security_active('public."return_list"'::regclass)) execute function jingui."heed_return_list"();
create trigger heed_update after update on public."return_list" referencing old table as was new table as made for each statement when (row_security_active('public."return_list"'::regclass)) execute function jingui."heed_return_list"();
create trigger heed_delete after delete on public."return_list" referencing old table as was for each statement when (row_security_active('public."return_list"'::regclass)) execute function jingui."heed_return_list"();

alter table "reward" enable row level security;
grant select, insert, update, delete on "reward" to jingui_app;
create policy unit_read on "reward" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "reward" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "reward" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "reward" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger keys_gone after delete on "reward" for each row execute function jingui.keys_gone('id');
create function jingui."heed_reward"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_reward', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."reward" referencing new table as made for each statement when (row_security_active('public."reward"'::regclass)) execute function jingui."heed_reward"();
create trigger heed_update after update on public."reward" referencing old table as was new table as made for each statement when (row_security_active('public."reward"'::regclass)) execute function jingui."heed_reward"();
create trigger heed_delete after delete on public."reward" referencing old table as was for each statement when (row_security_active('public."reward"'::regclass)) execute function jingui."heed_reward"();

alter table "seal" enable row level security;
grant select, insert, update, delete on "seal" to jingui_app;
create policy unit_read on "seal" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "seal" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "seal" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "seal" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_seal"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_seal', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."seal" referencing new table as made for each statement when (row_security_active('public."seal"'::regclass)) execute function jingui."heed_seal"();
create trigger heed_update after update on public."seal" referencing old table as was new table as made for each statement when (row_security_active('public."seal"'::regclass)) execute function jingui."heed_seal"();
create trigger heed_delete after delete on public."seal" referencing old table as was for each statement when (row_security_active('public."seal"'::regclass)) execute function jingui."heed_seal"();

alter table "seal_use" enable row level security;
grant select, insert, update, delete on "seal_use" to jingui_app;
create policy unit_read on "seal_use" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("applicant_id" = current_setting('jingui.person', true) or "sealed_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:seal\\_keeper\x1f%', E'%\x1fr:office\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create policy unit_write on "seal_use" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "seal_use" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("applicant_id" = current_setting('jingui.person', true) or "sealed_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:seal\\_keeper\x1f%', E'%\x1fr:office\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "seal_use" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("applicant_id" = current_setting('jingui.person', true) or "sealed_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:seal\\_keeper\x1f%', E'%\x1fr:office\\_head\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create function jingui."heed_seal_use"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_seal_use', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."seal_use" referencing new table as made for each statement when (row_security_active('public."seal_use"'::regclass)) execute function jingui."heed_seal_use"();
create trigger heed_update after update on public."seal_use" referencing old table as was new table as made for each statement when (row_security_active('public."seal_use"'::regclass)) execute function jingui."heed_seal_use"();
create trigger heed_delete after delete on public."seal_use" referencing old table as was for each statement when (row_security_active('public."seal_use"'::regclass)) execute function jingui."heed_seal_use"();

alter table "series" enable row level security;
grant select, insert, update, delete on "series" to jingui_app;
create policy unit_read on "series" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "series" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "series" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "series" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_series"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_series', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."series" referencing new table as made for each statement when (row_security_active('public."series"'::regclass)) execute function jingui."heed_series"();
create trigger heed_update after update on public."series" referencing old table as was new table as made for each statement when (row_security_active('public."series"'::regclass)) execute function jingui."heed_series"();
create trigger heed_delete after delete on public."series" referencing old table as was for each statement when (row_security_active('public."series"'::regclass)) execute function jingui."heed_series"();

alter table "signature" enable row level security;
grant select, insert, update, delete on "signature" to jingui_app;
create policy unit_read on "signature" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create policy unit_write on "signature" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "signature" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "signature" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create trigger keys_gone after delete on "signature" for each row execute function jingui.keys_gone('id');
create function jingui."heed_signature"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_signature', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."signature" referencing new table as made for each statement when (row_security_active('public."signature"'::regclass)) execute function jingui."heed_signature"();
create trigger heed_update after update on public."signature" referencing old table as was new table as made for each statement when (row_security_active('public."signature"'::regclass)) execute function jingui."heed_signature"();
create trigger heed_delete after delete on public."signature" referencing old table as was for each statement when (row_security_active('public."signature"'::regclass)) execute function jingui."heed_signature"();

alter table "signing_text" enable row level security;
grant select, insert, update, delete on "signing_text" to jingui_app;
create policy unit_read on "signing_text" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "signing_text" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "signing_text" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "signing_text" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create trigger written_once before update or delete on "signing_text" for each row execute function public.written_once();
create function jingui."heed_signing_text"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_signing_text', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."signing_text" referencing new table as made for each statement when (row_security_active('public."signing_text"'::regclass)) execute function jingui."heed_signing_text"();
create trigger heed_update after update on public."signing_text" referencing old table as was new table as made for each statement when (row_security_active('public."signing_text"'::regclass)) execute function jingui."heed_signing_text"();
create trigger heed_delete after delete on public."signing_text" referencing old table as was for each statement when (row_security_active('public."signing_text"'::regclass)) execute function jingui."heed_signing_text"();

alter table "site_declaration" enable row level security;
grant select, insert, update, delete on "site_declaration" to jingui_app;
create policy unit_read on "site_declaration" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "site_declaration" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "site_declaration" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "site_declaration" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_site_declaration"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_site_declaration', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."site_declaration" referencing new table as made for each statement when (row_security_active('public."site_declaration"'::regclass)) execute function jingui."heed_site_declaration"();
create trigger heed_update after update on public."site_declaration" referencing old table as was new table as made for each statement when (row_security_active('public."site_declaration"'::regclass)) execute function jingui."heed_site_declaration"();
create trigger heed_delete after delete on public."site_declaration" referencing old table as was for each statement when (row_security_active('public."site_declaration"'::regclass)) execute function jingui."heed_site_declaration"();

alter table "sorting" enable row level security;
grant select, insert, update, delete on "sorting" to jingui_app;
create policy unit_read on "sorting" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:dept\\_head\x1f%'])));
create policy unit_write on "sorting" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "sorting" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:dept\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "sorting" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:dept\\_head\x1f%'])));
create function jingui."heed_sorting"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_sorting', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."sorting" referencing new table as made for each statement when (row_security_active('public."sorting"'::regclass)) execute function jingui."heed_sorting"();
create trigger heed_update after update on public."sorting" referencing old table as was new table as made for each statement when (row_security_active('public."sorting"'::regclass)) execute function jingui."heed_sorting"();
create trigger heed_delete after delete on public."sorting" referencing old table as was for each statement when (row_security_active('public."sorting"'::regclass)) execute function jingui."heed_sorting"();

alter table "tie" enable row level security;
grant select, insert, update, delete on "tie" to jingui_app;
create policy unit_read on "tie" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "related_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:supervision\\_dept\x1f%'])));
create policy unit_write on "tie" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "tie" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "related_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:supervision\\_dept\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "tie" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "related_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:supervision\\_dept\x1f%'])));
create trigger keys_gone after delete on "tie" for each row execute function jingui.keys_gone('id');
create function jingui."heed_tie"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_tie', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."tie" referencing new table as made for each statement when (row_security_active('public."tie"'::regclass)) execute function jingui."heed_tie"();
create trigger heed_update after update on public."tie" referencing old table as was new table as made for each statement when (row_security_active('public."tie"'::regclass)) execute function jingui."heed_tie"();
create trigger heed_delete after delete on public."tie" referencing old table as was for each statement when (row_security_active('public."tie"'::regclass)) execute function jingui."heed_tie"();
-- Who is tied to one of these: nobody handles anything about another he is tied to, whoever may read why.
create function jingui.ties_of(people text[]) returns table (person_id text, related_id text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.person_id, t.related_id from tie t where t.unit_id = jingui.unit() and t.ended_at is null
    and (t.person_id = any(people) or t.related_id = any(people))
$$;

alter table "training" enable row level security;
grant select, insert, update, delete on "training" to jingui_app;
create policy unit_read on "training" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "trainer_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create policy unit_write on "training" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "training" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "trainer_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "training" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "trainer_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:hr\\_dept\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%', E'%\x1fr:principal\x1f%'])));
create function jingui."heed_training"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_training', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."training" referencing new table as made for each statement when (row_security_active('public."training"'::regclass)) execute function jingui."heed_training"();
create trigger heed_update after update on public."training" referencing old table as was new table as made for each statement when (row_security_active('public."training"'::regclass)) execute function jingui."heed_training"();
create trigger heed_delete after delete on public."training" referencing old table as was for each statement when (row_security_active('public."training"'::regclass)) execute function jingui."heed_training"();

alter table "unit" enable row level security;
grant select, insert, update, delete on "unit" to jingui_app;
create policy unit_read on "unit" for select to jingui_app using (unit_id = current_setting('jingui.unit', true));
create policy unit_write on "unit" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "unit" for update to jingui_app using (unit_id = current_setting('jingui.unit', true)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "unit" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true));
create function jingui."heed_unit"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_unit', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'INSERT' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join made n on n."unit_id" = (o -> 'row' ->> 'unit_id')::text and n = jsonb_populate_record(null::public."unit", o -> 'row') where o ->> 'table' = 'unit' and o ->> 'op' = lower(tg_op);
  elsif tg_op = 'UPDATE' then
    select count(*), (select count(*) from made), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o
      join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text
      join made n on n."unit_id" = w."unit_id" and n = jsonb_populate_record(row(w.*)::public."unit", o -> 'set') where o ->> 'table' = 'unit' and o ->> 'op' = lower(tg_op);
  else
    select count(*), (select count(*) from was), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o join was w on w."unit_id" = (o -> 'key' ->> 'unit_id')::text where o ->> 'table' = 'unit' and o ->> 'op' = lower(tg_op);
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  if changed > 0 and jingui.entered() is not true then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  if changed > 0 and not jingui.lets(array['r:secrecy_office_head', 'r:secrecy_officer', 'r:security_admin', 'r:system_admin']) then raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003'; end if;
  return null;
end $$;
create trigger heed_insert after insert on public."unit" referencing new table as made for each statement when (row_security_active('public."unit"'::regclass)) execute function jingui."heed_unit"();
create trigger heed_update after update on public."unit" referencing old table as was new table as made for each statement when (row_security_active('public."unit"'::regclass)) execute function jingui."heed_unit"();
create trigger heed_delete after delete on public."unit" referencing old table as was for each statement when (row_security_active('public."unit"'::regclass)) execute function jingui."heed_unit"();

alter table "violation" enable row level security;
grant select, insert, update, delete on "violation" to jingui_app;
create policy unit_read on "violation" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:supervision\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create policy unit_write on "violation" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "violation" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:supervision\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "violation" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("person_id" = current_setting('jingui.person', true) or "recorded_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:supervision\\_dept\x1f%', E'%\x1fr:leader\\_in\\_charge\x1f%'])));
create trigger keys_gone after delete on "violation" for each row execute function jingui.keys_gone('id');
create function jingui."heed_violation"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_violation', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."violation" referencing new table as made for each statement when (row_security_active('public."violation"'::regclass)) execute function jingui."heed_violation"();
create trigger heed_update after update on public."violation" referencing old table as was new table as made for each statement when (row_security_active('public."violation"'::regclass)) execute function jingui."heed_violation"();
create trigger heed_delete after delete on public."violation" referencing old table as was for each statement when (row_security_active('public."violation"'::regclass)) execute function jingui."heed_violation"();

alter table "waste_sale" enable row level security;
grant select, insert, update, delete on "waste_sale" to jingui_app;
create policy unit_read on "waste_sale" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("checked_by" = current_setting('jingui.person', true) or "sold_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:office\\_head\x1f%'])));
create policy unit_write on "waste_sale" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "waste_sale" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("checked_by" = current_setting('jingui.person', true) or "sold_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:office\\_head\x1f%']))) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "waste_sale" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and ("checked_by" = current_setting('jingui.person', true) or "sold_by" = current_setting('jingui.person', true) or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f') or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:registry\\_clerk\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:dept\\_secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%', E'%\x1fr:office\\_head\x1f%'])));
create function jingui."heed_waste_sale"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_waste_sale', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."waste_sale" referencing new table as made for each statement when (row_security_active('public."waste_sale"'::regclass)) execute function jingui."heed_waste_sale"();
create trigger heed_update after update on public."waste_sale" referencing old table as was new table as made for each statement when (row_security_active('public."waste_sale"'::regclass)) execute function jingui."heed_waste_sale"();
create trigger heed_delete after delete on public."waste_sale" referencing old table as was for each statement when (row_security_active('public."waste_sale"'::regclass)) execute function jingui."heed_waste_sale"();

alter table "body" enable row level security;
grant select, insert, update, delete on "body" to jingui_app;
create policy unit_read on "body" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id" offset 0));
create policy unit_write on "body" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "body" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "body" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "body".unit_id and p.id = "body"."document_id" offset 0));
create trigger keys_gone after delete on "body" for each row execute function jingui.keys_gone('id');
create trigger file_gone after delete on "body" for each row execute function jingui.file_gone();
create trigger file_replaced after update on "body" for each row when (old.upload is distinct from new.upload) execute function jingui.file_gone();
create function jingui."heed_body"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_body', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."body" referencing new table as made for each statement when (row_security_active('public."body"'::regclass)) execute function jingui."heed_body"();
create trigger heed_update after update on public."body" referencing old table as was new table as made for each statement when (row_security_active('public."body"'::regclass)) execute function jingui."heed_body"();
create trigger heed_delete after delete on public."body" referencing old table as was for each statement when (row_security_active('public."body"'::regclass)) execute function jingui."heed_body"();

alter table "case_note" enable row level security;
grant select, insert, update, delete on "case_note" to jingui_app;
create policy unit_read on "case_note" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_note".unit_id and p.id = "case_note"."case_id" offset 0));
create policy unit_write on "case_note" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "case_note" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_note".unit_id and p.id = "case_note"."case_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "case_note" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_note".unit_id and p.id = "case_note"."case_id" offset 0));
create trigger keys_gone after delete on "case_note" for each row execute function jingui.keys_gone('id');
create function jingui."heed_case_note"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_case_note', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."case_note" referencing new table as made for each statement when (row_security_active('public."case_note"'::regclass)) execute function jingui."heed_case_note"();
create trigger heed_update after update on public."case_note" referencing old table as was new table as made for each statement when (row_security_active('public."case_note"'::regclass)) execute function jingui."heed_case_note"();
create trigger heed_delete after delete on public."case_note" referencing old table as was for each statement when (row_security_active('public."case_note"'::regclass)) execute function jingui."heed_case_note"();

alter table "case_step" enable row level security;
grant select, insert, update, delete on "case_step" to jingui_app;
create policy unit_read on "case_step" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id" offset 0));
create policy unit_write on "case_step" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "case_step" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "case_step" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "case" p where p.unit_id = "case_step".unit_id and p.id = "case_step"."case_id" offset 0));
create trigger keys_gone after delete on "case_step" for each row execute function jingui.keys_gone('case_id', 'round', 'no');
create function jingui."heed_case_step"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_case_step', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"case_id":' || to_json(r."case_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"case_id":' || to_json(r."case_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."case_step" referencing new table as made for each statement when (row_security_active('public."case_step"'::regclass)) execute function jingui."heed_case_step"();
create trigger heed_update after update on public."case_step" referencing old table as was new table as made for each statement when (row_security_active('public."case_step"'::regclass)) execute function jingui."heed_case_step"();
create trigger heed_delete after delete on public."case_step" referencing old table as was for each statement when (row_security_active('public."case_step"'::regclass)) execute function jingui."heed_case_step"();

alter table "circulation" enable row level security;
grant select, insert, update, delete on "circulation" to jingui_app;
create policy unit_read on "circulation" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id" offset 0));
create policy unit_write on "circulation" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "circulation" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "circulation" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "circulation".unit_id and p.id = "circulation"."carrier_id" offset 0));
create trigger keys_gone after delete on "circulation" for each row execute function jingui.keys_gone('id');
create function jingui."heed_circulation"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_circulation', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."circulation" referencing new table as made for each statement when (row_security_active('public."circulation"'::regclass)) execute function jingui."heed_circulation"();
create trigger heed_update after update on public."circulation" referencing old table as was new table as made for each statement when (row_security_active('public."circulation"'::regclass)) execute function jingui."heed_circulation"();
create trigger heed_delete after delete on public."circulation" referencing old table as was for each statement when (row_security_active('public."circulation"'::regclass)) execute function jingui."heed_circulation"();

alter table "classification" enable row level security;
grant select, insert, update, delete on "classification" to jingui_app;
create policy unit_read on "classification" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id" offset 0));
create policy unit_write on "classification" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "classification" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "classification" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "classification".unit_id and p.id = "classification"."document_id" offset 0));
create trigger written_once before update or delete on "classification" for each row execute function public.written_once();
create trigger keys_gone after delete on "classification" for each row execute function jingui.keys_gone('id');
create function jingui."heed_classification"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_classification', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."classification" referencing new table as made for each statement when (row_security_active('public."classification"'::regclass)) execute function jingui."heed_classification"();
create trigger heed_update after update on public."classification" referencing old table as was new table as made for each statement when (row_security_active('public."classification"'::regclass)) execute function jingui."heed_classification"();
create trigger heed_delete after delete on public."classification" referencing old table as was for each statement when (row_security_active('public."classification"'::regclass)) execute function jingui."heed_classification"();

alter table "copy_run" enable row level security;
grant select, insert, update, delete on "copy_run" to jingui_app;
create policy unit_read on "copy_run" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id" offset 0));
create policy unit_write on "copy_run" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "copy_run" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "copy_run" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "copy_run".unit_id and p.id = "copy_run"."document_id" offset 0));
create function jingui."heed_copy_run"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_copy_run', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."copy_run" referencing new table as made for each statement when (row_security_active('public."copy_run"'::regclass)) execute function jingui."heed_copy_run"();
create trigger heed_update after update on public."copy_run" referencing old table as was new table as made for each statement when (row_security_active('public."copy_run"'::regclass)) execute function jingui."heed_copy_run"();
create trigger heed_delete after delete on public."copy_run" referencing old table as was for each statement when (row_security_active('public."copy_run"'::regclass)) execute function jingui."heed_copy_run"();

alter table "count_entry" enable row level security;
grant select, insert, update, delete on "count_entry" to jingui_app;
create policy unit_read on "count_entry" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id" offset 0));
create policy unit_write on "count_entry" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "count_entry" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "count_entry" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "inventory" p where p.unit_id = "count_entry".unit_id and p.id = "count_entry"."inventory_id" offset 0));
create trigger written_once before update or delete on "count_entry" for each row execute function public.written_once();
create function jingui."heed_count_entry"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_count_entry', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."count_entry" referencing new table as made for each statement when (row_security_active('public."count_entry"'::regclass)) execute function jingui."heed_count_entry"();
create trigger heed_update after update on public."count_entry" referencing old table as was new table as made for each statement when (row_security_active('public."count_entry"'::regclass)) execute function jingui."heed_count_entry"();
create trigger heed_delete after delete on public."count_entry" referencing old table as was for each statement when (row_security_active('public."count_entry"'::regclass)) execute function jingui."heed_count_entry"();

alter table "destruction_item" enable row level security;
grant select, insert, update, delete on "destruction_item" to jingui_app;
create policy unit_read on "destruction_item" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id" offset 0));
create policy unit_write on "destruction_item" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "destruction_item" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "destruction_item" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "destruction_item".unit_id and p.id = "destruction_item"."carrier_id" offset 0));
create function jingui."heed_destruction_item"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_destruction_item', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"list_id":' || to_json(r."list_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"list_id":' || to_json(r."list_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."destruction_item" referencing new table as made for each statement when (row_security_active('public."destruction_item"'::regclass)) execute function jingui."heed_destruction_item"();
create trigger heed_update after update on public."destruction_item" referencing old table as was new table as made for each statement when (row_security_active('public."destruction_item"'::regclass)) execute function jingui."heed_destruction_item"();
create trigger heed_delete after delete on public."destruction_item" referencing old table as was for each statement when (row_security_active('public."destruction_item"'::regclass)) execute function jingui."heed_destruction_item"();

alter table "dispatch" enable row level security;
grant select, insert, update, delete on "dispatch" to jingui_app;
create policy unit_read on "dispatch" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id" offset 0));
create policy unit_write on "dispatch" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "dispatch" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "dispatch" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "dispatch".unit_id and p.id = "dispatch"."document_id" offset 0));
create function jingui."heed_dispatch"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_dispatch', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."dispatch" referencing new table as made for each statement when (row_security_active('public."dispatch"'::regclass)) execute function jingui."heed_dispatch"();
create trigger heed_update after update on public."dispatch" referencing old table as was new table as made for each statement when (row_security_active('public."dispatch"'::regclass)) execute function jingui."heed_dispatch"();
create trigger heed_delete after delete on public."dispatch" referencing old table as was for each statement when (row_security_active('public."dispatch"'::regclass)) execute function jingui."heed_dispatch"();

alter table "draft" enable row level security;
grant select, insert, update, delete on "draft" to jingui_app;
create policy unit_read on "draft" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id" offset 0));
create policy unit_write on "draft" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "draft" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "draft" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "draft".unit_id and p.id = "draft"."id" offset 0));
create trigger keys_gone after delete on "draft" for each row execute function jingui.keys_gone('id');
create function jingui."heed_draft"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_draft', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."draft" referencing new table as made for each statement when (row_security_active('public."draft"'::regclass)) execute function jingui."heed_draft"();
create trigger heed_update after update on public."draft" referencing old table as was new table as made for each statement when (row_security_active('public."draft"'::regclass)) execute function jingui."heed_draft"();
create trigger heed_delete after delete on public."draft" referencing old table as was for each statement when (row_security_active('public."draft"'::regclass)) execute function jingui."heed_draft"();
-- Whether the unit has taken in, made or begun anything yet: asked by those who see none of it.
create function jingui.keeps_papers() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.document d where d.unit_id = jingui.unit())
    or exists (select 1 from public.carrier c where c.unit_id = jingui.unit())
    or exists (select 1 from public.draft w where w.unit_id = jingui.unit())
$$;

alter table "evidence" enable row level security;
grant select, insert, update, delete on "evidence" to jingui_app;
create policy unit_read on "evidence" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) else "object_table" is null and ("by" = current_setting('jingui.person', true) or strpos(current_setting('jingui.tokens', true), E'\x1f' || 'duty:registry' || E'\x1f') > 0) end);
create policy unit_write on "evidence" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "evidence" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) else "object_table" is null and ("by" = current_setting('jingui.person', true) or strpos(current_setting('jingui.tokens', true), E'\x1f' || 'duty:registry' || E'\x1f') > 0) end) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "evidence" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and case "object_table" when 'case' then exists (select 1 from "case" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'document' then exists (select 1 from "document" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'person' then exists (select 1 from "person" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'finding' then exists (select 1 from "finding" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'inspection' then exists (select 1 from "inspection" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) when 'incident' then exists (select 1 from "incident" p where p.unit_id = "evidence".unit_id and p.id = "evidence"."object_id" offset 0) else "object_table" is null and ("by" = current_setting('jingui.person', true) or strpos(current_setting('jingui.tokens', true), E'\x1f' || 'duty:registry' || E'\x1f') > 0) end);
create trigger keys_gone after delete on "evidence" for each row execute function jingui.keys_gone('id');
create trigger file_gone after delete on "evidence" for each row execute function jingui.file_gone();
create trigger file_replaced after update on "evidence" for each row when (old.upload is distinct from new.upload) execute function jingui.file_gone();
create function jingui."heed_evidence"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_evidence', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."evidence" referencing new table as made for each statement when (row_security_active('public."evidence"'::regclass)) execute function jingui."heed_evidence"();
create trigger heed_update after update on public."evidence" referencing old table as was new table as made for each statement when (row_security_active('public."evidence"'::regclass)) execute function jingui."heed_evidence"();
create trigger heed_delete after delete on public."evidence" referencing old table as was for each statement when (row_security_active('public."evidence"'::regclass)) execute function jingui."heed_evidence"();

alter table "former_code" enable row level security;
grant select, insert, update, delete on "former_code" to jingui_app;
create policy unit_read on "former_code" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id" offset 0));
create policy unit_write on "former_code" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "former_code" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "former_code" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "former_code".unit_id and p.id = "former_code"."carrier_id" offset 0));
create function jingui."heed_former_code"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_former_code', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."former_code" referencing new table as made for each statement when (row_security_active('public."former_code"'::regclass)) execute function jingui."heed_former_code"();
create trigger heed_update after update on public."former_code" referencing old table as was new table as made for each statement when (row_security_active('public."former_code"'::regclass)) execute function jingui."heed_former_code"();
create trigger heed_delete after delete on public."former_code" referencing old table as was for each statement when (row_security_active('public."former_code"'::regclass)) execute function jingui."heed_former_code"();

alter table "handling" enable row level security;
grant select, insert, update, delete on "handling" to jingui_app;
create policy unit_read on "handling" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id" offset 0));
create policy unit_write on "handling" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "handling" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "handling" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "handling".unit_id and p.id = "handling"."document_id" offset 0));
create trigger keys_gone after delete on "handling" for each row execute function jingui.keys_gone('id');
create function jingui."heed_handling"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_handling', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."handling" referencing new table as made for each statement when (row_security_active('public."handling"'::regclass)) execute function jingui."heed_handling"();
create trigger heed_update after update on public."handling" referencing old table as was new table as made for each statement when (row_security_active('public."handling"'::regclass)) execute function jingui."heed_handling"();
create trigger heed_delete after delete on public."handling" referencing old table as was for each statement when (row_security_active('public."handling"'::regclass)) execute function jingui."heed_handling"();

alter table "holding" enable row level security;
grant select, insert, update, delete on "holding" to jingui_app;
create policy unit_read on "holding" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id" offset 0));
create policy unit_write on "holding" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "holding" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "holding" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "holding".unit_id and p.id = "holding"."carrier_id" offset 0));
create function jingui."heed_holding"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_holding', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."holding" referencing new table as made for each statement when (row_security_active('public."holding"'::regclass)) execute function jingui."heed_holding"();
create trigger heed_update after update on public."holding" referencing old table as was new table as made for each statement when (row_security_active('public."holding"'::regclass)) execute function jingui."heed_holding"();
create trigger heed_delete after delete on public."holding" referencing old table as was for each statement when (row_security_active('public."holding"'::regclass)) execute function jingui."heed_holding"();

alter table "import_item" enable row level security;
grant select, insert, update, delete on "import_item" to jingui_app;
create policy unit_read on "import_item" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id" offset 0));
create policy unit_write on "import_item" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "import_item" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "import_item" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_item".unit_id and p.id = "import_item"."job_id" offset 0));

alter table "import_line" enable row level security;
grant select, insert, update, delete on "import_line" to jingui_app;
create policy unit_read on "import_line" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id" offset 0));
create policy unit_write on "import_line" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "import_line" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "import_line" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "import_job" p where p.unit_id = "import_line".unit_id and p.id = "import_line"."job_id" offset 0));

alter table "incident_report" enable row level security;
grant select, insert, update, delete on "incident_report" to jingui_app;
create policy unit_read on "incident_report" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id" offset 0));
create policy unit_write on "incident_report" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "incident_report" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "incident_report" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "incident" p where p.unit_id = "incident_report".unit_id and p.id = "incident_report"."incident_id" offset 0));
create function jingui."heed_incident_report"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_incident_report', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."incident_report" referencing new table as made for each statement when (row_security_active('public."incident_report"'::regclass)) execute function jingui."heed_incident_report"();
create trigger heed_update after update on public."incident_report" referencing old table as was new table as made for each statement when (row_security_active('public."incident_report"'::regclass)) execute function jingui."heed_incident_report"();
create trigger heed_delete after delete on public."incident_report" referencing old table as was for each statement when (row_security_active('public."incident_report"'::regclass)) execute function jingui."heed_incident_report"();

alter table "inventory_item" enable row level security;
grant select, insert, update, delete on "inventory_item" to jingui_app;
create policy unit_read on "inventory_item" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id" offset 0));
create policy unit_write on "inventory_item" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "inventory_item" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "inventory_item" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "inventory_item".unit_id and p.id = "inventory_item"."carrier_id" offset 0));
create function jingui."heed_inventory_item"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_inventory_item', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"inventory_id":' || to_json(r."inventory_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"inventory_id":' || to_json(r."inventory_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."inventory_item" referencing new table as made for each statement when (row_security_active('public."inventory_item"'::regclass)) execute function jingui."heed_inventory_item"();
create trigger heed_update after update on public."inventory_item" referencing old table as was new table as made for each statement when (row_security_active('public."inventory_item"'::regclass)) execute function jingui."heed_inventory_item"();
create trigger heed_delete after delete on public."inventory_item" referencing old table as was for each statement when (row_security_active('public."inventory_item"'::regclass)) execute function jingui."heed_inventory_item"();

alter table "medium_content" enable row level security;
grant select, insert, update, delete on "medium_content" to jingui_app;
create policy unit_read on "medium_content" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id" offset 0));
create policy unit_write on "medium_content" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "medium_content" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "medium_content" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_content".unit_id and p.id = "medium_content"."medium_id" offset 0));
create function jingui."heed_medium_content"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_medium_content', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."medium_content" referencing new table as made for each statement when (row_security_active('public."medium_content"'::regclass)) execute function jingui."heed_medium_content"();
create trigger heed_update after update on public."medium_content" referencing old table as was new table as made for each statement when (row_security_active('public."medium_content"'::regclass)) execute function jingui."heed_medium_content"();
create trigger heed_delete after delete on public."medium_content" referencing old table as was for each statement when (row_security_active('public."medium_content"'::regclass)) execute function jingui."heed_medium_content"();
-- Whether something is on a medium that somebody may not know (SYSTEM-004): asked before it is given to him, by those who may not see all of it.
create function jingui.medium_holds_foreign(of_medium text, of_person text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from public.medium_content k
    join public.document d on d.unit_id = k.unit_id and d.id = k.document_id, jingui.subject(jingui.unit(), of_person) s
    where k.unit_id = jingui.unit() and k.medium_id = of_medium and (not d.scope && s.tokens or d.barred && s.tokens));
end $$;

alter table "medium_movement" enable row level security;
grant select, insert, update, delete on "medium_movement" to jingui_app;
create policy unit_read on "medium_movement" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id" offset 0));
create policy unit_write on "medium_movement" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "medium_movement" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "medium_movement" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "medium" p where p.unit_id = "medium_movement".unit_id and p.id = "medium_movement"."medium_id" offset 0));
create trigger written_once before update or delete on "medium_movement" for each row execute function public.written_once();
create function jingui."heed_medium_movement"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_medium_movement', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."medium_movement" referencing new table as made for each statement when (row_security_active('public."medium_movement"'::regclass)) execute function jingui."heed_medium_movement"();
create trigger heed_update after update on public."medium_movement" referencing old table as was new table as made for each statement when (row_security_active('public."medium_movement"'::regclass)) execute function jingui."heed_medium_movement"();
create trigger heed_delete after delete on public."medium_movement" referencing old table as was for each statement when (row_security_active('public."medium_movement"'::regclass)) execute function jingui."heed_medium_movement"();

alter table "meeting_sweep" enable row level security;
grant select, insert, update, delete on "meeting_sweep" to jingui_app;
create policy unit_read on "meeting_sweep" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id" offset 0));
create policy unit_write on "meeting_sweep" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "meeting_sweep" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "meeting_sweep" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "meeting" p where p.unit_id = "meeting_sweep".unit_id and p.id = "meeting_sweep"."meeting_id" offset 0));
create function jingui."heed_meeting_sweep"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_meeting_sweep', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."meeting_sweep" referencing new table as made for each statement when (row_security_active('public."meeting_sweep"'::regclass)) execute function jingui."heed_meeting_sweep"();
create trigger heed_update after update on public."meeting_sweep" referencing old table as was new table as made for each statement when (row_security_active('public."meeting_sweep"'::regclass)) execute function jingui."heed_meeting_sweep"();
create trigger heed_delete after delete on public."meeting_sweep" referencing old table as was for each statement when (row_security_active('public."meeting_sweep"'::regclass)) execute function jingui."heed_meeting_sweep"();

alter table "movement" enable row level security;
grant select, insert, update, delete on "movement" to jingui_app;
create policy unit_read on "movement" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id" offset 0));
create policy unit_write on "movement" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "movement" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "movement" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "movement".unit_id and p.id = "movement"."carrier_id" offset 0));
create trigger written_once before update or delete on "movement" for each row execute function public.written_once();
create function jingui."heed_movement"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_movement', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."movement" referencing new table as made for each statement when (row_security_active('public."movement"'::regclass)) execute function jingui."heed_movement"();
create trigger heed_update after update on public."movement" referencing old table as was new table as made for each statement when (row_security_active('public."movement"'::regclass)) execute function jingui."heed_movement"();
create trigger heed_delete after delete on public."movement" referencing old table as was for each statement when (row_security_active('public."movement"'::regclass)) execute function jingui."heed_movement"();

alter table "print_order" enable row level security;
grant select, insert, update, delete on "print_order" to jingui_app;
create policy unit_read on "print_order" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id" offset 0));
create policy unit_write on "print_order" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "print_order" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "print_order" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "print_order".unit_id and p.id = "print_order"."document_id" offset 0));
create function jingui."heed_print_order"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_print_order', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."print_order" referencing new table as made for each statement when (row_security_active('public."print_order"'::regclass)) execute function jingui."heed_print_order"();
create trigger heed_update after update on public."print_order" referencing old table as was new table as made for each statement when (row_security_active('public."print_order"'::regclass)) execute function jingui."heed_print_order"();
create trigger heed_delete after delete on public."print_order" referencing old table as was for each statement when (row_security_active('public."print_order"'::regclass)) execute function jingui."heed_print_order"();

alter table "receipt" enable row level security;
grant select, insert, update, delete on "receipt" to jingui_app;
create policy unit_read on "receipt" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id" offset 0));
create policy unit_write on "receipt" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "receipt" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "receipt" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "receipt".unit_id and p.id = "receipt"."document_id" offset 0));
create function jingui."heed_receipt"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_receipt', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."receipt" referencing new table as made for each statement when (row_security_active('public."receipt"'::regclass)) execute function jingui."heed_receipt"();
create trigger heed_update after update on public."receipt" referencing old table as was new table as made for each statement when (row_security_active('public."receipt"'::regclass)) execute function jingui."heed_receipt"();
create trigger heed_delete after delete on public."receipt" referencing old table as was for each statement when (row_security_active('public."receipt"'::regclass)) execute function jingui."heed_receipt"();

alter table "return_item" enable row level security;
grant select, insert, update, delete on "return_item" to jingui_app;
create policy unit_read on "return_item" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id" offset 0));
create policy unit_write on "return_item" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "return_item" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "return_item" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "return_item".unit_id and p.id = "return_item"."carrier_id" offset 0));
create function jingui."heed_return_item"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_return_item', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"list_id":' || to_json(r."list_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"list_id":' || to_json(r."list_id")) > 0 and strpos(said, '"carrier_id":' || to_json(r."carrier_id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."return_item" referencing new table as made for each statement when (row_security_active('public."return_item"'::regclass)) execute function jingui."heed_return_item"();
create trigger heed_update after update on public."return_item" referencing old table as was new table as made for each statement when (row_security_active('public."return_item"'::regclass)) execute function jingui."heed_return_item"();
create trigger heed_delete after delete on public."return_item" referencing old table as was for each statement when (row_security_active('public."return_item"'::regclass)) execute function jingui."heed_return_item"();

alter table "scope_grant" enable row level security;
grant select, insert, update, delete on "scope_grant" to jingui_app;
create policy unit_read on "scope_grant" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id" offset 0));
create policy unit_write on "scope_grant" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "scope_grant" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "scope_grant" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "scope_grant".unit_id and p.id = "scope_grant"."document_id" offset 0));
create trigger keys_gone after delete on "scope_grant" for each row execute function jingui.keys_gone('id');
create function jingui."heed_scope_grant"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_scope_grant', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."scope_grant" referencing new table as made for each statement when (row_security_active('public."scope_grant"'::regclass)) execute function jingui."heed_scope_grant"();
create trigger heed_update after update on public."scope_grant" referencing old table as was new table as made for each statement when (row_security_active('public."scope_grant"'::regclass)) execute function jingui."heed_scope_grant"();
create trigger heed_delete after delete on public."scope_grant" referencing old table as was for each statement when (row_security_active('public."scope_grant"'::regclass)) execute function jingui."heed_scope_grant"();

alter table "secret_change" enable row level security;
grant select, insert, update, delete on "secret_change" to jingui_app;
create policy unit_read on "secret_change" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id" offset 0));
create policy unit_write on "secret_change" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "secret_change" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "secret_change" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_change".unit_id and p.id = "secret_change"."document_id" offset 0));
create trigger written_once before update or delete on "secret_change" for each row execute function public.written_once();
create trigger keys_gone after delete on "secret_change" for each row execute function jingui.keys_gone('id');
create function jingui."heed_secret_change"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_secret_change', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."secret_change" referencing new table as made for each statement when (row_security_active('public."secret_change"'::regclass)) execute function jingui."heed_secret_change"();
create trigger heed_update after update on public."secret_change" referencing old table as was new table as made for each statement when (row_security_active('public."secret_change"'::regclass)) execute function jingui."heed_secret_change"();
create trigger heed_delete after delete on public."secret_change" referencing old table as was for each statement when (row_security_active('public."secret_change"'::regclass)) execute function jingui."heed_secret_change"();

alter table "secret_review" enable row level security;
grant select, insert, update, delete on "secret_review" to jingui_app;
create policy unit_read on "secret_review" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id" offset 0));
create policy unit_write on "secret_review" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "secret_review" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "secret_review" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "secret_review".unit_id and p.id = "secret_review"."document_id" offset 0));
create trigger keys_gone after delete on "secret_review" for each row execute function jingui.keys_gone('id');
create function jingui."heed_secret_review"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_secret_review', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."secret_review" referencing new table as made for each statement when (row_security_active('public."secret_review"'::regclass)) execute function jingui."heed_secret_review"();
create trigger heed_update after update on public."secret_review" referencing old table as was new table as made for each statement when (row_security_active('public."secret_review"'::regclass)) execute function jingui."heed_secret_review"();
create trigger heed_delete after delete on public."secret_review" referencing old table as was for each statement when (row_security_active('public."secret_review"'::regclass)) execute function jingui."heed_secret_review"();

alter table "slip" enable row level security;
grant select, insert, update, delete on "slip" to jingui_app;
create policy unit_read on "slip" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id" offset 0));
create policy unit_write on "slip" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "slip" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "slip" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "slip".unit_id and p.id = "slip"."document_id" offset 0));
create function jingui."heed_slip"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_slip', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."slip" referencing new table as made for each statement when (row_security_active('public."slip"'::regclass)) execute function jingui."heed_slip"();
create trigger heed_update after update on public."slip" referencing old table as was new table as made for each statement when (row_security_active('public."slip"'::regclass)) execute function jingui."heed_slip"();
create trigger heed_delete after delete on public."slip" referencing old table as was for each statement when (row_security_active('public."slip"'::regclass)) execute function jingui."heed_slip"();

alter table "stray" enable row level security;
grant select, insert, update, delete on "stray" to jingui_app;
create policy unit_read on "stray" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "stray".unit_id and p.id = "stray"."carrier_id" offset 0));
create policy unit_write on "stray" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "stray" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "stray".unit_id and p.id = "stray"."carrier_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "stray" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "carrier" p where p.unit_id = "stray".unit_id and p.id = "stray"."carrier_id" offset 0));
create trigger keys_gone after delete on "stray" for each row execute function jingui.keys_gone('id');
create function jingui."heed_stray"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_stray', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."stray" referencing new table as made for each statement when (row_security_active('public."stray"'::regclass)) execute function jingui."heed_stray"();
create trigger heed_update after update on public."stray" referencing old table as was new table as made for each statement when (row_security_active('public."stray"'::regclass)) execute function jingui."heed_stray"();
create trigger heed_delete after delete on public."stray" referencing old table as was for each statement when (row_security_active('public."stray"'::regclass)) execute function jingui."heed_stray"();

alter table "suggestion" enable row level security;
grant select, insert, update, delete on "suggestion" to jingui_app;
create policy unit_read on "suggestion" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id" offset 0));
create policy unit_write on "suggestion" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "suggestion" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "suggestion" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "suggestion".unit_id and p.id = "suggestion"."document_id" offset 0));
create trigger keys_gone after delete on "suggestion" for each row execute function jingui.keys_gone('id');
create function jingui."heed_suggestion"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_suggestion', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."suggestion" referencing new table as made for each statement when (row_security_active('public."suggestion"'::regclass)) execute function jingui."heed_suggestion"();
create trigger heed_update after update on public."suggestion" referencing old table as was new table as made for each statement when (row_security_active('public."suggestion"'::regclass)) execute function jingui."heed_suggestion"();
create trigger heed_delete after delete on public."suggestion" referencing old table as was for each statement when (row_security_active('public."suggestion"'::regclass)) execute function jingui."heed_suggestion"();

alter table "upward_report" enable row level security;
grant select, insert, update, delete on "upward_report" to jingui_app;
create policy unit_read on "upward_report" for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id" offset 0));
create policy unit_write on "upward_report" for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create policy unit_change on "upward_report" for update to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id" offset 0)) with check (unit_id = current_setting('jingui.unit', true));
create policy unit_remove on "upward_report" for delete to jingui_app using (unit_id = current_setting('jingui.unit', true) and exists (select 1 from "document" p where p.unit_id = "upward_report".unit_id and p.id = "upward_report"."document_id" offset 0));
create function jingui."heed_upward_report"() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || '_upward_report', true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > 20000;
begin
  if tg_op = 'DELETE' then select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from was r;
  else select count(*), count(*) filter (where much or r.unit_id is not null and strpos(said, '"id":' || to_json(r."id")) > 0), exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\n', 2), '')::bigint and e.xid = pg_current_xact_id()) into changed, named, stands from made r;
  end if;
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;
  return null;
end $$;
create trigger heed_insert after insert on public."upward_report" referencing new table as made for each statement when (row_security_active('public."upward_report"'::regclass)) execute function jingui."heed_upward_report"();
create trigger heed_update after update on public."upward_report" referencing old table as was new table as made for each statement when (row_security_active('public."upward_report"'::regclass)) execute function jingui."heed_upward_report"();
create trigger heed_delete after delete on public."upward_report" referencing old table as was for each statement when (row_security_active('public."upward_report"'::regclass)) execute function jingui."heed_upward_report"();

-- The ledger: an entry is written once, inside the act's own transaction; only the sealer gives it its place in the tree, once.
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
grant select, insert, update on public.ledger_tree to jingui_sealer;
grant select, insert on public.ledger_checkpoint, public.ledger_alarm to jingui_sealer;

alter table public.ledger_entry enable row level security;
-- By SQL too: what one did oneself, what was done about oneself, and for who oversees the rest, of which read/ledger-shown.ts shows him less.
create policy unit_read on public.ledger_entry for select to jingui_app using (unit_id = current_setting('jingui.unit', true) and (
  actor = current_setting('jingui.person', true) or object_table = 'person' and object_id = current_setting('jingui.person', true)
  or starts_with(current_setting('jingui.tokens', true), E'\x1fduty:system\x1f')
  or current_setting('jingui.tokens', true) like any (array[E'%\x1fr:audit\\_admin\x1f%', E'%\x1fr:secrecy\\_officer\x1f%', E'%\x1fr:secrecy\\_office\\_head\x1f%'])));
create policy unit_write on public.ledger_entry for insert to jingui_app with check (unit_id = current_setting('jingui.unit', true));
create trigger heed_entry before insert on public.ledger_entry for each row
  when (row_security_active('public.ledger_entry'::regclass)) execute function jingui.heed_entry();
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
  tokens := string_to_array(current_setting('jingui.tokens'), chr(31), '');
  select json_build_object('type', 'carrier', 'level', c."level", 'id', c.id, 'code', c.code, 'document_id', c.document_id, 'copy_no', c.copy_no, 'hand', c.hand, 'pages', c.pages, 'since', to_char(c.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'due_at', to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'title', d.title, 'mark', d.mark, 'regime', c.regime, 'holder', case when c.hand_id is not null then json_build_object('id', c.hand_id,
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
  tokens := string_to_array(current_setting('jingui.tokens'), chr(31), '');
  select json_build_object('type', 'slip', 'level', d."level", 'id', s.id, 'code', s.code, 'document_id', d.id, 'title', d.title, 'mark', d.mark, 'regime', d.regime)
    into card
    from slip s join document d on d.unit_id = s.unit_id and d.id = s.document_id
    where d.unit_id = here and s.code = wanted and (true)
      and d."level" <= (who #>> array['clearances', case d.regime when 'state' then 'state' else 'other' end])::integer
      and d.scope && tokens and (cardinality(d.barred) = 0 or not d.barred && tokens);
end $$;

create function jingui.may_see(of_table text, of_id text) returns boolean language plpgsql stable as $$
begin
  case of_table
    when 'body' then return exists (select 1 from public."body" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'carrier' then return exists (select 1 from public."carrier" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'carry_out' then return exists (select 1 from public."carry_out" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'case' then return exists (select 1 from public."case" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'case_note' then return exists (select 1 from public."case_note" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'circulation' then return exists (select 1 from public."circulation" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'classification' then return exists (select 1 from public."classification" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'contract' then return exists (select 1 from public."contract" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'copy_run' then return exists (select 1 from public."copy_run" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'count_entry' then return exists (select 1 from public."count_entry" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'destruction_list' then return exists (select 1 from public."destruction_list" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'dispatch' then return exists (select 1 from public."dispatch" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'document' then return exists (select 1 from public."document" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'draft' then return exists (select 1 from public."draft" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'evidence' then return exists (select 1 from public."evidence" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'handling' then return exists (select 1 from public."handling" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'holding' then return exists (select 1 from public."holding" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'import_job' then return exists (select 1 from public."import_job" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'incident' then return exists (select 1 from public."incident" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'incident_report' then return exists (select 1 from public."incident_report" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'inventory' then return exists (select 1 from public."inventory" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium' then return exists (select 1 from public."medium" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium_content' then return exists (select 1 from public."medium_content" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium_movement' then return exists (select 1 from public."medium_movement" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'meeting' then return exists (select 1 from public."meeting" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'meeting_sweep' then return exists (select 1 from public."meeting_sweep" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'movement' then return exists (select 1 from public."movement" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'petition' then return exists (select 1 from public."petition" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'print_order' then return exists (select 1 from public."print_order" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'receipt' then return exists (select 1 from public."receipt" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'return_list' then return exists (select 1 from public."return_list" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'scope_grant' then return exists (select 1 from public."scope_grant" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'secret_change' then return exists (select 1 from public."secret_change" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'secret_review' then return exists (select 1 from public."secret_review" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'slip' then return exists (select 1 from public."slip" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'stray' then return exists (select 1 from public."stray" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'suggestion' then return exists (select 1 from public."suggestion" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'upward_report' then return exists (select 1 from public."upward_report" k where k.unit_id = jingui.unit() and k.id = of_id);
    else return true;
  end case;
end $$;
create function jingui.is_there(of_table text, of_id text) returns boolean language plpgsql stable as $$
begin
  case of_table
    when 'alert' then return exists (select 1 from public."alert" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'appointment' then return exists (select 1 from public."appointment" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'body' then return exists (select 1 from public."body" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'carrier' then return exists (select 1 from public."carrier" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'carry_out' then return exists (select 1 from public."carry_out" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'case' then return exists (select 1 from public."case" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'case_note' then return exists (select 1 from public."case_note" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'choice' then return exists (select 1 from public."choice" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'circulation' then return exists (select 1 from public."circulation" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'classification' then return exists (select 1 from public."classification" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'closing_check' then return exists (select 1 from public."closing_check" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'committee_meeting' then return exists (select 1 from public."committee_meeting" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'contract' then return exists (select 1 from public."contract" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'cooling_off' then return exists (select 1 from public."cooling_off" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'copy_run' then return exists (select 1 from public."copy_run" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'count_entry' then return exists (select 1 from public."count_entry" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'day_close' then return exists (select 1 from public."day_close" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'department' then return exists (select 1 from public."department" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'deputy' then return exists (select 1 from public."deputy" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'designation' then return exists (select 1 from public."designation" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'destruction_list' then return exists (select 1 from public."destruction_list" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'destruction_site' then return exists (select 1 from public."destruction_site" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'directory_link' then return exists (select 1 from public."directory_link" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'directory_proposal' then return exists (select 1 from public."directory_proposal" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'directory_reading' then return exists (select 1 from public."directory_reading" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'dispatch' then return exists (select 1 from public."dispatch" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'document' then return exists (select 1 from public."document" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'draft' then return exists (select 1 from public."draft" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'drill' then return exists (select 1 from public."drill" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'evidence' then return exists (select 1 from public."evidence" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'finding' then return exists (select 1 from public."finding" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'foreign_visit' then return exists (select 1 from public."foreign_visit" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'former_grade' then return exists (select 1 from public."former_grade" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'handling' then return exists (select 1 from public."handling" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'holding' then return exists (select 1 from public."holding" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'import_job' then return exists (select 1 from public."import_job" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'import_run' then return exists (select 1 from public."import_run" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'incident' then return exists (select 1 from public."incident" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'incident_report' then return exists (select 1 from public."incident_report" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'inspection' then return exists (select 1 from public."inspection" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'inventory' then return exists (select 1 from public."inventory" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'loan_receipt' then return exists (select 1 from public."loan_receipt" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium' then return exists (select 1 from public."medium" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium_content' then return exists (select 1 from public."medium_content" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'medium_movement' then return exists (select 1 from public."medium_movement" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'meeting' then return exists (select 1 from public."meeting" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'meeting_sweep' then return exists (select 1 from public."meeting_sweep" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'movement' then return exists (select 1 from public."movement" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'obligation' then return exists (select 1 from public."obligation" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'outside_unit' then return exists (select 1 from public."outside_unit" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'person' then return exists (select 1 from public."person" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'petition' then return exists (select 1 from public."petition" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'place' then return exists (select 1 from public."place" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'print_order' then return exists (select 1 from public."print_order" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'publication' then return exists (select 1 from public."publication" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'receipt' then return exists (select 1 from public."receipt" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'return_list' then return exists (select 1 from public."return_list" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'reward' then return exists (select 1 from public."reward" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'scope_grant' then return exists (select 1 from public."scope_grant" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'seal' then return exists (select 1 from public."seal" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'seal_use' then return exists (select 1 from public."seal_use" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'secret_change' then return exists (select 1 from public."secret_change" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'secret_review' then return exists (select 1 from public."secret_review" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'series' then return exists (select 1 from public."series" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'signature' then return exists (select 1 from public."signature" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'signing_text' then return exists (select 1 from public."signing_text" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'site_declaration' then return exists (select 1 from public."site_declaration" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'slip' then return exists (select 1 from public."slip" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'sorting' then return exists (select 1 from public."sorting" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'stray' then return exists (select 1 from public."stray" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'suggestion' then return exists (select 1 from public."suggestion" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'tie' then return exists (select 1 from public."tie" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'training' then return exists (select 1 from public."training" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'upward_report' then return exists (select 1 from public."upward_report" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'violation' then return exists (select 1 from public."violation" k where k.unit_id = jingui.unit() and k.id = of_id);
    when 'waste_sale' then return exists (select 1 from public."waste_sale" k where k.unit_id = jingui.unit() and k.id = of_id);
    else return true;
  end case;
end $$;

do $$
declare
  young record;
begin
  if current_setting('server_version_num')::integer < 180000 then
    return;
  end if;
  for young in
    select k.of_table, k.of_column, k.often from (values
      ('movement', 'unit_id', 1),
      ('movement', 'from_kind', 7),
      ('movement', 'to_kind', 7),
      ('obligation', 'unit_id', 1),
      ('obligation', 'status', 4),
      ('alert', 'unit_id', 1),
      ('case', 'unit_id', 1),
      ('case', 'status', 7),
      ('case', 'then', 2),
      ('case_step', 'unit_id', 1),
      ('case_step', 'status', 5),
      ('case_note', 'unit_id', 1),
      ('case_note', 'kind', 4),
      ('case_note', 'state', 5),
      ('unit', 'unit_id', 1),
      ('unit', 'secret_involved', 2),
      ('department', 'unit_id', 1),
      ('department', 'kind', 7),
      ('place', 'unit_id', 1),
      ('place', 'kind', 4),
      ('series', 'unit_id', 1),
      ('calendar_year', 'unit_id', 1),
      ('choice', 'unit_id', 1),
      ('committee_meeting', 'unit_id', 1),
      ('committee_meeting', 'status', 2),
      ('outside_unit', 'unit_id', 1),
      ('outside_unit', 'serves', 7),
      ('draft', 'unit_id', 1),
      ('draft', 'kind', 2),
      ('draft', 'status', 3),
      ('classification', 'unit_id', 1),
      ('classification', 'kind', 3),
      ('secret_change', 'unit_id', 1),
      ('secret_change', 'kind', 4),
      ('scope_grant', 'unit_id', 1),
      ('secret_review', 'unit_id', 1),
      ('secret_review', 'conclusion', 4),
      ('upward_report', 'unit_id', 1),
      ('suggestion', 'unit_id', 1),
      ('inventory', 'unit_id', 1),
      ('inventory', 'status', 3),
      ('inventory_item', 'unit_id', 1),
      ('inventory_item', 'hand', 7),
      ('inventory_item', 'disposition', 3),
      ('count_entry', 'unit_id', 1),
      ('count_entry', 'verdict', 8),
      ('sorting', 'unit_id', 1),
      ('destruction_site', 'unit_id', 1),
      ('destruction_site', 'kind', 6),
      ('destruction_list', 'unit_id', 1),
      ('destruction_list', 'method', 6),
      ('destruction_list', 'status', 4),
      ('destruction_item', 'unit_id', 1),
      ('waste_sale', 'unit_id', 1),
      ('document', 'unit_id', 1),
      ('document', 'sequence', 2),
      ('document', 'source', 4),
      ('document', 'province_level', 2),
      ('document', 'issuer_rank', 2),
      ('document', 'status', 5),
      ('carrier', 'unit_id', 1),
      ('carrier', 'hand', 7),
      ('slip', 'unit_id', 1),
      ('body', 'unit_id', 1),
      ('print_order', 'unit_id', 1),
      ('print_order', 'form', 2),
      ('print_order', 'status', 3),
      ('dispatch', 'unit_id', 1),
      ('dispatch', 'status', 6),
      ('circulation', 'unit_id', 1),
      ('circulation', 'alone', 2),
      ('circulation', 'status', 3),
      ('loan_receipt', 'unit_id', 1),
      ('loan_receipt', 'way', 2),
      ('loan_receipt', 'status', 3),
      ('loan_receipt', 'signed_by', 3),
      ('holding', 'unit_id', 1),
      ('holding', 'kind', 3),
      ('holding', 'id_checked', 2),
      ('holding', 'signed', 2),
      ('holding', 'signed_by', 4),
      ('holding', 'status', 3),
      ('carry_out', 'unit_id', 1),
      ('carry_out', 'signed', 2),
      ('carry_out', 'status', 3),
      ('handling', 'unit_id', 1),
      ('handling', 'status', 3),
      ('receipt', 'unit_id', 1),
      ('copy_run', 'unit_id', 1),
      ('copy_run', 'form', 5),
      ('return_list', 'unit_id', 1),
      ('return_list', 'kind', 2),
      ('return_list', 'status', 2),
      ('return_item', 'unit_id', 1),
      ('return_item', 'status', 6),
      ('day_close', 'unit_id', 1),
      ('day_close', 'status', 2),
      ('day_close', 'taken_with', 2),
      ('stray', 'unit_id', 1),
      ('stray', 'kind', 3),
      ('stray', 'heard_in', 4),
      ('stray', 'status', 3),
      ('stray', 'doubted', 2),
      ('stray', 'outcome', 4),
      ('import_job', 'unit_id', 1),
      ('import_job', 'state', 8),
      ('import_line', 'unit_id', 1),
      ('import_line', 'verdict', 4),
      ('import_item', 'unit_id', 1),
      ('import_run', 'unit_id', 1),
      ('heading_mapping', 'unit_id', 1),
      ('former_code', 'unit_id', 1),
      ('person', 'unit_id', 1),
      ('person', 'state', 4),
      ('person', 'leadership', 2),
      ('person', 'top_secret_designated', 2),
      ('appointment', 'unit_id', 1),
      ('deputy', 'unit_id', 1),
      ('designation', 'unit_id', 1),
      ('designation', 'designated', 2),
      ('training', 'unit_id', 1),
      ('training', 'kind', 4),
      ('training', 'passed', 2),
      ('former_grade', 'unit_id', 1),
      ('cooling_off', 'unit_id', 1),
      ('tie', 'unit_id', 1),
      ('tie', 'kind', 4),
      ('directory_link', 'unit_id', 1),
      ('directory_proposal', 'unit_id', 1),
      ('directory_proposal', 'kind', 4),
      ('directory_proposal', 'state', 4),
      ('directory_reading', 'unit_id', 1),
      ('signing_text', 'unit_id', 1),
      ('signature', 'unit_id', 1),
      ('medium', 'unit_id', 1),
      ('medium', 'hand', 7),
      ('medium', 'status', 3),
      ('medium_movement', 'unit_id', 1),
      ('medium_movement', 'from_kind', 7),
      ('medium_movement', 'to_kind', 7),
      ('medium_content', 'unit_id', 1),
      ('closing_check', 'unit_id', 1),
      ('publication', 'unit_id', 1),
      ('publication', 'channel', 4),
      ('publication', 'especially_important', 2),
      ('publication', 'status', 2),
      ('meeting', 'unit_id', 1),
      ('meeting', 'status', 4),
      ('meeting_sweep', 'unit_id', 1),
      ('meeting_sweep', 'venue_checked', 2),
      ('meeting_sweep', 'lodgings_checked', 2),
      ('foreign_visit', 'unit_id', 1),
      ('foreign_visit', 'status', 4),
      ('seal', 'unit_id', 1),
      ('seal_use', 'unit_id', 1),
      ('petition', 'unit_id', 1),
      ('petition', 'status', 4),
      ('contract', 'unit_id', 1),
      ('contract', 'kind', 3),
      ('contract', 'trade_secrets', 2),
      ('contract', 'status', 2),
      ('inspection', 'unit_id', 1),
      ('inspection', 'scope', 2),
      ('inspection', 'method', 6),
      ('inspection', 'status', 2),
      ('check_item', 'unit_id', 1),
      ('check_item', 'result', 4),
      ('finding', 'unit_id', 1),
      ('finding', 'serious', 2),
      ('finding', 'status', 3),
      ('incident', 'unit_id', 1),
      ('incident', 'kind', 3),
      ('incident', 'level_told', 2),
      ('incident', 'status', 3),
      ('incident_report', 'unit_id', 1),
      ('incident_report', 'late', 2),
      ('reward', 'unit_id', 1),
      ('reward', 'record_kind', 3),
      ('violation', 'unit_id', 1),
      ('evidence', 'unit_id', 1),
      ('evidence', 'object_table', 6),
      ('evidence', 'shows_no_secret', 2),
      ('site_declaration', 'unit_id', 1),
      ('drill', 'unit_id', 1),
      ('drill', 'result', 2)
    ) k (of_table, of_column, often) join pg_class c on c.relname = k.of_table
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples < 0
  loop
    perform pg_restore_attribute_stats('schemaname', 'public', 'relname', young.of_table, 'attname', young.of_column, 'inherited', false,
      'null_frac', 0::real, 'avg_width', 8, 'n_distinct', young.often::real);
  end loop;
end $$;

do $$
declare
  one record;
begin
  for one in select oid::regclass as name from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'jingui'::regnamespace) loop
    execute format('alter table %s set (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_scale_factor = 1)', one.name);
  end loop;
  alter table public.ledger_entry set (fillfactor = 50);
end $$;

-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app, jingui_keeper;
-- PostgreSQL lets everybody call a new function. Ours are for whom they are granted to; those of a site's extensions stay as they are.
do $$
declare
  one regprocedure;
begin
  for one in
    select f.oid from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where (n.nspname = 'jingui' or n.nspname = 'public' and f.prorettype = 'trigger'::regtype)
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
  loop
    execute format('revoke all on function %s from public', one);
  end loop;
end $$;
grant execute on all functions in schema jingui to jingui_app;
-- What only functions of the wall itself may ask.
revoke all on function jingui.subject(text, text), jingui.work_out(text, text, timestamptz),
  jingui.keep_standing(text, text, bigint, timestamptz), jingui.let_speak(text, text, integer[], text, text[], text, text, text), jingui.proof(text, text, text, text, text, text),
  jingui.said_proof(text), jingui.said_by(text), jingui.lets(text[]) from public, jingui_app;

-- What PostgreSQL lets everybody call and the application has no use for: locks of one number, by which servers agree who leads, seals and
-- writes keys (its own have two); the end of what another connection does; large objects, which no policy binds; messages in the log of
-- what is written. It takes a superuser, as the bundled server has; without one they stay as they are.
do $$
declare
  one regprocedure;
begin
  for one in
    select f.oid from pg_proc f where f.pronamespace = 'pg_catalog'::regnamespace
      and (f.proname ~ '^pg_(try_)?advisory_(xact_)?lock(_shared)?$' and f.pronargs = 1
        or f.proname in ('pg_cancel_backend', 'pg_terminate_backend', 'lo_creat', 'lo_create', 'lo_from_bytea', 'pg_logical_emit_message', 'pg_export_snapshot'))
  loop
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to jingui_sealer, jingui_keeper, %I', one, current_user);
  end loop;
exception when insufficient_privilege then
  null;
end $$;

-- Policies read settings as they stand (session.sql), so no expression of the application's may write one. It takes a superuser, as the bundled
-- server has. Where `set_config` stays everybody's, policies ask for the proof each time they are asked, once for a statement.
do $$
declare
  one record;
  written constant text := 'current_setting\(''jingui\.(\w+)''::text, true\)';
  proven constant text := '(select jingui.said(''\1''))';
begin
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
  if not has_function_privilege('jingui_app', 'pg_catalog.set_config(text, text, boolean)', 'execute') then
    execute format('grant execute on function pg_catalog.set_config(text, text, boolean) to jingui_sealer, jingui_keeper, %I', current_user);
    return;
  end if;
  for one in
    select p.polname, p.polrelid::regclass as of_table, pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as made
      from pg_policy p where 'jingui_app'::regrole = any(p.polroles)
  loop
    execute format('alter policy %I on %s %s %s', one.polname, one.of_table,
      'using (' || regexp_replace(one.seen, written, proven, 'g') || ')', 'with check (' || regexp_replace(one.made, written, proven, 'g') || ')');
  end loop;
end $$;

-- What the server does beside people's acts, as a role of its own that is neither the owner's nor the application's: it seals, goes over what
-- is sealed, keeps time, and asks whether passwords, sessions, factors and links are those that entries made. It reads the ledger of all
-- units; of their rows it reads nothing, and it writes none.
-- Roles are the whole database server's, where other installations may have theirs: of this database it serves its own keeper, or the owner.
create function jingui.is_own() returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select session_user = 'jingui_keeper' or session_user = (select 'jingui_keeper_' || i.id from jingui.installation i)
    or pg_has_role(session_user, (select c.relowner from pg_class c where c.oid = 'jingui.installation'::regclass), 'member')
$$;
revoke all on function jingui.is_own() from public;
grant execute on function jingui.is_own() to jingui_keeper, jingui_sealer;
grant usage on schema jingui to jingui_sealer;

create policy sealer_all on public.ledger_entry to jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy keeper_read on public.ledger_entry for select to jingui_keeper using ((select jingui.is_own()));
alter table jingui.credential enable row level security;
create policy keeper_read on jingui.credential for select to jingui_keeper using ((select jingui.is_own()));
alter table public.ledger_tree enable row level security;
alter table public.ledger_checkpoint enable row level security;
alter table public.ledger_alarm enable row level security;
create policy own on public.ledger_tree to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy own on public.ledger_checkpoint to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy own on public.ledger_alarm to jingui_keeper, jingui_sealer using ((select jingui.is_own())) with check ((select jingui.is_own()));
create policy app_read on public.ledger_checkpoint for select to jingui_app using (true);
create policy app_read on public.ledger_alarm for select to jingui_app using (true);

grant usage on schema public, jingui to jingui_keeper;
grant select on public.ledger_entry, public.ledger_tree, public.ledger_checkpoint, public.ledger_alarm to jingui_keeper;
grant insert on public.ledger_alarm to jingui_keeper;
grant select (login, unit_id, person_id, hash, one_time) on jingui.credential to jingui_keeper;
grant select, update (correction_ms, melting_since) on jingui.installation to jingui_keeper;
grant execute on function jingui.correction() to jingui_keeper;

-- The newest time that an entry of any unit bears.
create function jingui.last_written() returns timestamptz
  language sql stable security definer set search_path = pg_catalog as $$
  select max(e.at) from public.unit u,
    lateral (select at from public.ledger_entry where unit_id = u.unit_id order by id desc limit 1) e
$$;

-- Whether somebody saw the last notice of this kind, of some unit: the machine is one for all of them.
create function jingui.is_seen(of_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from (
    select distinct on (unit_id) seen_at from public.alert where kind = of_kind and to_role = 'system_admin' order by unit_id, at desc) last
  where seen_at is not null)
$$;

revoke all on function jingui.last_written(), jingui.is_seen(text) from public;
grant execute on function jingui.last_written(), jingui.is_seen(text) to jingui_keeper;
