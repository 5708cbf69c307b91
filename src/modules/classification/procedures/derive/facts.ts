import { dateOf } from '#kernel/calendar.ts';
import { scopingOf } from '#kernel/scope-facts.ts';
import { timedOf } from '#kernel/period.ts';
import { list } from '#kernel/text.ts';
import { citedSecrets } from '../../facts/cited.ts';
import { derivedOf, sourcesOf, takenLabel } from '../../facts/sources.ts';
import { type Context, headOf, type Loaded } from '../../facts/secret.ts';
import { say } from '../../phrases/proposal.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(input: Input, context: Context) {
  const rows = await sourcesOf(context, input.sources);
  if (!rows) return undefined;
  const derived = derivedOf(rows);
  const { level, regime, sources } = derived;
  const department = input.department ?? context.actor.departmentId;
  const today = dateOf(context.now);
  const proposed = input.level ?? level;
  // A public document bears neither period nor scope (CLASSIFY-012).
  const borne = proposed === 'public' ? { period: null, need: [] } : derived;
  const proposal = {
    level: proposed,
    regime,
    period: input.period ?? borne.period,
    need: input.scope ?? borne.need,
    basis: input.basis?.trim() || say('basis.derived', { sources: list(sources.map(({ name }) => name)) }).zh,
  };
  return {
    proposal,
    scoping: await scopingOf(context.tx, context.unit.id, input.scope ?? []),
    timed: timedOf(derived, today, today),
    derived,
    citedSecrets: await citedSecrets(context, proposal),
    department,
    head: await headOf(context, department),
    matter: { level, regime },
    label: takenLabel(rows, context),
  } satisfies Facts & Loaded;
}
