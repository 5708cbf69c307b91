import { expect, test } from 'vitest';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Cause, Guard } from '#kernel/guard.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Rule } from '#kernel/verdict.ts';
import { matrixOf } from './matrix.ts';

const rule = (id: string, clause: ClauseId) => ({ id, clause }) as Rule<never>;
const procedure = (id: string, rules: readonly Rule<never>[], causes: readonly Cause<never>[] = []) =>
  [id, { id, rules, causes } as unknown as AnyProcedure] as const;
const on = 'copy.left-house' as const;
const together = rule('together', 'CARRIER-052');
const guard = { on, rules: [together], of: {} } satisfies Guard;
const modules = {
  procedures: new Map([
    procedure('a.guarded', [together], [{ on, each: () => [] }]),
    procedure('b.asked', [together, rule('channel', 'CARRIER-045'), rule('firm', 'CARRIER-045')]),
    procedure('c.also', [rule('channel', 'CARRIER-045'), rule('receipt', 'CARRIER-045')]),
    procedure('d.weak', [rule('firm', 'CARRIER-045')]),
    procedure('e.none', []),
  ]),
  guards: new Map([[on, [guard]]]),
};
const lists = {
  happenings: [],
  own_clause: [],
  guards: {
    'CARRIER-045': [{ on, when: { kind: ['dispatch', 'return'] } }],
    'CARRIER-052': [{ on, when: { kind: ['carry', 'dispatch'] } }],
    'CARRIER-049': [{ on }],
  },
  fewer: [],
  unasked: [],
  exempt: [
    { procedure: 'e.none', clause: 'CARRIER-052', kind: 'special', because: 'asked when it was sent', test: '' },
  ],
} as const;
const told = (id: string, as: object = { kind: 'dispatch' }) => `${id} ${on} ${JSON.stringify(as)}`;
const caused = [
  told('a.guarded', { kind: 'carry' }),
  ...['b.asked', 'c.also', 'd.weak', 'e.none'].map((id) => told(id)),
];
const matrix = matrixOf(modules, lists, { caused, chained: [] }, (clause) => clause !== 'CARRIER-049');
const names = (pairs: readonly { procedure: string; clause: string }[]) =>
  pairs.map(({ procedure: id, clause }) => `${id} ${clause}`);

test('a pair stands where a kind came about that the clause guards, for clauses that count', () => {
  expect(names(matrix.pairs)).not.toContain('a.guarded CARRIER-045');
  expect(names(matrix.pairs)).toHaveLength(9);
});

test('it is guarded, asked by the procedure itself, exempt with its reason, or missing', () => {
  expect(names(matrix.guarded)).toEqual(['a.guarded CARRIER-052']);
  expect(names(matrix.asked)).toContain('b.asked CARRIER-052');
  expect(matrix.exempt.map(({ because }) => because)).toEqual(['asked when it was sent']);
  expect(names(matrix.missing)).toEqual(['c.also CARRIER-052', 'd.weak CARRIER-052', 'e.none CARRIER-045']);
});

test('what says itself why it asks no guard is exempt for that reason, save a clause it asks in another way', () => {
  const said = [{ on, each: null, because: 'it is there already', asked: ['CARRIER-045' as const] }];
  const procedures = new Map([procedure('e.none', [], said)]);
  const { exempt, asked, missing } = matrixOf(
    { ...modules, procedures },
    { ...lists, exempt: [] },
    { caused, chained: [] },
    (clause) => clause !== 'CARRIER-049',
  );
  expect(exempt.map(({ clause, because }) => [clause, because])).toEqual([['CARRIER-052', 'it is there already']]);
  expect([names(asked), missing]).toEqual([['e.none CARRIER-045'], []]);
});

test('who lacks a rule that several others ask of the same asks less; a rule of one form alone does not count', () => {
  expect(matrix.weaker.map(({ procedure: id, lacks }) => `${id} ${lacks}`)).toEqual(['c.also firm', 'd.weak channel']);
});

test('whoever asks less for a reason is not told of', () => {
  const because = 'a firm carries it';
  const fewer = [{ procedure: 'c.also', clause: 'CARRIER-045', because }] as const;
  const { weaker } = matrixOf(modules, { ...lists, fewer }, { caused, chained: [] }, () => true);
  expect(weaker.map(({ procedure: id }) => id)).not.toContain('c.also');
});

test('an exemption of one happening excuses that one alone', () => {
  const because = 'the clock says which acts meet it';
  const exemption = { procedure: 'b.asked', clause: 'CARRIER-045', kind: 'special', because, test: '' } as const;
  const met = { 'CARRIER-045': [{ on }, { on: 'clock.met' as const }] };
  const exemptOf = (...of: readonly ('clock.met' | typeof on)[]) =>
    matrixOf(
      modules,
      { ...lists, guards: met, exempt: of.map((one) => ({ ...exemption, on: one })) },
      { caused: [told('b.asked'), 'b.asked clock.met {"clock":"CARRIER-045"}'], chained: [] },
      () => true,
    );
  expect(names(exemptOf('clock.met').asked)).toEqual(['b.asked CARRIER-045']);
  expect(names(exemptOf('clock.met', on).asked)).toEqual([]);
  expect(exemptOf('clock.met', on).exempt.map((one) => one.because)).toEqual([because]);
});

test('a guard of other kinds than came about guards nothing of it', () => {
  const of = (kind: string) =>
    matrixOf({ ...modules, guards: new Map([[on, [{ ...guard, of: { kind: [kind] } }]]]) }, lists, {
      caused,
      chained: [],
    });
  expect(names(of('carry').guarded)).toEqual(['a.guarded CARRIER-052']);
  expect(names(of('dispatch').guarded)).toEqual([]);
});
