import { levelNames, levelRank } from '#kernel/label.ts';
import { periodText } from '#kernel/period.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { type Derived, type Deviation, deviations, regimesOf, type Source } from '../derived.ts';
import { say as field } from '../phrases/fields.ts';
import { say } from '../phrases/proposal.ts';
import { beyondPower } from '#kernel/power.ts';
import type { Proposal } from './proposal.ts';

export interface OfSources {
  readonly proposal: Proposal;
  /** For a derivative: what its sources are now. */
  readonly derived: Derived | null;
}

export interface SourcesKept {
  /** Whoever is added may not know of everything it was made of. */
  readonly beyondSources: boolean;
}

type Asked = Circumstances & OfSources;

function departs({ derived, proposal }: Asked, ...ways: readonly Deviation[]): boolean {
  return derived !== null && deviations(derived, proposal).some((way) => ways.includes(way));
}

const remedy = () => say('derived.remedy');

const undecided = ({ derived }: Asked): readonly Source[] => derived?.sources.filter(({ decided }) => !decided) ?? [];
const regimes = ({ derived }: Asked) => regimesOf(derived?.sources.filter(({ decided }) => decided) ?? []);
const names = (sources: readonly Source[]) => list(sources.map(({ name }) => name));

/** CLASSIFY-031: only what a competent body has decided is derived from; one's own proposal is no source. */
const notOurs = (ask: Asked) => undecided(ask).filter((one) => beyondPower(ask, one));

/** What something may be made of at all. */
const usable: readonly Rule<Asked>[] = [
  {
    id: 'sources-within-power',
    clause: 'CLASSIFY-031',
    kind: 'denied',
    always: true,
    broken: (ask) => notOurs(ask).length > 0,
    says: (ask) => say('source-beyond', { sources: names(notOurs(ask)) }),
    remedy: () => say('source-beyond.remedy'),
  },
  {
    id: 'sources-decided',
    clause: 'CLASSIFY-020',
    kind: 'state',
    always: true,
    broken: (ask) => undecided(ask).length > 0,
    says: (ask) => say('source-undecided', { sources: names(undecided(ask)) }),
    remedy: () => say('source-undecided.remedy'),
  },
  {
    id: 'one-regime',
    clause: 'CLASSIFY-020',
    kind: 'denied',
    broken: (ask) => regimes(ask).length > 1,
    says: (ask) => say('source-mixed', { regimes: list(regimes(ask).map((one) => field(one))) }),
    remedy: () => say('source-mixed.remedy'),
  },
];

/** A work secret among what it is made of, which the proposal would make known to more than it is for. */
const opens = ({ derived, proposal: { level, need } }: Asked): boolean =>
  derived?.level === 'work_secret' &&
  (levelRank[level ?? 'public'] < levelRank.work_secret || need.some((token) => !derived.need.includes(token)));

const workSecretKept: Rule<Asked> = {
  id: 'work-secret-kept',
  clause: 'CLASSIFY-019',
  kind: 'fields',
  always: true,
  fields: ['level', 'scope'],
  broken: opens,
  says: () => say('work-secret-opened'),
  remedy,
};

export const derivedLevel: Rule<Asked> = {
  id: 'derived-level',
  clause: 'CLASSIFY-020',
  kind: 'fields',
  fields: ['level'],
  broken: (ask) => departs(ask, 'higher', 'lower'),
  says: (ask) =>
    say(departs(ask, 'higher') ? 'derived-higher' : 'derived-lower', {
      level: levelNames[ask.derived?.level ?? 'public'],
    }),
  remedy,
  facts: ({ derived, proposal }) => ({ derived_level: derived?.level ?? null, proposed: proposal.level }),
};

/** CLASSIFY-020: what is copied, excerpted, quoted or compiled takes exactly level, period and scope of its source. */
export const asSources: readonly Rule<Asked>[] = [
  ...usable,
  derivedLevel,
  {
    id: 'derived-regime',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['regime'],
    broken: (ask) => departs(ask, 'regime'),
    says: ({ derived }) => say('derived-regime', { regime: field(derived?.regime ?? 'own') }),
    remedy,
  },
  {
    id: 'derived-period',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['period'],
    broken: (ask) => departs(ask, 'period'),
    says: ({ derived }) => say('derived-period', { period: derived?.period ? periodText(derived.period) : '—' }),
    remedy,
  },
  {
    id: 'derived-scope',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['scope'],
    broken: (ask) => departs(ask, 'scope'),
    says: () => say('derived-scope'),
    remedy,
  },
];

/** The same where it is proposed or decided to how many it becomes known. */
export const sourceRules: readonly Rule<Asked>[] = [...asSources, workSecretKept];

/** CLASSIFY-020: one more may know of a derivative when he may know of its sources. */
export const scopeOfSources: Rule<Circumstances & SourcesKept> = {
  id: 'scope-of-sources',
  clause: 'CLASSIFY-020',
  kind: 'denied',
  broken: ({ beyondSources }) => beyondSources,
  says: () => say('beyond-sources'),
  remedy: () => say('beyond-sources.remedy'),
};

/** A derivative decided upon is issued only as what its sources still are. */
export const asSource: Rule<Asked> = {
  id: 'as-source',
  clause: 'CLASSIFY-020',
  kind: 'state',
  broken: (ask) => departs(ask, 'higher', 'lower', 'regime', 'period', 'scope'),
  says: () => say('source-moved'),
  remedy: () => say('source-moved.remedy'),
};
