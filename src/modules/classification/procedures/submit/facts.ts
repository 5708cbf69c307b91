import { addWorkingDays, dateOf, endOfWork, instantOf, reckon } from '#kernel/calendar.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import { setting } from '#kernel/parameter.ts';
import { newestBodies } from '#modules/documents/door/facts/bodies.ts';
import { proposedMarking } from '../../facts/bodies.ts';
import { citedSecrets } from '../../facts/cited.ts';
import { decidersOf, isPending } from '../../facts/case.ts';
import { type Context, headOf, type Loaded, secretFacts } from '../../facts/secret.ts';
import { derivedFrom } from '../../facts/sources.ts';
import { timedOf } from '#kernel/period.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(input: Input, context: Context) {
  const known = await secretFacts(context, input.document);
  if (!known?.draft) return undefined;
  const { document, draft, today, label } = known;
  const derived = draft.kind === 'derivative' ? await derivedFrom(context, document.source_ids) : null;
  if (derived === undefined) return undefined;
  const { proposed: level, regime, period, need, basis } = draft;
  const matter = derived ?? (level ? { level, regime } : null);
  const bodies = await newestBodies(context, document.id);
  return {
    document,
    draft,
    proposal: { level, regime, period, need, basis },
    scoping: await scopingOf(context.tx, context.unit.id, need),
    derived,
    citedSecrets: await citedSecrets(context, { regime, basis }),
    timed: timedOf({ level, regime, period }, today, today),
    bodies,
    marking: await proposedMarking(context, bodies, { level, regime, period }),
    texts: bodies.length,
    head: await headOf(context, document.department_id),
    pending: await isPending(context, 'classification.submit', document.id),
    deciders: await decidersOf(context),
    deciding: context.case !== null,
    today,
    submitBy: reckon(() => submitBy(context)),
    matter: matter && { level: matter.level, regime: matter.regime },
    label,
  } satisfies Facts & Loaded;
}

/** `submit_within_days` working days; where no calendar is loaded, or the day's work is over, at once means now. */
function submitBy({ settings, calendar, now }: Context): string {
  const day = addWorkingDays(calendar, dateOf(now), setting(settings, 'CLASSIFY-031.submit_within_days'));
  const due = instantOf(day, endOfWork);
  return due < now ? now : due;
}
