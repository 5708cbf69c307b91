import { expect, test } from 'vitest';
import { ordinary } from '#test/kit/rules.ts';
import {
  allGuards,
  type Brought,
  brings,
  bringsUnasked,
  bringsWhenRefused,
  clausesOf,
  defineGuard,
  defineHappening,
  guardedRules,
  mayBe,
} from './guard.ts';
import { judgedIn, unjudged } from './judged.ts';
import { forEach, type Rule } from './verdict.ts';

interface Leaving extends Brought {
  readonly copies: readonly string[];
}
const left = defineHappening<Leaving>('copy.left-house');
const stored = defineHappening<Brought>('copy.stored');
const rule = (id: string, clause: Rule<never>['clause']): Rule<Leaving> => ({
  id,
  clause,
  kind: 'state',
  broken: () => true,
  says: () => ({ zh: '', en: '' }),
  remedy: () => ({ zh: '', en: '' }),
});
const one = (thing: string, as: Brought['as'] = {}): Leaving => ({ ...ordinary, thing, copies: ['a', 'b'], as });
const guards = allGuards([
  defineGuard(left, [rule('together', 'CARRIER-052'), rule('channel', 'CARRIER-045')]),
  defineGuard(left, [rule('never', 'CARRIER-051')], { kind: ['carry'] }),
]);
const ask = { brought: [one('x', { kind: 'carry' }), one('y', { kind: 'dispatch', to: 'courier' })] };
const asked = (as: Brought['as']) =>
  guardedRules<typeof ask>([], [brings(left, ({ brought }: typeof ask) => brought, as)], guards).map((found) => ({
    id: found.id,
    of: found.parts?.(ask).map((part) => (part as Leaving).thing),
  }));

test('a rule is asked of the kinds its clause guards, and of those its guard is for', () => {
  expect(asked({})).toEqual([
    { id: 'together', of: ['x', 'y'] },
    { id: 'channel', of: ['y'] },
    { id: 'never', of: ['x'] },
  ]);
});

test('a rule is asked of what a clause guards that it cites beside its own, and its guard asks that clause', () => {
  const citing = { ...rule('either', 'CARRIER-045'), citing: ['CARRIER-052' as const] };
  const guard = defineGuard(left, [citing]);
  const brought = [
    one('x', { kind: 'carry' }),
    one('y', { kind: 'dispatch', to: 'courier' }),
    one('z', { kind: 'read' }),
  ];
  const [found] = guardedRules<{ brought: typeof brought }>(
    [],
    [brings(left, (some: { brought: typeof brought }) => some.brought)],
    allGuards([guard]),
  );
  expect(found?.parts?.({ brought }).map((part) => (part as Leaving).thing)).toEqual(['x', 'y']);
  expect(clausesOf(guard)).toEqual(['CARRIER-045', 'CARRIER-052']);
});

test('what can never be of a kind is not asked of the procedure at all', () => {
  expect(asked({ kind: 'destruction', to: 'courier' }).map(({ id }) => id)).toEqual(['together']);
});

test('a kind that is not said may be any', () => {
  expect(mayBe({}, { kind: ['carry'] })).toBe(true);
  expect(mayBe({ kind: ['read', 'carry'] }, { kind: ['carry'] })).toBe(true);
  expect(mayBe({ kind: 'read' }, { kind: ['carry'] })).toBe(false);
});

test('a guard may cut a happening further', () => {
  const each = ({ copies }: Leaving) => copies.map((copy) => one(copy));
  const cut = allGuards([defineGuard(left, forEach(each, [rule('each', 'CARRIER-052')]))]);
  const [found] = guardedRules<typeof ask>([], [brings(left, ({ brought }: typeof ask) => brought)], cut);
  expect(found?.parts?.(ask).map((part) => (part as Leaving).thing)).toEqual(['a', 'b', 'a', 'b']);
});

test('a rule that guards several happenings is asked of a thing once, whichever of them come about with it', () => {
  const both = rule('registered', 'CARRIER-001');
  const shared = allGuards([defineGuard(left, [both]), defineGuard(stored, [both as unknown as Rule<Brought>])]);
  const causes = [
    brings(left, ({ brought }: typeof ask) => brought),
    brings(stored, () => [one('y'), { ...one('z'), thing: ['y', 'z'] }]),
  ];
  const things = guardedRules<typeof ask>([], causes, shared).map(({ parts }) =>
    parts?.(ask).map((part) => (part as Leaving).thing),
  );
  expect(things).toEqual([['x', 'y'], [['y', 'z']]]);
});

test('what is written and was not judged, or judged as something else, is a gap', () => {
  const judged = judgedIn(ask, [brings(left, ({ brought }: typeof ask) => brought)]);
  const seen = (thing: string, kind: string) => ({ name: left.name, thing, as: { kind } });
  const gaps = unjudged([seen('x', 'carry'), seen('x', 'dispatch'), seen('z', 'carry')], judged, guards);
  expect(gaps.map(({ thing, as }) => [thing, as.kind])).toEqual([
    ['x', 'dispatch'],
    ['z', 'carry'],
  ]);
});

test('what has no guard is judged by none; what is brought about unasked, or by a refusal, says why', () => {
  const seen = [{ name: left.name, thing: 'x', as: {} }];
  const causes = [bringsUnasked(left, 'asked before'), bringsWhenRefused(stored, 'it stays where it is')];
  expect(unjudged([{ name: stored.name, thing: 'x', as: {} }], new Map(), guards)).toEqual([]);
  expect(unjudged(seen, judgedIn(ask, causes), guards)).toEqual([]);
  expect(unjudged(seen, judgedIn(ask, causes, true), guards)).toEqual(seen);
});
