import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Json } from '#kernel/json.ts';
import { list } from '#kernel/text.ts';
import type { Timed } from '#kernel/period.ts';
import { lawfulPeriod } from '#kernel/period-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import { together } from '#modules/making/door/rules/approvers.ts';
import { type TakingAsk, takingParts, takingRules } from '#modules/making/door/rules/taking.ts';
import { registeredSource } from '#modules/making/door/rules/taking-terms.ts';
import type { Derived } from '../../derived.ts';
import { say } from '../../phrases/proposal.ts';
import { cleared, limitedScope, namedKnown, type Proposal, regimeFits } from '../../rules/proposal.ts';
import { titleFits } from '../../rules/site.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly proposal: Proposal;
  /** Whom a scope typed for it means. */
  readonly scoping: Scoping;
  readonly timed: Timed;
  readonly derived: Derived;
  readonly head: string | null;
  readonly department: string | null;
}

type Asked = Ask<Facts, Input>;

/** What is quoted, summed up or compiled is taken out of each source by its own kind of secret, level and origin. */
function takings({ derived, ...ask }: Asked): TakingAsk[] {
  return derived.sources.map(({ level, regime, kind, origin, issuer_rank, issuers }) => ({
    ...ask,
    matter: { level, regime },
    taking: { kinds: [kind], source: origin, issuer_rank, issuers, form: 'excerpt' },
  }));
}

/** Each source as the paper that came in. */
function papers({ derived, ...ask }: Asked) {
  return derived.sources.map(({ level, regime, origin, register_no }) => ({
    ...ask,
    matter: { level, regime },
    document: { source: origin, register_no },
  }));
}

/** Whose consent as originator it needs: those who issued the sources that ask for it. */
function originators(ask: Asked): string[] {
  const asking = takings(ask).map((one) => takingParts(one).some(({ roles }) => roles.includes('originator')));
  const sources = ask.derived.sources.filter((_, at) => asking[at]);
  return [...new Set(sources.flatMap(({ issuer, issuers }) => (issuers.length > 0 ? issuers : [issuer])))];
}

export const rules = rulesFor<Facts, Input>()([
  ...sourceRules,
  ...forEach(takings, takingRules),
  ...forEach(papers, [registeredSource]),
  {
    id: 'one-originator',
    clause: 'CARRIER-028',
    cites: ({ derived }) => (derived.level === 'top_secret' ? 'CARRIER-028' : 'CARRIER-027'),
    kind: 'denied',
    always: true,
    broken: (ask) => originators(ask).length > 1,
    says: (ask) => say('several-originators', { issuers: list(originators(ask)) }),
    remedy: () => say('several-originators.remedy'),
  },
  regimeFits,
  titleFits,
  ...cleared,
  limitedScope,
  ...namedKnown,
  ...lawfulPeriod,
]);

/** Deriving needs no power to classify, but whoever must agree to an excerpt of a source agrees to this. */
export function approval(ask: Asked): Approval | null {
  const { input, proposal, derived, department } = ask;
  const steps = together(takings(ask).flatMap(takingParts));
  if (steps.length === 0) return null;
  const [originator] = originators(ask);
  return {
    steps,
    then: 'execute',
    title: say('derive.case', { title: input.title }),
    summary: {
      level: proposal.level,
      regime: proposal.regime,
      scope: proposal.need,
      sources: derived.sources.map(({ name }) => name),
      ...(originator && { issuer: originator }),
    },
    content: canonical({ title: input.title, sources: input.sources, proposal } as unknown as Json),
    departmentId: department,
  };
}
