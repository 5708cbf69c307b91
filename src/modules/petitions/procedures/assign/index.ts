import type { Kysely } from 'kysely';
import { update } from '#kernel/effect.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { meet, type ObligationsDatabase, raise } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { reassign } from '../../clocks.ts';
import { reach, type Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { petitionRoles } from '../../rules.ts';
import { petition } from '../../tables.ts';
import { causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const assign = defineProcedure({
  id: 'petitions.assign',
  title: say('assign'),
  verb: { zh: '交办', en: 'Assign' },
  help: say('assign.help'),
  menu: petitionRoles,
  clause: 'PETITION-001',
  input,
  facts: async (
    { petition: id, handler }: Input,
    context: FactsContext<Tx & Kysely<ObligationsDatabase>>,
  ): Promise<Facts | undefined> => {
    const found = await reach(context, id, { person: handler });
    return found && { ...found, owed: await openObligations(context.tx, context.unit.id, reassign, id) };
  },
  rules,
  causes,
  object: ({ petition: { id } }) => ({ table: 'petition', id }),
  effects: ({ petition: { id, scope, handler_id }, owed, input: { handler }, actor, now }, { newId }) => ({
    effects: [
      raise({
        id: newId(),
        clause: 'PETITION-001',
        to: { person: handler },
        object: { table: 'petition', id },
        kind: 'assigned',
        at: now,
      }),
      update(
        petition,
        id,
        { handler_id: handler, status: 'assigned', scope: handedOn(scope, handler_id, handler) },
        { scope },
      ),
      ...meet(owed, actor.id, now),
    ],
    result: { id },
  }),
});

/** Whoever handled it until now knows of it no more than before. */
function handedOn(scope: readonly string[], from: string | null, to: string): readonly string[] {
  return [...new Set([...scope.filter((token) => token !== `p:${from}`), `p:${to}`])];
}
