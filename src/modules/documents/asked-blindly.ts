/**
 * What may be asked of copies by those who see none of them, answered by yes, no or a moment: functions with the owner's rights, for
 * the unit that is speaking.
 */
export const askedBlindly = `
-- Whether anything is still out to a person: asked before he leaves.
create function jingui.holds_carriers(of_person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c
    where c.unit_id = jingui.unit() and c.hand in ('person', 'courier') and c.hand_id = of_person)
$$;

create function jingui.keeps_top_secret() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c where c.unit_id = jingui.unit() and c.level = 5 and c.hand not in ('destroyed', 'unit'))
$$;

-- When the last copy came back from a person: his cooling-off does not begin before (PEOPLE-013).
create function jingui.last_return(of_person text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public as $$
  select max(m.at) from public.movement m where m.unit_id = jingui.unit() and m.from_kind = 'person' and m.from_id = of_person
$$;`;
