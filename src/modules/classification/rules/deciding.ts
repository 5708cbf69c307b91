import { textMarked } from '#kernel/content.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { isStateSecret, levelNames } from '#kernel/label.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { setting } from '#kernel/parameter.ts';
import type { Timed } from '#kernel/period.ts';
import { lawfulPeriod, ownPeriod } from '#kernel/period-rules.ts';
import { beyondPower } from '#kernel/power.ts';
import { list, type Text } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import { say as field } from '../phrases/fields.ts';
import { say } from '../phrases/proposal.ts';
import type { Decider, Draft } from '../tables.ts';
import { companySecret } from './company-secret.ts';
import { drafting } from './drafting.ts';
import { complete, levelGiven, publicOnly, regimeFits } from './proposal.ts';
import type { Proposing } from './proposing.ts';
import { type Texts, textFits } from './site.ts';
import { type OfSources, sourceRules } from './source.ts';

/** What takes effect as level, period and scope. */
export interface Deciding extends OfSources, Texts {
  readonly timed: Timed;
}

/** What stands against any decision, whoever takes it, for the first time or anew. */
export const deciding: readonly Rule<Circumstances & Deciding>[] = [
  textFits,
  ...sourceRules,
  ...lawfulPeriod,
  ...ownPeriod,
];

/** What is decided for the first time; its text becomes final with it. */
export interface FirstDeciding extends Deciding {
  /** How the text bears the mark it is about to get; null where there is none to read. */
  readonly marking: Marking | null;
}

export const firstDecided: readonly Rule<Circumstances & FirstDeciding>[] = [
  levelGiven,
  regimeFits,
  complete,
  publicOnly,
  textMarked<Circumstances & FirstDeciding>(({ marking }) => marking),
];

/** A draft that is decided here. */
export interface DecidingHere extends FirstDeciding, Proposing {
  readonly draft: Draft;
  readonly pending: boolean;
  /** In which it was drafted: its head agrees. */
  readonly department: string | null;
  /** Who has signed, when the case is carried out; empty while it is only proposed. */
  readonly deciders: readonly Decider[];
  /** Every signature has been given: now it would take effect. */
  readonly deciding: boolean;
}

type Here = Circumstances & DecidingHere;

/** CLASSIFY-031: deriving needs no power of one's own; an original state secret needs the power for its level. */
function beyondAuthority(ask: Here): boolean {
  return ask.draft.kind === 'original' && beyondPower(ask, ask.proposal);
}

/** CLASSIFY-015: what the record of the decision would lack; of company secrets the unit's own route says who decides. */
function unrecorded({ settings, deciders, proposal: { level, regime, basis } }: Here): string[] {
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

/** What the unit itself decides, on its own paper. */
export const decidingHere: readonly Rule<Here>[] = [
  ...drafting,
  ...companySecret,
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
    // Whoever moved since is agreed to by the head he has now; what is signed already was asked of the right one.
    id: 'department-kept',
    clause: 'CLASSIFY-015',
    kind: 'state',
    broken: ({ deciding, department, actor }) => !deciding && department !== actor.departmentId,
    says: () => say('moved-since'),
    remedy: () => say('moved-since.remedy'),
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
];
