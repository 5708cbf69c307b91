import { type LevelId, levelIds, type RegimeId } from '#kernel/generated/clauses.ts';
import { isClassified, levelNames, levelRank } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import type { Period } from '#kernel/period.ts';
import { isLimited, isNamed, knownScope, namedReady, scopeRule, type Scoping } from '#kernel/scope.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Derived } from '../derived.ts';
import { say as field } from '../phrases/fields.ts';
import { say } from '../phrases/proposal.ts';

/** Level, period, scope and basis as proposed for a thing. */
export interface Proposal {
  readonly level: LevelId | null;
  readonly regime: RegimeId;
  readonly period: Period | null;
  readonly need: readonly string[];
  readonly basis: string | null;
}

type Asked = Circumstances & { readonly proposal: Proposal };

/** Input fields by the names CLASSIFY-012 gives them. */
const inputs = { level: 'level', period: 'period', need_to_know: 'scope', basis: 'basis' } as const;
type Wanted = keyof typeof inputs;

function given({ proposal }: Pick<Asked, 'proposal'>, wanted: Wanted): boolean {
  if (wanted === 'need_to_know') return proposal.need.length > 0;
  if (wanted === 'basis') return !namesNothing(proposal.basis);
  return proposal[wanted] !== null;
}

/** What CLASSIFY-012 demands for the proposed level and is not there. */
export function missingFields(ask: Asked): readonly Wanted[] {
  const { level } = ask.proposal;
  if (level === null) return ['level'];
  const kind = isClassified(level) ? 'state_levels' : (level as 'work_secret' | 'internal' | 'public');
  const wanted = setting(ask.settings, `CLASSIFY-012.fields_${kind}`) as readonly Wanted[];
  return wanted.filter((one) => one in inputs && !given(ask, one));
}

/** Classified levels belong to state, group or company; the others are the unit's own matters. */
export function fits({ level, regime }: Pick<Proposal, 'level' | 'regime'>): boolean {
  return level === null || isClassified(level) === (regime !== 'own');
}

export const levelGiven: Rule<Asked> = {
  id: 'level-given',
  clause: 'CLASSIFY-013',
  kind: 'fields',
  fields: ['level'],
  broken: ({ proposal, settings }) =>
    proposal.level === null ||
    !(setting(settings, 'CLASSIFY-013.values') as readonly string[]).includes(proposal.level),
  says: () => say('level-missing'),
  remedy: () => say('level-missing.remedy', { levels: list(levelIds.map((one) => levelNames[one])) }),
};

export const regimeFits: Rule<Asked> = {
  id: 'regime-fits',
  clause: 'CLASSIFY-013',
  kind: 'fields',
  fields: ['level', 'regime'],
  broken: ({ proposal }) => !fits(proposal),
  says: ({ proposal }) =>
    say('regime', { level: levelNames[proposal.level ?? 'public'], regime: field(proposal.regime) }),
  remedy: () => say('regime.remedy'),
};

/** Nobody proposes what he may not know: the draft would vanish before his eyes. */
export const graded: Rule<Asked> = {
  id: 'cleared',
  clause: 'SYSTEM-004',
  kind: 'denied',
  broken: ({ proposal, actor }) => proposal.level !== null && levelRank[proposal.level] > actor.grade_clearance,
  says: ({ proposal }) => say('cleared', { level: levelNames[proposal.level ?? 'public'] }),
  remedy: () => say('cleared.remedy'),
};

/** CLASSIFY-012: a proposal lacking a required item is not sent for review. */
export const complete: Rule<Asked> = {
  id: 'complete',
  clause: 'CLASSIFY-012',
  kind: 'fields',
  fields: (ask) => missingFields(ask).map((one) => inputs[one]),
  broken: (ask) => missingFields(ask).length > 0,
  says: (ask) => say('incomplete', { fields: list(missingFields(ask).map((one) => field(`field.${inputs[one]}`))) }),
  remedy: () => say('incomplete.remedy'),
};

/** What a public document bears beside its level field, where it says that it is no secret and nothing else. */
function besidePublic({ proposal }: Asked): readonly Wanted[] {
  if (proposal.level !== 'public') return [];
  return (['period', 'need_to_know'] as const).filter((one) => given({ proposal }, one));
}

/** CLASSIFY-012: a public document states “not classified” only; what has a period or is for some people alone is not public. */
export const publicOnly: Rule<Asked> = {
  id: 'public-only',
  clause: 'CLASSIFY-012',
  kind: 'fields',
  fields: (ask) => besidePublic(ask).map((one) => inputs[one]),
  broken: (ask) => besidePublic(ask).length > 0,
  says: (ask) => say('beside-public', { fields: list(besidePublic(ask).map((one) => field(`field.${inputs[one]}`))) }),
  remedy: () => say('beside-public.remedy'),
};

/** CLASSIFY-012: a secret nobody needs to know is left by no change either. */
export const scopeKept: Rule<Asked & { readonly input: { readonly scope?: readonly string[] | null | undefined } }> = {
  id: 'scope-kept',
  clause: 'CLASSIFY-012',
  kind: 'fields',
  fields: ['scope'],
  broken: ({ input }) => input.scope?.length === 0,
  says: () => say('incomplete', { fields: field('field.scope') }),
  remedy: () => say('incomplete.remedy'),
};

const scoped = ({ proposal: { level, need } }: Asked) => ({ level, scope: need });

/** Whom the scope means, so far as it is newly named. */
type Naming = Asked & { readonly scoping: Scoping };

/** Who is newly named is there, is not everybody, and may touch state secrets (PEOPLE-005, PEOPLE-006). */
export const namedKnown: readonly Rule<Naming>[] = [
  ...knownScope<Naming>(({ proposal }) => proposal.level),
  ...namedReady<Naming>(({ proposal: { level, regime } }) => level && { level, regime }),
];

/** What the unit decides itself names people or posts. */
export const namedScope: Rule<Asked> = scopeRule(scoped, isNamed);

/** A derivative takes its source's scope as it is, also where its originator put departments, but never everybody. */
type Taken = Asked & { readonly derived: Derived | null };

export const limitedScope = scopeRule<Taken>(scoped, (token, { derived }) =>
  derived === null ? isNamed(token) : isLimited(token),
);
