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
