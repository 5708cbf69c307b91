import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { isClassified, isStateSecret, levelNames } from '#kernel/label.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { type Period, periodText } from '#kernel/period.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/proposal.ts';

/** A level with its period, proposed or decided. */
export interface Timed {
  readonly level: LevelId | null;
  readonly regime: RegimeId;
  readonly period: Period | null;
  /** Longest span in years it can mean; null for a condition or a company period. */
  readonly span: number | null;
  /** Its end has passed already. */
  readonly over: boolean;
}

type Asked = Circumstances & { readonly timed: Timed };

const kinds = {
  years: 'years',
  months: 'years',
  date: 'declassify_date',
  condition: 'declassify_condition',
} as const;

/** Longest period in years of a state secret of this level; null for what is none. */
export function maxYears(settings: Settings, level: LevelId | null, regime: RegimeId): number | null {
  if (!level || !isStateSecret({ level, regime })) return null;
  return setting(settings, `CLASSIFY-016.state_max_years_${level as 'top_secret' | 'secret' | 'confidential'}`);
}

/** The kind of period is one this kind of secret may have: permanent, long and short are for company secrets only. */
function unlawfulKind({ settings, timed: { regime, period } }: Asked): boolean {
  if (!period) return false;
  if (period.kind === 'permanent' || period.kind === 'long' || period.kind === 'short') {
    return regime === 'state' || !includes(setting(settings, 'CLASSIFY-016.company_periods'), period.kind);
  }
  return !includes(setting(settings, 'CLASSIFY-016.period_kinds'), kinds[period.kind]);
}

function includes(all: unknown, one: string): boolean {
  return Array.isArray(all) && all.includes(one);
}

/** CLASSIFY-016: every secret has a period, of a lawful kind and length, that is not over yet. */
export const periodRules: readonly Rule<Asked>[] = [
  {
    id: 'period-given',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: ({ timed: { level, period } }) => level !== null && isClassified(level) && period === null,
    says: () => say('period-missing'),
    remedy: () => say('period-missing.remedy'),
  },
  {
    id: 'period-kind',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: (ask) => ask.timed.level !== null && isClassified(ask.timed.level) && unlawfulKind(ask),
    says: ({ timed }) => say('period-kind', { period: timed.period ? periodText(timed.period) : '' }),
    remedy: () => say('period-kind.remedy'),
  },
  {
    id: 'period-length',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: ({ settings, timed: { level, regime, span } }) => {
      const most = maxYears(settings, level, regime);
      return most !== null && span !== null && span > most;
    },
    says: ({ settings, timed: { level, regime } }) =>
      say('period-long', { level: levelNames[level ?? 'secret'], years: maxYears(settings, level, regime) ?? 0 }),
    remedy: () => say('period-long.remedy'),
    facts: ({ settings, timed: { level, regime, span } }) => ({ span, most: maxYears(settings, level, regime) }),
  },
  {
    id: 'period-ahead',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: ({ timed }) => timed.over,
    says: () => say('period-over'),
    remedy: () => say('period-over.remedy'),
  },
];
