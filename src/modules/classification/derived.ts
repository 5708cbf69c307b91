import { canonical } from '#kernel/canonical.ts';
import type { CarrierKind, LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import { isClassified, levelRank } from '#kernel/label.ts';
import type { Period } from '#kernel/period.ts';
import type { Document } from '#modules/documents/index.ts';
import { sameScope } from './scope.ts';

/** What a derivative must be, from the documents it is made of: the highest level, the longest period, nobody who is not in every scope. */
export interface Derived {
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
  readonly need: readonly string[];
  /** First day on which none of the sources is a secret any more; null when that cannot be told. */
  readonly expires_on: string | null;
  readonly sources: readonly Source[];
}

/** One document something is made of. */
export interface Source {
  /** As it is called in the basis. */
  readonly name: string;
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly kind: CarrierKind;
  readonly origin: Document['source'];
  readonly register_no: Document['register_no'];
  readonly issuer: string;
  readonly issuer_rank: Document['issuer_rank'];
  /** The other bodies that decided what it is; none where this unit did. */
  readonly issuers: readonly string[];
  /** Somebody with the power to do so has decided what it is; a draft of one's own only proposes it. */
  readonly decided: boolean;
}

/** The kind of secret a thing of several sources is: a state secret among them makes it one. */
const strictest: readonly RegimeId[] = ['state', 'group', 'company', 'own'];

export function regimeOf(sources: readonly Pick<Source, 'level' | 'regime'>[]): RegimeId {
  return strictest.find((one) => regimesOf(sources).includes(one)) ?? 'own';
}

/** The kinds of secrets among the sources. */
export function regimesOf(sources: readonly Pick<Source, 'level' | 'regime'>[]): RegimeId[] {
  return [...new Set(sources.filter(({ level }) => isClassified(level)).map(({ regime }) => regime))];
}

interface Proposed {
  readonly level: LevelId | null;
  readonly regime: RegimeId;
  readonly period: Period | null;
  readonly need: readonly string[];
}

export type Deviation = 'higher' | 'lower' | 'regime' | 'period' | 'scope';

/** In what a proposal departs from its sources. Of unclassified sources nothing follows. */
export function deviations(derived: Derived, { level, regime, period, need }: Proposed): Deviation[] {
  if (!isClassified(derived.level)) return [];
  const found: Deviation[] = [];
  if (level !== derived.level) found.push(level && levelRank[level] > levelRank[derived.level] ? 'higher' : 'lower');
  if (regime !== derived.regime) found.push('regime');
  if (canonical(period as Json) !== canonical(derived.period as Json)) found.push('period');
  if (!sameScope(need, derived.need)) found.push('scope');
  return found;
}
