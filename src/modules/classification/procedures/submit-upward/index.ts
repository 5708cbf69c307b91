import { dateOf } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { type Evidence, evidenceOf } from '#kernel/evidence.ts';
import { meet } from '#kernel/obligation.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import type { Document } from '#modules/documents/index.ts';
import { carriageOf, type LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import { channelOf } from '#modules/mail/door/inputs-way.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import { submitted } from '../../clocks.ts';
import { type Context, secretFacts } from '../../facts/secret.ts';
import { say } from '../../phrases/review.ts';
import { upwardReport } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known?.draft) return undefined;
  const { document, draft, today, matter, label } = known;
  const owed = await openObligations(context.tx, context.unit.id, submitted, asked.document);
  const protectedOn = dateOf(owed[0]?.opened_at ?? document.created_at);
  const carriage = await carriageOf(asked, context);
  if (!carriage) return undefined;
  const evidence = await evidenceOf(context.tx, context.unit.id, asked.evidence_id);
  const leaving = [asItLeaves(document, asked.body ?? '')];
  const outside = await outsideNow(context);
  return { draft, owed, protectedOn, ...carriage, leaving, evidence, outside, today, matter, label };
}

/** What goes up is no numbered copy: the one paper of the proposal. */
function asItLeaves({ id, level, scope, barred, regime, source, kind }: Document, to: string): LeavingCopy {
  return {
    id,
    level,
    scope,
    barred,
    regime,
    source,
    copy_no: 1,
    code: '',
    register_no: null,
    mark: '',
    cipher: false,
    kind,
    may_go_to: [to],
  };
}

export const submitUpward = defineProcedure({
  id: 'classification.submit-upward',
  title: say('upward'),
  verb: { zh: '上报', en: 'Submit' },
  help: say('upward.help'),
  clause: 'CLASSIFY-031',
  input,
  facts,
  rules,
  effects: ({ input: asked, evidence, owed, actor, now }, { newId }) => {
    const id = newId();
    const letter = evidence as Evidence;
    const row = {
      id,
      document_id: asked.document,
      body: asked.body ?? '',
      letter_no: letter.document_no,
      sent_on: letter.dated,
      channel: channelOf(asked) ?? '',
      courier_id: asked.courier ?? null,
      service: asked.service ?? null,
      receipt_no: asked.receipt_no ?? null,
      by: actor.id,
      at: now,
    };
    return {
      effects: [insert(upwardReport, row), ...meet(owed, actor.id, now)],
      object: { table: 'upward_report', id },
      result: { id },
    };
  },
});
