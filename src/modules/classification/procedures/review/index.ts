import { isOf } from '#kernel/clock.ts';
import { insert, update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { document } from '#modules/documents/index.ts';
import { ending, reviewed } from '../../clocks.ts';
import { nextReview } from '../../effects/review.ts';
import { type Context, isLive, secretFacts } from '../../facts/secret.ts';
import { say } from '../../phrases/review.ts';
import { secretReview } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known) return undefined;
  const { document: found, level, own, today, matter, label } = known;
  const reviews = await openObligations(context.tx, context.unit.id, [reviewed, ending], found.id);
  return { document: found, level, own, today, reviews, live: isLive(known), matter, label };
}

/** Looks at a live secret again. What it concludes beyond keeping is asked for as an act of its own; an extension owed stays owed until it is decided. */
export const review = defineProcedure({
  id: 'classification.review',
  title: say('review'),
  verb: { zh: '复审', en: 'Review' },
  help: say('review.help'),
  menu: ['classifier'],
  clause: 'CLASSIFY-022',
  input,
  facts,
  rules,
  effects: ({ input: asked, document: found, reviews, today, matter, settings, actor, now }, { newId }) => {
    const id = newId();
    const { conclusion } = asked;
    const met = reviews.filter((one) => isOf(reviewed, one) || conclusion === 'keep');
    const row = { id, document_id: found.id, conclusion, note: asked.note ?? null, by: actor.id, at: now };
    const again = matter ? nextReview(settings, { document: found.id, matter, last: today }, { now, newId }) : [];
    return {
      effects: [
        insert(secretReview, row),
        update(document, found.id, { reviewed_at: now }),
        ...meet(met, actor.id, now),
        ...again,
      ],
      object: { table: 'secret_review', id },
      result: { id },
    };
  },
});
