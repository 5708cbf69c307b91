import type { LevelId } from '#kernel/generated/clauses.ts';
import { isClassified, levelNames, levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { ChangingFacts } from '../facts/changing.ts';
import { say } from '../phrases/change.ts';
import { sameScope } from '../scope.ts';
import { remedyNotLive, saysNotLive } from './still-live.ts';
import { beyondPower } from '#kernel/power.ts';

export type ChangingAsk = Ask<ChangingFacts, { readonly reason?: string | null | undefined }>;

/** CLASSIFY-021: who decides anew, and on what. */
export const decidingAnew: readonly Rule<ChangingAsk>[] = [
  {
    id: 'original-authority',
    clause: 'CLASSIFY-021',
    kind: 'denied',
    always: true,
    broken: ({ own, settings }) => !own && setting(settings, 'CLASSIFY-021.only_original_authority'),
    says: () => say('not-own'),
    remedy: () => say('not-own.remedy'),
    facts: ({ document }) => ({ issuer: document.issuer }),
  },
  {
    id: 'reasoned',
    clause: 'CLASSIFY-021',
    kind: 'fields',
    always: true,
    fields: ['reason'],
    broken: ({ input }) => namesNothing(input.reason),
    says: () => say('no-reason'),
    remedy: () => say('no-reason.remedy'),
  },
  {
    id: 'pending',
    clause: 'CLASSIFY-021',
    kind: 'state',
    always: true,
    broken: ({ pending }) => pending,
    says: () => say('pending'),
    remedy: () => say('pending.remedy'),
  },
];

const live: Rule<ChangingAsk> = {
  id: 'live',
  clause: 'CLASSIFY-022',
  kind: 'state',
  always: true,
  broken: (ask) => !ask.live && (ask.draft === null || ask.record !== null) && !mayStillExtend(ask),
  says: saysNotLive,
  remedy: remedyNotLive,
  facts: ({ document }) => ({ expires_on: document.expires_on }),
};

/** CLASSIFY-015: what nobody decided yet is not decided anew. */
const decided: Rule<ChangingAsk> = {
  id: 'decided',
  clause: 'CLASSIFY-015',
  kind: 'state',
  always: true,
  broken: ({ draft, record }) => draft !== null && record === null,
  says: () => say('undecided'),
  remedy: () => say('undecided.remedy'),
};

/** Over but not declassified yet: only where an extension after the end were permitted could anything still be decided. */
function mayStillExtend({ document, today, settings }: ChangingAsk): boolean {
  const over = document.status !== 'declassified' && document.expires_on !== null && document.expires_on <= today;
  return over && !setting(settings, 'CLASSIFY-022.extend_before_expiry_only');
}

/** The level beyond the unit's powers, of those it is changed from and to; a derivative follows its source without any power. */
function beyond(ask: ChangingAsk): LevelId | null {
  const { proposal, document, level, draft } = ask;
  if (draft?.kind === 'derivative') return null;
  const levels = [
    { level, regime: document.regime },
    { level: proposal.level, regime: proposal.regime },
  ];
  return levels.find((one) => beyondPower(ask, one))?.level ?? null;
}

/** CLASSIFY-031: what another body had to decide is not changed here, nor is anything made what the unit may not decide. */
const withinAuthority: Rule<ChangingAsk> = {
  id: 'authority',
  clause: 'CLASSIFY-031',
  kind: 'denied',
  always: true,
  broken: (ask) => beyond(ask) !== null,
  says: (ask) => say('no-authority', { level: levelNames[beyond(ask) ?? 'secret'] }),
  remedy: () => say('no-authority.remedy'),
};

/** What stands against any change, extension or declassification. */
export const changing: readonly Rule<ChangingAsk>[] = [...decidingAnew, live, decided, withinAuthority];

/** CLASSIFY-020: what is made of secrets is no secret no more before they are. */
export const sourceOpen: Rule<ChangingAsk> = {
  id: 'source-open',
  clause: 'CLASSIFY-020',
  kind: 'denied',
  broken: ({ derived, proposal: { level } }) =>
    derived !== null && isClassified(derived.level) && (level === null || !isClassified(level)),
  says: () => say('derived-live'),
  remedy: () => say('derived-live.remedy'),
};

/** The new level is one of the three; less than that is a declassification. */
export const stillSecret: Rule<ChangingAsk> = {
  id: 'still-secret',
  clause: 'CLASSIFY-021',
  kind: 'fields',
  always: true,
  fields: ['level'],
  broken: ({ proposal }) => proposal.level === null || levelRank[proposal.level] < levelRank.confidential,
  says: () => say('level-out'),
  remedy: () => say('level-out.remedy'),
};

export const somethingChanges: Rule<ChangingAsk> = {
  id: 'changes',
  clause: 'CLASSIFY-021',
  kind: 'fields',
  always: true,
  fields: ['level', 'period', 'scope'],
  broken: ({ proposal, level, document, need }) =>
    proposal.level === level &&
    JSON.stringify(proposal.period) === JSON.stringify(document.period) &&
    sameScope(proposal.need, need),
  says: () => say('nothing'),
  remedy: () => say('nothing.remedy'),
};
