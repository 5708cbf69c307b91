import type { Approval } from '#kernel/approval.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Json } from '#kernel/json.ts';
import { isClassified } from '#kernel/label.ts';
import { list } from '#kernel/text.ts';
import type { Timed } from '#kernel/period.ts';
import { lawfulPeriod } from '#kernel/period-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import { contentDerived, sourceOf } from '#modules/making/door/happenings.ts';
import { asksOriginator } from '#modules/making/door/rules/taking.ts';
import type { Derived } from '../../derived.ts';
import { secretProposed } from '../../happenings.ts';
import { say } from '../../phrases/proposal.ts';
import { limitedScope, namedKnown, type Proposal } from '../../rules/proposal.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly proposal: Proposal;
  /** Whom a scope typed for it means. */
  readonly scoping: Scoping;
  readonly timed: Timed;
  readonly derived: Derived;
  readonly citedSecrets: readonly string[];
  readonly head: string | null;
  readonly department: string | null;
}

type Asked = Ask<Facts, Input>;

/** What is quoted, summed up or compiled is taken out of each source by its own kind of secret, level and origin. */
function takings({ derived, ...ask }: Asked) {
  return derived.sources.map(({ level, regime, kind, origin: source, issuer_rank, issuers, register_no }) => ({
    ...ask,
    thing: fresh,
    matter: { level, regime },
    taking: { kinds: [kind], source, issuer_rank, issuers, form: 'excerpt' as const },
    document: { source, register_no },
    as: { source: sourceOf({ source }) },
  }));
}

/** From unclassified sources nothing derives: what is found secret in them is proposed as such. */
function proposed(ask: Asked) {
  const { input, derived, proposal, matter } = ask;
  const { level, regime } = isClassified(derived.level) ? derived : proposal;
  return [
    { ...ask, thing: fresh, title: input.title, draft: null, texts: 0, matter: level ? { level, regime } : matter },
  ];
}

export const causes = [
  brings(secretProposed, proposed, { thing: 'document' }),
  brings(contentDerived, takings, { thing: 'document', how: 'draft' }),
];

/** Whose consent as originator it needs: those who issued the sources that ask for it. */
function originators(ask: Asked): string[] {
  const asking = takings(ask).map(asksOriginator);
  const sources = ask.derived.sources.filter((_, at) => asking[at]);
  return [...new Set(sources.flatMap(({ issuer, issuers }) => (issuers.length > 0 ? issuers : [issuer])))];
}

export const rules = rulesFor<Facts, Input>()([
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
  limitedScope,
  ...namedKnown,
  ...lawfulPeriod,
]);

/** Deriving needs no power to classify; whoever must agree to an excerpt of a source agrees to this. */
export function approval(ask: Asked): Approval {
  const { input, proposal, derived, department } = ask;
  const [originator] = originators(ask);
  return {
    then: 'execute',
    title: say('derive.case', { title: input.title }),
    summary: {
      title: input.title,
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
