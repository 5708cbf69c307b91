import { sql } from 'kysely';
import { z } from 'zod';
import { update } from '#kernel/effect.ts';
import { levelField } from '#kernel/mark.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { endsOn, timedOf } from '#kernel/period.ts';
import { textMarking } from '#kernel/text-file.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { document } from '#modules/documents/index.ts';
import { ending, reviewed } from '../../clocks.ts';
import { meetOldEnd } from '../../effects/changing.ts';
import { type Context, type Loaded, secretFacts } from '../../facts/secret.ts';
import { newestBodies } from '#modules/documents/door/facts/bodies.ts';
import { derivedFrom } from '../../facts/sources.ts';
import { say } from '../../phrases/proposal.ts';
import { causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known?.draft) return undefined;
  const { proposed: level, regime, period, need, basis } = known.draft;
  const { document: found, draft, record, today, label } = known;
  const matter = level ? { level, regime } : null;
  const proposal = { level, regime, period, need, basis };
  const derived = draft.kind === 'derivative' ? await derivedFrom(context, found.source_ids) : null;
  if (derived === undefined) return undefined;
  const timed = timedOf(proposal, asked.issued_on ?? today, today);
  const reviews = await openObligations(context.tx, context.unit.id, [reviewed, ending], found.id);
  const marking = await textMarking(context.files, await newestBodies(context, found.id), found.mark);
  const numberTaken = asked.doc_no ? await takenBlindly(asked.doc_no, found.id, context) : false;
  const loaded = {
    numberTaken,
    document: found,
    draft,
    record,
    reviews,
    today,
    proposal,
    derived,
    timed,
    marking,
    matter,
    label,
  };
  return loaded satisfies Facts & Loaded;
}

/** The number may be that of a document whoever issues may not know of. */
async function takenBlindly(doc_no: string, but: string, { tx }: Context): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select jingui.doc_no_taken(${doc_no}, ${but}) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}

/** Numbers and issues a decided document. A period of years or months counts from the day of issue (条例 19(2)). */
export const issue = defineProcedure({
  id: 'classification.issue',
  title: say('issue'),
  verb: { zh: '签发', en: 'Issue' },
  help: say('issue.help'),
  clause: 'CLASSIFY-017',
  input,
  result: z.object({ id: z.string(), mark: z.string(), level_field: z.string(), doc_no: z.string().nullable() }),
  facts,
  rules,
  causes,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects: ({ input: asked, document: { id, level, mark, period, expires_on }, draft, reviews, today, actor, now }) => {
    const issued_on = asked.issued_on ?? today;
    const doc_no = asked.doc_no || null;
    const ends = draft.kind === 'derivative' || period === null ? expires_on : endsOn(period, issued_on);
    const status = ends !== null && ends <= today ? 'ended' : 'active';
    return {
      effects: [
        update(document, id, { status, doc_no, issued_on, expires_on: ends }, { status: 'draft' }),
        ...meetOldEnd(reviews, { from: expires_on, to: ends }, actor.id, now),
      ],
      result: { id, mark, level_field: levelField({ level, mark }), doc_no },
    };
  },
});
