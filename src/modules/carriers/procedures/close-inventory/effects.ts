import { move } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { meet, oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Finding } from '#kernel/verdict.ts';
import { beginSearch, openIncidents } from '../../counting.ts';
import { inventory, inventoryItem } from '../../tables/inventory.ts';
import { type CloseAsk, unaccounted } from './rules.ts';

/** The counter signs: every shortage is accounted for, what is lost goes into no hand, and somebody else must sign too. */
export function effects(ask: CloseAsk, { newId }: EffectContext): Outcome {
  const { input, missing, searches, actor, now, settings, present, surplus } = ask;
  const { id } = ask.inventory;
  const lost = missing.filter((copy) => outcomeOf(ask, copy.id)?.outcome === 'missing');
  const unreported = lost.filter((copy) => !searches.some((one) => one.object_id === copy.id));
  const set = {
    status: 'counted',
    present,
    surplus,
    missing: lost.length,
    counted_by: actor.id,
    counted_at: now,
  } as const;
  const due = new Date(Date.parse(now) + setting(settings, 'CARRIER-057.search_hours') * 3_600_000).toISOString();
  const open = searches.filter((one) => one.status === 'open' || one.status === 'overdue');
  const settled = input.dispositions.map(({ carrier, outcome, note }) =>
    update(inventoryItem, { inventory_id: id, carrier_id: carrier }, { disposition: outcome, note: note ?? null }),
  );
  return {
    effects: [
      update(inventory, id, set, { status: 'open' }),
      ...settled,
      ...lost.flatMap((copy) =>
        move({
          id: newId(),
          copy,
          to: { kind: 'missing', id: null },
          step: 'inventory',
          by: actor.id,
          at: now,
          note: outcomeOf(ask, copy.id)?.note ?? null,
          set: { place_id: null },
        }),
      ),
      ...openIncidents({ missing: unreported, by: actor.id, department: null, at: now, settings, newId }),
      ...meet(open, actor.id, now),
      oblige({
        id: newId(),
        clause: 'CARRIER-057',
        owner: { role: 'secrecy_officer' },
        object: { table: 'inventory', id },
        cause: 'confirm',
        at: now,
        due,
      }),
    ],
    clauses: ['CARRIER-002', 'CARRIER-057'],
    result: { id, expected: ask.inventory.expected, present, missing: lost.length, surplus },
  };
}

function outcomeOf({ input }: CloseAsk, carrier: string) {
  return input.dispositions.find((one) => one.carrier === carrier);
}

/** A shortage begins its search and opens its incident at once, although the count stays open; asked again, not a second time. */
export function onRefused(ask: CloseAsk, findings: readonly Finding[], { newId }: EffectContext): RowOp[] {
  if (!findings.some((finding) => finding.rule === 'shortage')) return [];
  const { searches, actor, now, settings } = ask;
  const missing = unaccounted(ask).filter((copy) => !searches.some((one) => one.object_id === copy.id));
  const shortage = { missing, by: actor.id, department: actor.departmentId, at: now, settings, newId };
  return [...beginSearch(shortage), ...openIncidents(shortage)];
}
