import { list } from '#kernel/text.ts';
import { levelRank } from '#kernel/label.ts';
import { derivedFrom } from '../../facts/sources.ts';
import { type Context, headOf, type Loaded } from '../../facts/secret.ts';
import { say } from '../../phrases/proposal.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(input: Input, context: Context) {
  const derived = await derivedFrom(context, input.sources);
  if (!derived) return undefined;
  const { level, regime } = derived;
  const department = input.department ?? context.actor.departmentId;
  return {
    proposal: {
      level: input.level ?? level,
      regime,
      period: input.period ?? derived.period,
      need: input.scope ?? derived.need,
      basis: input.basis?.trim() || say('basis.derived', { sources: list(derived.names) }).zh,
    },
    derived,
    department,
    head: await headOf(context, department),
    matter: { level, regime },
    label: { level: levelRank[level], scope: [], barred: [] },
  } satisfies Facts & Loaded;
}
