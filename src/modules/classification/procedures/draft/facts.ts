import { isClassified, levelRank } from '#kernel/label.ts';
import { dateOf } from '#kernel/calendar.ts';
import { timedOf } from '#kernel/period.ts';
import { newestBodies } from '#modules/documents/door/facts/bodies.ts';
import { citedSecrets } from '../../facts/cited.ts';
import { derivedFrom } from '../../facts/sources.ts';
import { type Context, headOf, type Loaded, secretFacts } from '../../facts/secret.ts';
import type { Proposal } from '../../rules/proposal.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(input: Input, context: Context) {
  const known = input.document ? await secretFacts(context, input.document) : null;
  if (known === undefined || known?.draft === null) return undefined;
  const draft = known?.draft ?? null;
  const proposal = proposalOf(input);
  const derivative = draft?.kind === 'derivative' && known ? known.document.source_ids : [];
  const derived = derivative.length > 0 ? await derivedFrom(context, derivative) : null;
  if (derived === undefined) return undefined;
  const department = input.department ?? known?.document.department_id ?? context.actor.departmentId;
  const { level, regime } = derived ?? proposal;
  return {
    draft,
    timed: timedOf(proposal, dateOf(context.now), dateOf(context.now)),
    document: known?.document ?? null,
    proposal,
    derived,
    citedSecrets: await citedSecrets(context, proposal),
    texts: known ? (await newestBodies(context, known.document.id)).length : 0,
    department,
    head: await headOf(context, department),
    matter: level ? { level, regime } : null,
    label: level ? { level: levelRank[level], regime, scope: [], barred: [] } : null,
  } satisfies Facts & Loaded;
}

/** What is not classified is the unit's own matter; a classified level without a kind of secret is taken for a state secret. */
function proposalOf({ level = null, regime, period = null, scope, basis = null }: Input): Proposal {
  const usual = level !== null && isClassified(level) ? 'state' : 'own';
  return { level, regime: regime ?? usual, period, need: scope ?? [], basis };
}
