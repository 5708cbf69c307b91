import type { Kysely } from 'kysely';
import { nextEndOfWork } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { levelOf } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { cancel, oblige, type ObligationsDatabase } from '#kernel/obligation.ts';
import { needsDesignated } from '#modules/documents/door/rules/registry.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { toListed } from '../clocks.ts';
import type { DevicesDatabase } from '../tables.ts';

type Tx = Kysely<DevicesDatabase & PeopleDatabase & ObligationsDatabase>;

/**
 * CARRIER-050: what a medium holds may rise, and its keeper be taken off the list, with no act on the medium: it is handed over at once.
 * By hand: owed from what became of a document or a person, not from a date.
 */
export const unlistedKeepers = defineDuty<Tx>({
  id: 'devices.unlisted-keepers',
  clauses: ['CARRIER-050'],
  run: async ({ tx, unit, settings, actor, now, calendar, newId }) => {
    const kept = await tx
      .selectFrom('medium')
      .innerJoin('person', (join) =>
        join.onRef('person.unit_id', '=', 'medium.unit_id').onRef('person.id', '=', 'medium.hand_id'),
      )
      .select(['medium.id', 'medium.level', 'medium.regime'])
      .where('medium.unit_id', '=', unit.id)
      .where('medium.status', '<>', 'destroyed')
      .where('person.top_secret_designated', '=', false)
      .orderBy('medium.id')
      .execute();
    const wanting = kept.filter(({ level, regime }) => needsDesignated(settings, { level: levelOf(level), regime }));
    const open = await openObligations(tx, unit.id, toListed);
    const told = new Set(open.map((one) => one.object_id));
    const gone = open.filter((one) => !wanting.some(({ id }) => id === one.object_id));
    return [
      ...wanting
        .filter(({ id }) => !told.has(id))
        .map(({ id }) => oblige(toListed, { id: newId(), object: id, at: now, due: nextEndOfWork(calendar, now) })),
      ...cancel(gone, actor.id, now),
    ];
  },
});
