import { sql } from 'kysely';

/** CARRIER-031: whether the carrier `c` is a copy made here that another unit has signed for; what was handed back to its originator is not. */
export const passedOn = sql<boolean>`(c.copy_of is not null and c.hand = 'unit' and exists (select 1 from movement m
  where m.unit_id = c.unit_id and m.carrier_id = c.id and m.turn = c.turn and m.step = 'receive'))`;

/** Cause of the duty to archive or destroy a copy whose use is over (CARRIER-031). */
export const disposal = 'dispose';
