import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { type Context, secretFacts } from '../../facts/secret.ts';
import { say } from '../../phrases/change.ts';
import { suggestion } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known) return undefined;
  const { own, document, matter, label } = known;
  return { own, issuer: document.issuer, matter, label };
}

/** The letter to the originator goes out on paper; here stands that and what was suggested. */
export const suggest = defineProcedure({
  id: 'classification.suggest',
  title: say('suggest'),
  help: say('suggest.help'),
  clause: 'CLASSIFY-021',
  input,
  facts,
  rules,
  effects: ({ input: asked, issuer, actor, now }, { newId }) => {
    const id = newId();
    const text = asked.suggestion ?? '';
    const row = { id, document_id: asked.document, issuer, suggestion: text, by: actor.id, at: now };
    return { effects: [insert(suggestion, row)], object: { table: 'suggestion', id }, result: { id } };
  },
});
