import { type Kysely, sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { defineDuty } from '#kernel/duty.ts';
import { update } from '#kernel/effect.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import type { RegimeId } from '#kernel/generated/clauses.ts';
import { raise } from '#kernel/obligation.ts';
import { mediumMarked } from '../happenings.ts';
import { raisedTo } from '../marking.ts';
import { type DevicesDatabase, type Medium, medium } from '../tables.ts';

interface Behind extends Pick<Medium, 'id' | 'level' | 'regime' | 'hand_id'> {
  readonly now_level: number;
  readonly now_regime: RegimeId;
}

/**
 * DEVICE-013: a document that has risen since it was stored raises the media it is on, and their keepers mark them anew.
 * By hand: nothing is owed, the medium rises with what is on it.
 */
export const mediaFollow = defineDuty<Kysely<DevicesDatabase>>({
  id: 'devices.media-follow',
  clauses: ['DEVICE-013'],
  causes: [bringsUnasked(mediumMarked, 'what it holds has risen: the clause itself marks it anew')],
  run: async ({ tx, unit, now, settings, newId }) => {
    const { rows } = await sql<Behind>`
      select distinct on (m.id) m.id, m.level, m.regime, m.hand_id, d.level as now_level, d.regime as now_regime
      from medium m
      join medium_content k on k.unit_id = m.unit_id and k.medium_id = m.id
      ${sql.raw(joined(document, 'd', 'k.document_id'))}
      where m.unit_id = ${unit.id} and m.status <> 'destroyed'
        and (d.level > m.level or (m.regime = 'own' and d.regime <> 'own'))
      order by m.id, d.level desc`.execute(tx);
    return rows.flatMap((one) => [
      update(medium, one.id, raisedTo(one, { level: one.now_level, regime: one.now_regime }, settings), {
        level: one.level,
        regime: one.regime,
      }),
      raise({
        id: newId(),
        clause: 'DEVICE-013',
        to: one.hand_id === null ? { role: 'it_dept' } : { person: one.hand_id },
        object: { table: 'medium', id: one.id },
        kind: 'raised',
        at: now,
      }),
    ]);
  },
});
