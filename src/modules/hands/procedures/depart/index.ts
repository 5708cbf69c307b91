import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { momentOf } from '#modules/documents/door/facts/instant.ts';
import { journeyOf } from '../../facts/journey.ts';
import { namesOf } from '../../facts/names.ts';
import { elsewhereOf, goneSince } from '../../facts/setting-out.ts';
import { handOut } from '../../hand-out.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { begin } from '../../set-out.ts';
import { untilBack } from '../../door/terms.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules, takerOf } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const depart = defineProcedure({
  id: 'hands.depart',
  title: say('depart'),
  help: say('depart.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-053',
  input,
  result: z.object({ id: z.string(), due_at: z.string(), count: z.number() }),
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const { tx, unit, actor, now, settings } = context;
    const found = await journeyOf(tx, unit.id, wanted.carry_out);
    if (!found) return undefined;
    const ids = found.journey?.bearers ?? [];
    const people = await holdersOf(tx, unit.id, [...ids, ...(wanted.keeper ? [wanted.keeper] : [])], now);
    const bearers = ids.flatMap((id) => people.get(id) ?? []);
    const named = people.get(wanted.keeper ?? '');
    const keeper = named?.state === 'active' ? named : null;
    const badges = await namesOf(context, wanted.bearers ?? []);
    const last =
      found.copies
        .map((copy) => copy.since)
        .sort()
        .at(-1) ?? now;
    const at = momentOf(wanted.acted_at, now, last);
    const gone = goneSince(at, settings);
    const elsewhere = found.journey ? await elsewhereOf(tx, unit.id, found.journey.id, gone) : [];
    const more = { desk: actor.designated, bearers, keeper, named: badges, elsewhere, at };
    return { ...found, ...more, matter: gravest(found.copies), label: labelOf(found.copies) };
  },
  rules,
  causes,
  object: ({ journey, request }) =>
    journey ? { table: 'carry_out', id: journey.id } : { table: 'case', id: request?.id ?? '' },
  effects: (ask, { newId }) => {
    const { journey, copies, bearers, at, actor, input } = ask;
    const first = bearers.find((one) => one.id === takerOf(ask));
    if (!journey || !first) return { effects: [], result: { id: '', due_at: '', count: 0 } };
    const handed = copies.map((copy) =>
      handOut(
        {
          copy,
          to: first,
          kind: 'carry',
          step: 'carry',
          terms: untilBack(copy, journey.end_at),
          at,
          by: actor.id,
          purpose: journey.purpose,
          idChecked: false,
          signedBy: null,
          signed: true,
          carryOutId: journey.id,
          caseId: journey.case_id,
        },
        newId,
      ),
    );
    return {
      effects: [begin(journey.id, input, at, actor.id), ...handed.flatMap((one) => one.ops)],
      clauses: ['CARRIER-002', 'CARRIER-053'],
      result: { id: journey.id, due_at: journey.end_at, count: copies.length },
      ...(input.acted_at ? { actedAt: at } : {}),
    };
  },
});
