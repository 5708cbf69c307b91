import { z } from 'zod';
import { plusHours } from '#kernel/civil.ts';
import { insert, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { cancel, oblige } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { anyCopyOf, copyOf } from '#modules/documents/door/facts/copy.ts';
import { handle } from '../../clocks.ts';
import { canHandle, openHandlings, sameBefore } from '../../facts/handling.ts';
import { holdersOf, veiled } from '#modules/documents/door/facts/holder.ts';
import { roundsOf } from '../../door/facts/out.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { handlingDue } from '../../door/terms.ts';
import { say } from '../../phrases/handling.ts';
import { assignsTo } from '../../rules/handling.ts';
import { handling } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

/** CARRIER-012: somebody is told to do something about a paper, and from then on it has a term. */
export const assignHandling = defineProcedure({
  id: 'hands.assign-handling',
  title: say('assign-handling'),
  help: say('assign-handling.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_head', 'leader_in_charge', 'business_leader', 'principal'],
  clause: 'CARRIER-012',
  input,
  result: z.object({ id: z.string(), due_at: z.string() }),
  facts: async (wanted: Input, { tx, unit, actor, now, settings, calendar }: FactsContext<HandsTx>) => {
    const any = await anyCopyOf(tx, unit.id, wanted.document);
    // Locked, so that two who assign at once do so one after the other.
    const about = any && (await copyOf(tx, unit.id, any.id));
    if (!about) return undefined;
    const open = await openHandlings(tx, unit.id, wanted.document);
    const people = await holdersOf(tx, unit.id, [wanted.person, ...open.map((one) => one.person_id)], now);
    const found = people.get(wanted.person);
    if (!found) return undefined;
    const person = assignsTo({ actor, settings }, found.department_id) ? found : veiled(found, about);
    const left = open.filter((one) => !canHandle(people.get(one.person_id), about));
    const owed = await roundsOf(
      tx,
      unit.id,
      left.map((one) => one.id),
    );
    const due = handlingDue({ settings, calendar, at: now });
    const before = await sameBefore(tx, unit.id, { ...wanted, what: wanted.what ?? '' });
    return {
      person,
      about,
      assigned: open.some((one) => one.person_id === wanted.person && !left.includes(one)),
      left,
      owed,
      due: earliest(due, [...left.map((one) => one.due_at), ...before]),
      matter: matterOf(about),
      label: labelOf([about]),
    };
  },
  rules,
  causes,
  object: ({ input }) => ({ table: 'document', id: input.document }),
  effects: ({ person, left, owed, due, actor, now, input }, { newId }) => {
    const id = newId();
    const row = {
      document_id: input.document,
      person_id: person.id,
      department_id: person.department_id,
      what: input.what ?? '',
      asked_by: actor.id,
      asked_at: now,
      due_at: due,
      status: 'open',
      done_at: null,
      done_what: null,
    } as const;
    const term = oblige(handle, {
      id: newId(),
      owner: { person: person.id },
      department: person.department_id,
      object: id,
      at: now,
      remind: plusHours(due, -24),
      due,
    });
    return {
      effects: [
        ...left.map((one) => update(handling, one.id, { status: 'cancelled' }, { status: 'open' })),
        ...cancel(owed, actor.id, now),
        insert(handling, { id, ...row }),
        term,
      ],
      object: { table: 'handling', id },
      clauses: ['CARRIER-009', 'CARRIER-012'],
      result: { id, due_at: due },
    };
  },
});

/** What is taken over from somebody who cannot do it any more, or is to be done once more, keeps the term it had. */
function earliest(due: Instant, before: readonly Instant[]): Instant {
  return before.reduce((first, one) => (one < first ? one : first), due);
}
