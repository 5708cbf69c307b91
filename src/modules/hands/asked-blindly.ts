import { copyJoined } from '#modules/documents/door/joins.ts';

/** Holdings `h` of this unit by which somebody has a copy that is in another's hand: his deputy took it for him, or he travels with it. */
const byAnother = `h.unit_id = jingui.unit() and (h.for_id = of_person
      or h.carry_out_id in (select j.id from public.carry_out j where j.unit_id = h.unit_id and of_person = any(j.bearers)))`;

/** What may be asked of holdings by those who see none of them, answered by yes, no, a level or a moment. */
export const askedBlindly = `
-- How high what is out to a person is, whoever has it in hand (CARRIER-059): he, the deputy who took it for him, or whom he travels with.
create function jingui.out_to(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select * from jingui.in_hand(of_person)
  union
  select c.level, c.regime from public.holding h ${copyJoined('h.carrier_id')} where h.status = 'open' and ${byAnother}
$$;

-- When the last copy came back from a person: his cooling-off does not begin before (PEOPLE-013).
create function jingui.last_return(of_person text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greatest(
    (select max(m.at) from public.movement m where m.unit_id = jingui.unit() and m.from_kind = 'person' and m.from_id = of_person),
    (select max(h.returned_at) from public.holding h where ${byAnother}))
$$;`;
