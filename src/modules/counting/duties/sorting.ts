import { sql } from 'kysely';
import { laidUp } from '#modules/documents/door/in-words.ts';
import type { DutyContext } from '#kernel/duty.ts';
import type { Instant } from '#kernel/json.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { defineRecurring } from '#kernel/recurring-duty.ts';
import { registrySorted, sorted } from '../clocks.ts';
import type { CountingTx } from '../tx.ts';

const once = {
  period: (settings: Settings) => setting(settings, 'CARRIER-057.period'),
  remindDays: 5,
};

/** CARRIER-057: each department sorts and checks its classified carriers once a period. */
export const sortingDuty = defineRecurring({
  id: 'counting.sorting',
  clock: sorted,
  ...once,
  of: async ({ tx, unit, openedAt }: DutyContext<CountingTx>) => {
    const departments = await tx
      .selectFrom('department')
      .select('id')
      .where('unit_id', '=', unit.id)
      .orderBy('id')
      .execute();
    return departments.map(({ id }) => ({ object: id, department: id, since: openedAt }));
  },
});

/** CARRIER-057: and the registry what lies in it, from the day it has had any; it is a window like the others. */
export const registrySorting = defineRecurring({
  id: 'counting.registry-sorting',
  clock: registrySorted,
  ...once,
  of: async ({ tx, unit, openedAt }: DutyContext<CountingTx>) => {
    const since = await keepsSince(tx, unit.id);
    return since === null ? [] : [{ object: unit.id, since: since > openedAt ? since : openedAt }];
  },
});

/** Since when the registry itself has had any of the classified copies that lie in it. In words of their index, which gives the first one. */
async function keepsSince(tx: CountingTx, unit: string): Promise<Instant | null> {
  const found = await tx
    .selectFrom('carrier')
    .select('since')
    .where('unit_id', '=', unit)
    .where(sql.raw<boolean>(laidUp))
    .orderBy('since')
    .limit(1)
    .executeTakeFirst();
  return found?.since ?? null;
}
