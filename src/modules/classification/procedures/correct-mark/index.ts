import { holds } from '#kernel/actor.ts';
import { meet } from '#kernel/obligation.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { marked } from '#modules/documents/index.ts';
import { type Context, secretFacts } from '../../facts/secret.ts';
import { say } from '../../phrases/change.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known) return undefined;
  const open = await openObligations(context.tx, context.unit.id, marked, asked.document);
  const { actor } = context;
  const mine = open.filter(
    (one) => one.owner_id === actor.id || (one.owner_role !== null && holds(actor, one.owner_role)),
  );
  // The secret may have ended; correcting its mark is still owed.
  return { mine, matter: null, label: known.label };
}

export const correctMark = defineProcedure({
  id: 'classification.correct-mark',
  title: say('correct'),
  verb: { zh: '改标', en: 'Correct mark' },
  help: say('correct.help'),
  clause: 'CLASSIFY-021',
  input,
  facts,
  rules,
  object: (ask) => ({ table: 'document', id: ask.input.document }),
  effects: ({ mine, actor, now, input: asked }) => ({
    effects: meet(mine, actor.id, now),
    result: { id: asked.document },
  }),
});
