import { plusHours } from '#kernel/civil.ts';
import { isOf } from '#kernel/clock.ts';
import { move } from '#kernel/custody.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { meet, oblige } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Finding } from '#kernel/verdict.ts';
import { countConfirmed, searchBegun } from '../../clocks.ts';
import { openLoss, oweSearch } from '../../counting.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { unsearched } from '../../rules/counting.ts';
import { carrier } from '#modules/documents/index.ts';
import { inventory, inventoryItem } from '../../tables.ts';
import type { CloseAsk } from './rules.ts';

/** The counter signs: every shortage is accounted for, what is lost goes into no hand, and somebody else must sign too. */
export function effects(ask: CloseAsk, { newId }: EffectContext): Outcome {
  const { input, missing, searches, owed, actor, now, settings, present, surplus } = ask;
  const { id } = ask.inventory;
  const lost = missing.filter((copy) => decisionOf(ask, copy)?.outcome === 'missing');
  const set = {
    status: 'counted',
    present,
    surplus,
    missing: lost.length,
    counted_by: actor.id,
    counted_at: now,
  } as const;
  const settled = input.dispositions.map(({ carrier: carrier_id, outcome, place = null, note = null }) =>
    update(inventoryItem, { inventory_id: id, carrier_id }, { disposition: outcome, place_id: place, note }),
  );
  return {
    effects: [
      update(inventory, id, set, { status: 'open' }),
      ...settled,
      ...missing.flatMap((copy) => replaced(ask, copy)),
      ...lost.flatMap((copy) =>
        move({
          id: newId(),
          copy,
          to: { kind: 'missing', id: null },
          step: 'inventory',
          by: actor.id,
          at: now,
          note: decisionOf(ask, copy)?.note ?? null,
          set: { place_id: null },
        }),
      ),
      ...openLoss({ lost, since: ask.shortSince, by: actor.id, at: now, settings, newId }),
      ...meet(
        [...searches.filter((one) => lost.some(({ id: lostId }) => lostId === one.object_id)), ...owed],
        actor.id,
        now,
      ),
      oblige(countConfirmed, {
        id: newId(),
        object: id,
        at: now,
        due: plusHours(now, setting(settings, 'CARRIER-057.search_hours')),
      }),
    ],
    clauses: ['CARRIER-002', 'CARRIER-057'],
    result: { id, expected: ask.inventory.expected, present, lost: lost.length, surplus },
  };
}

/** Found somewhere else than the books have it, it stands there from now on. */
function replaced(ask: CloseAsk, copy: Copy): RowOp[] {
  const place = decisionOf(ask, copy)?.place;
  if (!place || copy.hand !== 'registry') return [];
  return [update(carrier, copy.id, { place_id: place }, { turn: copy.turn })];
}

function decisionOf({ input }: CloseAsk, copy: Copy) {
  return input.dispositions.find((one) => one.carrier === copy.id);
}

const short = ['shortage', 'searched-first'];

/** A count that cannot end for want of copies changes nothing: the secrecy office is told, once, and the counter owes the search. */
export function onRefused(ask: CloseAsk, findings: readonly Finding[], { newId }: EffectContext): RowOp[] {
  const { owed, inventory: of, actor, now, calendar } = ask;
  const told = owed.some((one) => isOf(searchBegun, one));
  if (unsearched(ask).length === 0 || told || !findings.some(({ rule }) => short.includes(rule))) return [];
  return oweSearch(calendar, { inventory: of.id, by: actor.id, department: actor.departmentId, at: now, newId });
}
