import { sql } from 'kysely';
import { ofClock } from '#kernel/obligation-facts.ts';
import { marked } from '../clocks.ts';

const cause = (hand: string) => sql`${marked.family} || ${sql.raw(hand)}`;

/** CLASSIFY-017: whether the carrier `c` bears the mark from before a change: where it lies, or in a hand it came from since, that is still to be corrected. */
export const oldMark = sql<boolean>`exists (select 1 from obligation o where o.unit_id = c.unit_id
  and o.object_id = c.document_id and o.status in ('open', 'overdue') and ${ofClock(marked, 'o')}
  and (o.cause = ${cause("c.hand || ':' || coalesce(c.hand_id, '')")} or exists (select 1 from movement m
    where m.unit_id = c.unit_id and m.carrier_id = c.id and m.at >= o.opened_at
    and o.cause = ${cause("m.from_kind || ':' || coalesce(m.from_id, '')")})))`;
