import { nextEndOfWork } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { levelOf } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { cancel, oblige } from '#kernel/obligation.ts';
import { needsDesignated } from '#modules/documents/door/rules/registry.ts';
import { toListed } from '../clocks.ts';
import type { HandsTx } from '../tx.ts';

/**
 * CARRIER-050: a document may rise, and whoever has a copy of it be taken off the list, with no act on the copy: it goes back at once.
 * By hand: owed from what became of a document or a person, not from a date.
 */
export const unlistedHolders = defineDuty<HandsTx>({
  id: 'hands.unlisted-holders',
  clauses: ['CARRIER-050'],
  run: async ({ tx, unit, settings, actor, now, calendar, newId }) => {
    const held = await tx
      .selectFrom('carrier')
      .innerJoin('person', (join) =>
        join.onRef('person.unit_id', '=', 'carrier.unit_id').onRef('person.id', '=', 'carrier.hand_id'),
      )
      .select(['carrier.id', 'carrier.level', 'carrier.regime', 'person.id as holder', 'person.department_id'])
      .where('carrier.unit_id', '=', unit.id)
      .where('carrier.hand', '=', 'person')
      .where('person.top_secret_designated', '=', false)
      .orderBy('carrier.id')
      .execute();
    const wanting = held.filter(({ level, regime }) => needsDesignated(settings, { level: levelOf(level), regime }));
    const open = await openObligations(tx, unit.id, toListed);
    const owes = (one: (typeof wanting)[number], { object_id, owner_id }: (typeof open)[number]) =>
      object_id === one.id && owner_id === one.holder;
    return [
      ...wanting
        .filter((one) => !open.some((owed) => owes(one, owed)))
        .map(({ id, holder, department_id }) =>
          oblige(toListed, {
            id: newId(),
            owner: { person: holder },
            department: department_id,
            object: id,
            at: now,
            due: nextEndOfWork(calendar, now),
          }),
        ),
      ...cancel(
        open.filter((owed) => !wanting.some((one) => owes(one, owed))),
        actor.id,
        now,
      ),
    ];
  },
});
