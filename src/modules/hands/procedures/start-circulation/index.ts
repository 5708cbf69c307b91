import { z } from 'zod';
import { insert } from '#kernel/effect.ts';
import { oblige } from '#kernel/obligation.ts';
import type { Instant } from '#kernel/json.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { plusHours } from '#kernel/civil.ts';
import { circulated } from '../../clocks.ts';
import { circulationAt, leftUnfinished } from '../../facts/circulation.ts';
import { anyCopyOf, copyOf } from '#modules/documents/door/facts/copy.ts';
import { freeCopyOf } from '../../facts/free-copy.ts';
import { type Holder, holdersOf, veiled } from '#modules/documents/door/facts/holder.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { circulationDue } from '../../door/terms.ts';
import { say } from '../../phrases/verbs.ts';
import { circulation } from '../../tables.ts';
import { isLoan } from '../../rules/readers.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const startCirculation = defineProcedure({
  id: 'hands.start-circulation',
  title: say('start-circulation'),
  help: say('start-circulation.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-009',
  input,
  result: z.object({ id: z.string(), carrier: z.string(), due_at: z.string() }),
  facts: async (wanted: Input, { tx, unit, actor, now, settings }: FactsContext<HandsTx>) => {
    const named = wanted.carrier ? await copyOf(tx, unit.id, wanted.carrier) : undefined;
    if (wanted.carrier && named?.document_id !== wanted.document) return undefined;
    const copy = named ?? (await freeCopyOf(tx, unit.id, wanted.document)) ?? null;
    const about = copy ?? (await anyCopyOf(tx, unit.id, wanted.document));
    const ids = [...new Set(wanted.readers)];
    const found = await holdersOf(tx, unit.id, ids, now);
    if (!about || found.size < ids.length) return undefined;
    const seen = isRegistry({ actor, settings }) ? (holder: Holder) => holder : veiled;
    const readers = ids.flatMap((id) => found.get(id) ?? []).map((holder) => seen(holder, about));
    const running = copy ? ((await circulationAt(tx, unit.id, { carrier: copy.id })) ?? null) : null;
    const at = instantIn(wanted.acted_at) ?? now;
    const left = await leftUnfinished(tx, unit.id, { document: wanted.document, readers: ids });
    const due = earlier(circulationDue(settings, at), left?.due_at ?? null);
    return { readers, about, copy, running, at, due, matter: matterOf(about), label: labelOf([about]) };
  },
  rules,
  causes,
  approval,
  object: ({ input }) => ({ table: 'document', id: input.document }),
  effects: ({ about, copy, readers, at, due, actor, settings, input }, { newId }) => {
    const [id, carrier] = [newId(), copy?.id ?? ''];
    const row = {
      document_id: input.document,
      carrier_id: carrier,
      readers: readers.map((reader) => reader.id),
      done: [],
      alone: isLoan({ readers, settings }),
      agreed_level: about.level,
      started_by: actor.id,
      started_at: at,
      due_at: due,
      status: 'open',
      ended_at: null,
      note: input.note ?? null,
    } as const;
    const week = oblige(circulated, {
      id: newId(),
      object: id,
      at,
      remind: plusHours(due, -24),
      due,
    });
    return {
      effects: [insert(circulation, { id, ...row }), week],
      object: { table: 'circulation', id },
      clauses: ['CARRIER-002', 'CARRIER-009', 'CARRIER-012'],
      result: { id, carrier, due_at: due },
      ...(input.acted_at ? { actedAt: at } : {}),
    };
  },
});

/** CARRIER-012: a circulation that was stopped and begins again keeps the week it had. */
function earlier(due: Instant, before: Instant | null): Instant {
  return before !== null && before < due ? before : due;
}
