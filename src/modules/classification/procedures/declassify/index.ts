import { defineProcedure } from '#kernel/procedure.ts';
import { changeOps, ended } from '../../effects/changing.ts';
import { changingFacts } from '../../facts/changing.ts';
import type { Context } from '../../facts/secret.ts';
import { say } from '../../phrases/change.ts';
import { changedResult } from '../../results.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

function facts({ document: id }: Input, context: Context) {
  return changingFacts(context, id, 'classification.declassify', ({ need }) => ({
    level: 'internal',
    regime: 'own',
    period: null,
    need,
  }));
}

export const declassify = defineProcedure({
  id: 'classification.declassify',
  title: say('declassify'),
  help: say('declassify.help'),
  clause: 'CLASSIFY-021',
  input,
  result: changedResult,
  facts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects: (ask, { newId, case: permit }) => {
    const { document, actor, settings, now } = ask;
    const to = ended(document);
    const common = { by: actor.id, caseId: permit?.id ?? null, settings, now, newId };
    return {
      effects: changeOps({ kind: 'declassify', facts: ask, to, reason: ask.input.reason ?? null, ...common }),
      result: { id: document.id, level: to.level, mark: to.mark, expires_on: to.expires_on },
      clauses: ['CLASSIFY-022'],
    };
  },
});
