/** Whether a parameter's value lies within its lawful range, and the nearest value that does. */
import type { Json } from './json.ts';
import type { Text } from './text.ts';
import { approversIn, branches, proposers } from './chain.ts';
import { type Chain, levelIds, regimeIds, type RoleId } from './generated/clauses.ts';
import type { Bounds, LawfulRange, RequiredRoles } from './regulation.ts';

/** The range of the law as it stood that day; undefined before the law said anything. */
export function rangeOn(ranges: readonly LawfulRange[] | undefined, on: string): LawfulRange | undefined {
  return ranges?.find(({ from, until }) => from <= on && (until === undefined || on < until));
}

/** null when lawful; `isChain` says how to read a list. The sentence names the bound, the caller adds the article. */
export function unlawful(range: Bounds, value: Json, isChain: boolean): Text | null {
  if (isChain) return unlawfulChain(range, value as Chain);
  if (typeof value === 'number') return outOfBounds(range, value);
  if (Array.isArray(value)) return unlawfulList(range, value);
  if (range.values && !range.values.some((one) => sameJson(one, value))) {
    const list = range.values.map((one) => JSON.stringify(one));
    return { zh: `只能取 ${list.join('、')}`, en: `only ${list.join(', ')} is lawful` };
  }
  if (range.forbids !== undefined && typeof value === 'string' && value.includes(range.forbids)) {
    return { zh: `不得含有“${range.forbids}”`, en: `must not contain "${range.forbids}"` };
  }
  return null;
}

/** A list grows stricter, never empty: where the law or the clause lets it be empty, the lawful values say so. */
function unlawfulList({ floor = 1, values, includes = [], within }: Bounds, list: readonly Json[]): Text | null {
  if (values?.some((one) => sameJson(one, list as Json))) return null;
  const missing = includes.filter((one) => !list.includes(one));
  if (missing.length > 0) return { zh: `不得少于：${missing.join('、')}`, en: `must include ${missing.join(', ')}` };
  if (values) {
    const lists = values.map((one) => JSON.stringify(one));
    return { zh: `只能取 ${lists.join('、')}`, en: `only ${lists.join(', ')} is lawful` };
  }
  const beyond = list.filter((one) => within && !within.some((other) => other === one));
  if (beyond.length > 0)
    return { zh: `不得多于：${within?.join('、')}`, en: `must not go beyond ${within?.join(', ')}` };
  return list.length < floor ? { zh: '不得为空', en: 'must not be empty' } : null;
}

/** A number moves to the nearest bound; anything else falls back to the lawful default, else to `fallback`, the clause's own (always lawful). */
export function nearestLawful(range: LawfulRange, value: Json, fallback: Json): Json {
  if (typeof value !== 'number') return range.default ?? fallback;
  return Math.min(Math.max(value, range.floor ?? value), range.ceiling ?? Number.POSITIVE_INFINITY);
}

function outOfBounds({ floor, ceiling }: Bounds, value: number): Text | null {
  if (floor !== undefined && value < floor) return { zh: `不得低于 ${floor}`, en: `must not be below ${floor}` };
  if (ceiling !== undefined && value > ceiling) return { zh: `不得超过 ${ceiling}`, en: `must not exceed ${ceiling}` };
  return null;
}

function unlawfulChain({ floor, requires }: Bounds, chain: Chain): Text | null {
  const signing = (roles: readonly RoleId[]) => roles.filter((role) => !proposers.includes(role)).length;
  const short = branches(chain).some(({ roles }) => roles !== null && signing(roles) < (floor ?? 0));
  if (short) return { zh: `至少须有 ${floor} 级审批`, en: `needs at least ${floor} approval` };
  const lacking = (requires ?? []).find((required) => lacks(chain, required));
  if (!lacking) return null;
  return {
    zh: `审批人须包括 ${lacking.roles.join('、')}`,
    en: `the approvers must include ${lacking.roles.join(', ')}`,
  };
}

function lacks(chain: Chain, { at = [], roles }: RequiredRoles): boolean {
  const within = <T extends string>(all: readonly T[]): readonly T[] => {
    const named = all.filter((one) => at.includes(one));
    return named.length > 0 ? named : all;
  };
  const kinds = [undefined, ...branches(chain).flatMap(({ keys }) => keys)];
  return within(regimeIds).some((regime) =>
    within(levelIds).some((level) =>
      kinds
        .filter((kind) => !isOther(kind, at))
        .some((kind) => {
          const approvers = approversIn(chain, { regime, level, kind });
          return approvers !== null && !roles.every((role) => approvers.includes(role));
        }),
    ),
  );
}

/** Keys that are regimes, levels or 'otherwise' are not kinds of act. */
function isOther(kind: string | undefined, at: readonly string[]): boolean {
  if (kind === undefined) return false;
  return at.includes(kind) || kind === 'otherwise' || [...regimeIds, ...levelIds].some((known) => known === kind);
}

export function sameJson(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
