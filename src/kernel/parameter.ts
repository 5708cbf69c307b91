/** The value every parameter has for one unit on one day, and where it comes from. */
import type { Json } from './json.ts';
import type { Text } from './text.ts';
import { cite } from './article.ts';
import { approversIn, branches } from './chain.ts';
import type { Situation } from './chain.ts';
import { approvalKeys } from './generated/clauses.ts';
import type { Chain, ClauseId, ParamKey, ParamTypes, ProfileId, RoleId } from './generated/clauses.ts';
import { nearestLawful, rangeOn, unlawful } from './lawful.ts';
import { misshapen } from './parameter-shape.ts';
import { parametersOf } from './regulation.ts';
import type { Bounds, Clause, LawfulRange, Param, Regulation } from './regulation.ts';

export interface Setting {
  value: Json;
  from: 'unit' | 'profile' | 'law' | 'catalog';
  /** the wanted value lay outside the lawful range */
  clamped?: { wanted: Json; article: string };
}

/** Plain data: the server keeps one per unit and the browser receives the same. */
export interface Settings {
  profile: ProfileId;
  on: string;
  /** clauses the profile or the unit has switched off */
  off: readonly ClauseId[];
  values: Readonly<Record<string, Setting>>;
}

export interface Choice {
  profile: ProfileId;
  /** the unit's own values */
  own?: Readonly<Record<string, Json>>;
  /** clauses the unit itself switched off; statutory clauses stay on whatever is asked */
  off?: readonly ClauseId[];
  /** date of the event, 2026-08-01: the law of that day counts */
  on: string;
}

export interface Inadmissible {
  reason: Text;
  article: string | null;
  clause: ClauseId | null;
}

export function resolveSettings(regulation: Regulation, choice: Choice): Settings {
  const profile = regulation.profiles.find((one) => one.id === choice.profile);
  if (!profile) throw new Error(`no profile ${choice.profile}`);
  const values: Record<string, Setting> = {};
  for (const { key, param } of allParameters(regulation)) {
    const range = lawOf(regulation, key, choice.on);
    const lawful = profile.defaults === 'catalog' && !key.startsWith('LAW.') ? undefined : range?.default;
    const wanted = firstOf([
      ['unit', wellShaped(regulation, param, choice.own?.[key])],
      ['profile', profile.values[key]],
      ['law', lawful],
      ['catalog', param.default],
    ]);
    values[key] = range ? clamp(range, wanted, param) : wanted;
  }
  return {
    profile: profile.id,
    on: choice.on,
    off: switchedOff(regulation, [...profile.off, ...(choice.off ?? [])]),
    values,
  };
}

let listener: ((key: ParamKey) => void) | undefined;

/** Tells which parameters the code reads. A whole run of the tests listens, so that one nobody reads is found; the product never does. */
export function hearReads(hear: (key: ParamKey) => void): void {
  listener = hear;
}

/** The value as code reads it. */
export function setting<K extends ParamKey>(settings: Settings, key: K): ParamTypes[K] {
  const found = settings.values[key];
  if (!found) throw new Error(`no parameter ${key}`);
  listener?.(key);
  return found.value as ParamTypes[K];
}

/** Approvers of a clause in one situation, in order; [] = none; null = no approval can ever permit it. */
export function approversOf(settings: Settings, clause: ClauseId, situation: Situation): readonly RoleId[] | null {
  const key = approvalKeys[clause];
  if (!key) return [];
  return approversIn(setting(settings, key) as Chain, situation);
}

export function isOn(settings: Settings, clause: ClauseId): boolean {
  return !settings.off.includes(clause);
}

/** A statutory clause cannot be switched off by anyone (ORG-031). */
export function isStatutory(clause: Clause): boolean {
  return clause.statutory === true;
}

/** Why a unit may not choose this value; null when it may. */
export function admissible(regulation: Regulation, key: string, value: Json, on?: string): Inadmissible | null {
  const found = allParameters(regulation).find((one) => one.key === key);
  if (!found)
    return { reason: { zh: `没有参数 ${key}`, en: `there is no parameter ${key}` }, article: null, clause: null };
  const { param, clause } = found;
  const shape = misshapen(regulation, param, value);
  if (shape) return { reason: shape, article: null, clause };
  const range = on === undefined ? regulation.ranges[key]?.at(-1) : lawOf(regulation, key, on);
  return range ? beyondLaw(regulation, range, value, found) : beyondFloor(regulation, value, found);
}

function beyondLaw(
  { laws }: Regulation,
  range: LawfulRange,
  value: Json,
  { param, clause }: Keyed,
): Inadmissible | null {
  const beyond = unlawful(range, value, param.type === 'chain');
  if (!beyond) return null;
  const law = cite(laws, range.article);
  const reason = { zh: `${beyond.zh}（${law.zh}）`, en: `${beyond.en} (${law.en})` };
  return { reason, article: range.article, clause };
}

/** Where the law is silent a unit's choice still leaves the clause its meaning. */
function beyondFloor({ floors }: Regulation, value: Json, { key, param, clause }: Keyed): Inadmissible | null {
  const reason = unlawful(floors[key] ?? unemptied(param), value, param.type === 'chain');
  return reason && { reason, article: null, clause };
}

/** Where nothing is said at all: no list and no chain of approvers that has entries may be emptied. */
function unemptied({ default: now, type }: Param): Bounds {
  if (type === 'chain') return { floor: branches(now as Chain).some(({ roles }) => roles?.length === 0) ? 0 : 1 };
  return Array.isArray(now) ? { floor: Math.min(now.length, 1) } : {};
}

interface Keyed {
  key: string;
  param: Param;
  clause: ClauseId | null;
}

/** Every parameter: those of the clauses, then the figures of the law no clause carries. */
export function allParameters(regulation: Regulation): Keyed[] {
  const ofClauses = regulation.clauses.flatMap((clause) =>
    Object.entries(parametersOf(clause)).map(([name, param]) => ({
      key: `${clause.id}.${name}`,
      param,
      clause: clause.id,
    })),
  );
  const ofLaw = Object.entries(regulation.ranges)
    .filter(([key]) => key.startsWith('LAW.'))
    .map(([key, ranges]) => ({ key, param: { default: ranges.at(-1)?.default ?? null }, clause: null }));
  return [...ofClauses, ...ofLaw];
}

/** A LAW figure has no catalog default behind it: before its law came into force its first figure already serves. */
function lawOf({ ranges }: Regulation, key: string, on: string): LawfulRange | undefined {
  return rangeOn(ranges[key], on) ?? (key.startsWith('LAW.') ? ranges[key]?.[0] : undefined);
}

/** A value code could not read counts as not chosen. */
function wellShaped(regulation: Regulation, param: Param, value: Json | undefined): Json | undefined {
  return value === undefined || misshapen(regulation, param, value) ? undefined : value;
}

function firstOf(candidates: readonly (readonly [Setting['from'], Json | undefined])[]): Setting {
  for (const [from, value] of candidates) if (value !== undefined) return { value, from };
  throw new Error('a parameter without default');
}

function clamp(range: LawfulRange, wanted: Setting, param: Param): Setting {
  if (!unlawful(range, wanted.value, param.type === 'chain')) return wanted;
  const value = nearestLawful(range, wanted.value, param.default);
  return { value, from: wanted.from, clamped: { wanted: wanted.value, article: range.article } };
}

function switchedOff(regulation: Regulation, off: readonly ClauseId[]): ClauseId[] {
  return regulation.clauses
    .filter((clause) => off.includes(clause.id) && !isStatutory(clause))
    .map((clause) => clause.id);
}
