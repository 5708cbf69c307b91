import { appendFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadRegulation } from '#server/regulation.ts';
import { governance } from '#server/law.ts';
import { resolveSettings } from '#kernel/parameter.ts';
import type { Actor } from '#kernel/actor.ts';
import { valueNames } from '#kernel/generated/values.ts';
import type { Named, Scoping } from '#kernel/scope.ts';
import { type Circumstances, judge, type Rule } from '#kernel/verdict.ts';
import { mutantsOf } from './guards.ts';
import { describeSheet } from './sheets.ts';

export const regulation = loadRegulation();
export const law = governance(regulation, []);

export const anybody: Actor = {
  id: 'somebody',
  name: '某人',
  departmentId: 'd1',
  roles: [],
  grade: 'core',
  leadership: false,
  designated: false,
  grade_clearance: 5,
  clearances: { state: 5, other: 5 },
  unready: [],
  tokens: ['p:somebody', 'all', 'd:d1'],
  state: 'active',
};

/** Somebody holding these roles. */
export function actorWith(...roles: Actor['roles']): Actor {
  return { ...anybody, roles };
}

/** Variations in which he who acts lacks a paper (PEOPLE-005, PEOPLE-006). */
export function unreadyActor<M extends object = object>(actor: Actor = anybody, more?: M) {
  return {
    'pledged-oneself': { ...more, actor: { ...actor, unready: ['PEOPLE-005'] as const } },
    'trained-oneself': { ...more, actor: { ...actor, unready: ['PEOPLE-006'] as const } },
  };
}

/** A scope that means whom it says, and variations in which it means nobody known, everybody, or somebody who lacks a paper or is leaving. */
export const scoping: Scoping = { unknown: [], everybody: false, people: [] };
const somebodyMeant = { name: '甲', unready: [], grade_clearance: 5, state: 'active' } as const;
const meant = (patch: Partial<Named>) => ({ scoping: { ...scoping, people: [{ ...somebodyMeant, ...patch }] } });
export const misnamed = {
  'scope-known': { scoping: { ...scoping, unknown: ['p:nobody'] } },
  'not-everybody': { scoping: { ...scoping, everybody: true } },
  pledged: meant({ unready: ['PEOPLE-005'] }),
  trained: meant({ unready: ['PEOPLE-006'] }),
  stays: meant({ state: 'leaving' }),
};
/** And of whoever is added to those who may know. */
export const misjoined = {
  ...misnamed,
  cleared: meant({ grade_clearance: 0 }),
};

/** Circumstances in which nothing special holds; override what a rule looks at. */
export const ordinary: Circumstances = {
  actor: anybody,
  now: '2026-03-02T01:00:00.000Z',
  unit: {
    id: 'u',
    name: '测试市某局',
    profile: 'strict',
    authority: ['secret', 'confidential'],
    authorityDocument: '试验授权〔2026〕1号',
    siteLevel: 'none',
    companySecrets: true,
    secretInvolved: true,
  },
  settings: resolveSettings(regulation, { profile: 'strict', on: '2026-03-02' }),
  calendar: regulation.calendars,
  matter: null,
};

type Refusal<A> = Partial<A> | ((base: A) => Partial<A>);

/** Facts are told by names the rooms declare. */
const named = new Set<string>(valueNames);

/**
 * Tests a rule list: the base ask breaks nothing, and each rule is broken by its own variation of the base.
 * A rule without a variation fails, so every rule has an allowing and a refusing test.
 */
export function describeRules<A extends Circumstances>(
  name: string,
  rules: readonly Rule<A>[],
  base: A,
  refuses: Readonly<Record<string, Refusal<A>>>,
  /** Further circumstances, where only in these it asks for an approval. */
  signed: readonly A[] = [],
): void {
  describe(name, () => {
    test('a lawful act meets every rule', () => {
      expect(judge(rules, base, law).findings.map((finding) => finding.rule)).toEqual([]);
    });
    // What several happenings ask alike is broken by any of them.
    test.each([...Map.groupBy(rules, ({ id }) => id)])('refuses: %s', (id, same) => {
      const patch = refuses[id];
      expect(patch, `no refusing variation for rule ${id}`).toBeDefined();
      const ask = { ...base, ...(typeof patch === 'function' ? patch(base) : patch) };
      const found = judge(rules, ask, law).findings.find((finding) => finding.rule === id);
      expect(Object.keys(found?.facts ?? {}).filter((name) => !named.has(name))).toEqual([]);
      const cited = same.flatMap(({ parts, cites, clause }) =>
        (parts?.(ask) ?? [ask]).map((part) => cites?.(part as A) ?? clause),
      );
      expect(cited).toContain(found?.clause);
      const citing = same.flatMap((one) => one.citing ?? []);
      if (citing.length > 0) expect([...same.map(({ clause }) => clause), ...citing]).toContain(found?.clause);
      for (const text of [found?.says, found?.remedy]) {
        expect(text?.zh).toMatch(/\p{Script=Han}/u);
        expect(text?.en).toMatch(/[a-z]{2}/);
        expect(`${text?.zh}${text?.en}`).not.toMatch(/\{\w+\}|undefined/);
      }
    });
    if (minded) afterAll(() => appendFileSync(minded, mindedBy(name, rules, base, refuses)));
    const asks = Object.values(refuses).map((patch) => ({
      ...base,
      ...(typeof patch === 'function' ? patch(base) : patch),
    }));
    describeSheet(name, [...signed, base, ...asks]);
    test('no variation is for a rule that is gone', () => {
      expect(Object.keys(refuses).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
    });
  });
}

/** Where `npm run guards -- --mutate` is told which test minds which rule of a guard. */
const minded = process.env.JINGUI_MINDED;

/** Without that rule of a guard the test of its refusal fails: a line for each. */
function mindedBy<A extends Circumstances>(
  name: string,
  rules: readonly Rule<A>[],
  base: A,
  refuses: Readonly<Record<string, Refusal<A>>>,
): string {
  const lines = mutantsOf(rules).flatMap(({ name: left, rules: others }) => {
    const id = left.split(' ')[1] ?? '';
    const patch = refuses[id];
    if (!patch) return [];
    const ask = { ...base, ...(typeof patch === 'function' ? patch(base) : patch) };
    const { findings } = judge(others as readonly Rule<A>[], ask, law);
    return findings.some(({ rule }) => rule === id) ? [] : [`${JSON.stringify([left, `${name} > refuses: ${id}`])}\n`];
  });
  return lines.join('');
}
