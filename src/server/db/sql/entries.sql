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
