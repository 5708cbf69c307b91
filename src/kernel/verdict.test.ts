import { expect, test } from 'vitest';
import type { Circumstances, Governance, Rule } from './verdict.ts';
import { forEach, judge } from './verdict.ts';

type Part = Circumstances & { readonly id: string; readonly held: boolean };
type Whole = Circumstances & { readonly parts: readonly Part[] };

const law: Governance = {
  mode: () => 'refuse',
  governs: (_, matter) => matter === null || matter.level !== 'internal',
};
const base = { actor: {}, now: '', unit: {}, settings: {}, calendar: [] } as unknown as Circumstances;
const state = { level: 'secret', regime: 'state' } as const;
const internal = { level: 'internal', regime: 'own' } as const;
const says = () => ({ zh: '在外', en: 'out' });
const free: Rule<Part> = {
  id: 'free',
  clause: 'CARRIER-010',
  kind: 'state',
  broken: (part) => part.held,
  says,
  remedy: says,
  facts: (part) => ({ id: part.id }),
};

function whole(...parts: Pick<Part, 'id' | 'held' | 'matter'>[]): Whole {
  return { ...base, matter: state, parts: parts.map((part) => ({ ...base, ...part })) };
}

test('each thing of a batch is judged by its own level, and each that stands against it is named', () => {
  const rules = forEach<Whole, Part>((ask) => ask.parts, [free]);
  const ask = whole(
    { id: 'a', held: true, matter: state },
    { id: 'b', held: true, matter: internal },
    { id: 'c', held: true, matter: state },
  );
  expect(judge(rules, ask, law).findings.map((finding) => finding.facts.id)).toEqual(['a', 'c']);
  expect(judge(rules, whole({ id: 'a', held: false, matter: state }), law)).toEqual({
    findings: [],
    kept: ['CARRIER-010'],
  });
});

test('what custody rests on holds for things of every level', () => {
  const rules = forEach<Whole, Part>((ask) => ask.parts, [{ ...free, always: true }]);
  expect(judge(rules, whole({ id: 'b', held: true, matter: internal }), law).findings).toHaveLength(1);
});

test('a clause that one thing of a batch keeps is told as kept although another breaks it, and the next act starts anew', () => {
  const rules = forEach<Whole, Part>((ask) => ask.parts, [free]);
  const lawful = whole({ id: 'a', held: false, matter: state });
  const mixed = whole({ id: 'a', held: false, matter: state }, { id: 'b', held: true, matter: state });
  expect(judge(rules, lawful, law).kept).toEqual(['CARRIER-010']);
  expect(judge(rules, mixed, law)).toMatchObject({ findings: [{ facts: { id: 'b' } }], kept: ['CARRIER-010'] });
  expect(judge(rules, whole({ id: 'b', held: true, matter: state }), law).kept).toEqual([]);
  expect(judge(rules, whole({ id: 'a', held: false, matter: internal }), law)).toEqual({ findings: [], kept: [] });
  expect(judge(rules, lawful, law).kept).toEqual(['CARRIER-010']);
});

test('a long batch of things of several levels keeps the very list a short one does: none is made anew for each', () => {
  const rules = forEach<Whole, Part>(
    (ask) => ask.parts,
    [free, { ...free, id: 'always', clause: 'CARRIER-002', always: true }],
  );
  const pair = [
    { id: 'a', held: false, matter: state },
    { id: 'b', held: false, matter: internal },
  ];
  const short = judge(rules, whole(...pair), law).kept;
  expect(short).toEqual(['CARRIER-010', 'CARRIER-002']);
  expect(judge(rules, whole(...pair, ...pair, ...pair), law).kept).toBe(short);
});
