import { z } from 'zod';
import { cited, type Evidence, evidenceOf } from '#kernel/evidence.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import { isClassified } from '#kernel/label.ts';
import { endsOn } from '#kernel/period.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { decide } from '../../effects/decide.ts';
import { newestBodies } from '#modules/documents/door/facts/bodies.ts';
import { proposedMarking } from '../../facts/bodies.ts';
import { type Context, headOf, secretFacts } from '../../facts/secret.ts';
import { timedOf } from '#kernel/period.ts';
import { markOf } from '#kernel/mark.ts';
import { say } from '../../phrases/review.ts';
import { labelScope } from '../../scope.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts(asked: Input, context: Context) {
  const known = await secretFacts(context, asked.document);
  if (!known?.draft) return undefined;
  const { document, draft, today, label } = known;
  const level = asked.level ?? draft.proposed;
  const regime = level !== null && !isClassified(level) ? ('own' as const) : draft.regime;
  // Decided public, nothing stands of what the draft proposed for a secret.
  const proposed = level === 'public' ? { period: null, need: [] } : draft;
  const period = asked.period ?? proposed.period;
  const evidence = await evidenceOf(context.tx, context.unit.id, asked.evidence_id);
  const decidedOn = asked.decided_on ?? evidence?.dated ?? today;
  const need = asked.scope ?? proposed.need;
  const bodies = await newestBodies(context, document.id);
  return {
    document,
    draft,
    proposal: { level, regime, period, need, basis: draft.basis },
    // Only an original waits for a decision from above.
    derived: null,
    scoping: await scopingOf(context.tx, context.unit.id, need),
    timed: timedOf({ level, regime, period }, decidedOn, today),
    bodies,
    marking: await proposedMarking(context, bodies, { level, regime, period }),
    texts: bodies.length,
    head: await headOf(context, document.department_id),
    evidence,
    decidedOn,
    ...(await sentUp(context, document.id)),
    today,
    matter: known.matter,
    label,
  };
}

/** When the proposal first went up, to whom, and who entered that it did. */
async function sentUp({ tx, unit }: Context, document: string) {
  const reports = await tx
    .selectFrom('upward_report')
    .select(['sent_on', 'by', 'body'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document)
    .orderBy('sent_on')
    .execute();
  return {
    sentOn: reports[0]?.sent_on ?? null,
    senders: reports.map(({ by }) => by),
    sentTo: reports.map(({ body }) => body),
  };
}

/** What the competent body decided takes effect here as a classification decided above. */
export const recordDecision = defineProcedure({
  id: 'classification.record-decision',
  title: say('record'),
  help: say('record.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CLASSIFY-031',
  input,
  result: z.object({ id: z.string(), mark: z.string() }),
  facts,
  rules,
  causes,
  effects: ({ document, draft, evidence, proposal, bodies, head, decidedOn, settings, now }, { newId }) => {
    const { regime, period, need, basis } = proposal;
    const level = proposal.level as LevelId;
    const letter = evidence as Evidence;
    const id = newId();
    const mark = markOf(settings, { level, regime, period });
    const record = {
      id,
      document_id: draft.id,
      kind: 'superior' as const,
      decided_level: level,
      regime,
      period,
      need,
      basis,
      mark,
      source_ids: [],
      proposer_id: draft.author_id,
      deciders: [],
      decided_on: decidedOn,
      authority_document: null,
      decision_document: cited(letter),
      case_id: null,
      at: now,
    };
    const scope = labelScope(need, draft.author_id, head);
    const expires_on = period && endsOn(period, decidedOn);
    return {
      effects: decide({ document, draft, record, scope, expires_on, bodies, settings, now, newId }),
      object: { table: 'classification', id },
      result: { id, mark },
    };
  },
});
