import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { periodSet, scopeWidened } from '#modules/documents/door/happenings.ts';
import type { Reckoned } from '#kernel/calendar.ts';
import { canonical } from '#kernel/canonical.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { Instant, Json } from '#kernel/json.ts';
import { isStateSecret, levelNames } from '#kernel/label.ts';
import { periodText, type Timed } from '#kernel/period.ts';
import { setting } from '#kernel/parameter.ts';
import { textMarked } from '#kernel/content.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import { list, type Text } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Body, Document } from '#modules/documents/index.ts';
import type { Derived } from '../../derived.ts';
import { markOf } from '#kernel/mark.ts';
import { saysNothing } from '#kernel/worded.ts';
import { say as field } from '../../phrases/fields.ts';
import { say } from '../../phrases/proposal.ts';
import { classifiedBy } from '../../route.ts';
import { beyondPower } from '#kernel/power.ts';
import { companySecret } from '../../rules/company-secret.ts';
import { drafting } from '../../rules/drafting.ts';
import { complete, levelGiven, type Proposal, regimeFits, publicOnly } from '../../rules/proposal.ts';
import { widening } from '../../rules/widening.ts';
import { textFits } from '../../rules/site.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Decider, Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly document: Pick<
    Document,
    'id' | 'title' | 'level' | 'regime' | 'scope' | 'status' | 'department_id' | 'source_ids'
  >;
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly scoping: Scoping;
  readonly derived: Derived | null;
  readonly citedSecrets: readonly string[];
  readonly timed: Timed;
  readonly bodies: readonly Body[];
  /** How the text bears the mark it is about to get; null where there is none to read. */
  readonly marking: Marking | null;
  readonly texts: number;
  readonly head: string | null;
  readonly pending: boolean;
  /** Who has signed, when the case is carried out; empty while it is only proposed. */
  readonly deciders: readonly Decider[];
  /** Every signature has been given: now it would take effect. */
  readonly deciding: boolean;
  readonly today: string;
  /** When an item beyond the unit's powers must have been submitted upward. */
  readonly submitBy: Reckoned<Instant>;
}

type Asked = Ask<Facts, Input>;

/** CLASSIFY-031: deriving needs no power of one's own; an original state secret needs the power for its level. */
function beyondAuthority(ask: Asked): boolean {
  return ask.draft.kind === 'original' && beyondPower(ask, ask.proposal);
}

/** CLASSIFY-015: what the record of the decision would lack; of company secrets the unit's own route says who decides. */
function unrecorded({ settings, deciders, proposal: { level, regime, basis } }: Asked): string[] {
  const wanted = setting(settings, 'CLASSIFY-015.deciders_recorded');
  const signed: readonly string[] = [
    'drafter',
    ...(saysNothing(basis) ? [] : ['basis']),
    ...deciders.map(({ role }) => role),
  ];
  const state = level !== null && isStateSecret({ level, regime });
  return wanted.filter((one) => (state || one === 'basis') && !signed.includes(one));
}

/** How a recorded role or item is called. */
function called(one: string): Text {
  return one === 'basis' ? field('field.basis') : (roleNames[one as RoleId] ?? { zh: one, en: one });
}

export const causes = [
  brings(periodSet, (ask: Asked) => [{ ...ask, thing: ask.document.id }], { how: 'first' }),
  brings(scopeWidened, (ask: Asked) => widening(ask, ask.document.id, ask.proposal.need), {
    thing: 'document',
    decided: 'false',
  }),
];

export const rules = rulesFor<Facts, Input>()([
  ...drafting,
  levelGiven,
  complete,
  publicOnly,
  regimeFits,
  ...companySecret<Asked>(({ document }) => document.title),
  textFits,
  textMarked<Asked>(({ marking }) => marking),
  ...sourceRules,
  {
    id: 'pending',
    clause: 'CLASSIFY-015',
    kind: 'state',
    always: true,
    broken: ({ pending }) => pending,
    says: () => say('pending'),
    remedy: () => say('pending.remedy'),
  },
  {
    id: 'deciders-recorded',
    clause: 'CLASSIFY-015',
    kind: 'state',
    broken: (ask) => ask.deciding && !beyondAuthority(ask) && unrecorded(ask).length > 0,
    says: (ask) => say('unrecorded', { missing: list(unrecorded(ask).map(called)) }),
    remedy: () => say('unrecorded.remedy'),
    facts: (ask) => ({ unrecorded: unrecorded(ask) }),
  },
  {
    id: 'authority',
    clause: 'CLASSIFY-031',
    kind: 'denied',
    always: true,
    broken: (ask) => ask.deciding && beyondAuthority(ask),
    says: ({ proposal }) => say('no-authority', { level: levelNames[proposal.level ?? 'secret'] }),
    remedy: () => say('no-authority.remedy'),
    facts: ({ proposal, unit }) => ({ level: proposal.level, authority: unit.authority }),
  },
]);

/** What is signed: the proposal and, where this site holds it, the very text. If either changes the signatures are void. */
function contentOf({ document, draft, proposal, bodies }: Asked): string {
  const texts = bodies.map(({ part, version, sha256 }) => ({ part, version, sha256 }));
  return canonical({ title: document.title, kind: draft.kind, proposal, texts } as unknown as Json);
}

export function approval(ask: Asked): Approval | null {
  const { document, draft, proposal, settings } = ask;
  const { level, regime, period } = proposal;
  if (level === null) return null;
  return {
    steps: classifiedBy(settings, level, regime),
    then: 'execute',
    title: say('submit.case', { title: document.title }),
    summary: {
      level,
      regime,
      period: period && periodText(period),
      mark: markOf(settings, { level, regime, period }),
      scope: proposal.need,
      basis: proposal.basis,
      kind: draft.kind,
      sources: document.source_ids,
      texts: ask.bodies.length,
    },
    content: contentOf(ask),
    departmentId: document.department_id,
  };
}
