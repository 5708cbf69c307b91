import { z } from 'zod';
import { dateOf } from '#kernel/calendar.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import { regimeOfAll } from '#kernel/label.ts';
import { oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { endOf, spanOf } from '#kernel/recurring.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { countEnded } from '../../clocks.ts';
import { openFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { countVerdicts, inventory, inventoryItem } from '../../tables.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** A count of the same place that is going on already is gone on with: a killed browser loses nothing. */
export const openInventory = defineProcedure({
  id: 'counting.open-inventory',
  verb: { zh: '清点', en: 'Count' },
  desk: true,
  title: say('open-inventory'),
  help: say('open-inventory.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  result: z.object({
    id: z.string(),
    inventory: z.string(),
    expected: z.number(),
    hash: z.string(),
    opened_at: z.string(),
    counted: z.partialRecord(z.enum(countVerdicts), z.number()),
  }),
  facts: openFacts,
  rules,
  effects: ({ scope, items, hash, running, counted, settings, actor, now }, { newId }) => {
    if (running) {
      const { id, expected, hash, opened_at } = running;
      const result = { id, inventory: id, expected, hash, opened_at, counted };
      return { effects: [], object: { table: 'inventory', id }, result };
    }
    const id = newId();
    const row = {
      id,
      ...scope,
      expected: items.length,
      hash,
      opened_by: actor.id,
      opened_at: now,
      status: 'open' as const,
      present: null,
      missing: null,
      surplus: null,
      counted_by: null,
      counted_at: null,
      confirmed_by: null,
      confirmed_at: null,
      level: Math.max(0, ...items.map((item) => item.level)),
      regime: regimeOfAll(items),
      // The leader in charge hears of copies nobody searched for (CARRIER-057), and must be able to look.
      scope: ['duty:registry', 'r:leader_in_charge', `p:${actor.id}`],
      barred: [...new Set(items.flatMap((item) => item.barred))],
    };
    const frozen = items.map(({ carrier_id, hand, hand_id, turn }) =>
      insert(inventoryItem, {
        inventory_id: id,
        carrier_id,
        hand,
        hand_id,
        turn,
        found_short_at: null,
        disposition: null,
        place_id: null,
        note: null,
      }),
    );
    return {
      effects: [insert(inventory, row), ...frozen, oweClose(id, { actor, settings, now }, newId)],
      object: { table: 'inventory', id },
      clauses: ['CARRIER-057'],
      result: { id, inventory: id, expected: items.length, hash, opened_at: now, counted: {} },
    };
  },
});

/** A count that was begun is ended within the period it is for; the secrecy office is told of one that is not. */
function oweClose(
  inventory: string,
  { actor, settings, now }: Pick<Circumstances, 'actor' | 'settings' | 'now'>,
  newId: () => string,
): RowOp {
  const period = setting(settings, 'CARRIER-057.period');
  return oblige(countEnded, {
    id: newId(),
    owner: { person: actor.id },
    department: actor.departmentId,
    object: inventory,
    at: now,
    due: endOf(period, spanOf(period, dateOf(now))),
  });
}
