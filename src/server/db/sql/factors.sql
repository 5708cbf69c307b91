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
