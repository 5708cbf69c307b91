import { z } from 'zod';
import { handNames } from '#kernel/custody.ts';
import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import type { Text } from '#kernel/text.ts';
import { verdictOf } from '../../counting.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { goneKind } from '#modules/strays/door/gone.ts';
import { turnedUp } from '#modules/strays/door/turned-up.ts';
import { countFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { countEntry, type CountVerdict, countVerdicts } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

const named = z.object({ id: z.string(), name: z.string() }).nullable();
const card = z.object({
  type: z.literal('carrier'),
  id: z.string(),
  code: z.string(),
  document_id: z.string(),
  title: z.string(),
  mark: z.string(),
  level: z.number(),
  copy_no: z.number(),
  hand: z.string(),
  holder: named,
  due_at: z.string().nullable(),
  place: named,
});

export const countScan = defineProcedure({
  id: 'counting.count-scan',
  title: say('count-scan'),
  help: say('count-scan.help'),
  menu: 'none',
  clause: 'CARRIER-057',
  input,
  result: z.object({
    verdict: z.enum(countVerdicts),
    says: z.object({ zh: z.string(), en: z.string() }),
    card: card.nullable(),
  }),
  facts: countFacts,
  rules,
  causes,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects: (ask, { newId }) => {
    const { inventory, copy, repeat, alarmed, calendar, actor, now, input } = ask;
    const verdict = repeat?.verdict ?? verdictOf(ask);
    const result = { verdict, says: { ...sentence(verdict, copy) }, card: copy ? cardOf(copy) : null };
    if (repeat) return { effects: [], result };
    const entry = insert(countEntry, {
      id: newId(),
      inventory_id: inventory.id,
      client_id: input.client_id ?? newId(),
      code: copy?.code ?? input.code,
      carrier_id: copy?.id ?? null,
      verdict,
      by: actor.id,
      at: now,
    });
    const kind =
      verdict === 'duplicate' || !copy ? null : (goneKind(copy) ?? (verdict === 'misplaced' ? 'misplaced' : null));
    const at = { inventory_id: inventory.id, place_id: inventory.place_id };
    const alarms =
      copy && kind && !alarmed
        ? turnedUp({ copy, kind, heardIn: 'count', inventory: at, by: actor.id, at: now, calendar }, newId)
        : [];
    // A search goes on until a second person has seen what was scanned.
    return {
      effects: [entry, ...alarms],
      clauses: ['CARRIER-002', 'CARRIER-057'],
      result,
    };
  },
});

function sentence(verdict: CountVerdict, copy: Copy | null): Text {
  const place = copy?.place ?? say('no-place');
  const hand = copy ? handNames[copy.hand] : '';
  return say(`verdict.${verdict}`, { place, hand, holder: copy?.holder ? ` ${copy.holder}` : '' });
}

function cardOf(copy: Copy): z.infer<typeof card> {
  const { id, code, document_id, title, mark, level, copy_no, hand, hand_id, holder, due_at, place_id, place } = copy;
  return {
    type: 'carrier',
    id,
    code,
    document_id,
    title,
    mark,
    level,
    copy_no,
    hand,
    holder: hand_id === null ? null : { id: hand_id, name: holder ?? hand_id },
    due_at,
    place: place_id === null ? null : { id: place_id, name: place ?? place_id },
  };
}
