import { sql } from 'kysely';
import { levelRank } from '#kernel/label.ts';
import { circulation, holding } from '#modules/hands/index.ts';

/**
 * CARRIER-058: whether copy `c` of document `d` is top secret from elsewhere that has been read and lies in the registry again, with nobody
 * still to read it.
 */
export const readTopSecret = sql<boolean>`(d.level = ${levelRank.top_secret} and d.regime = 'state' and d.source <> 'own'
  and d.return_by is null and c.copy_of is null and c.hand = 'registry'
  and exists (select 1 from ${sql.table(holding.name)} h where h.unit_id = c.unit_id and h.carrier_id = c.id and h.status = 'returned')
  and not exists (select 1 from ${sql.table(circulation.name)} r where r.unit_id = c.unit_id and r.carrier_id = c.id and r.status = 'open'))`;
