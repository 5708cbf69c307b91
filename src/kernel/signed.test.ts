import { expect, test } from 'vitest';
import { chain } from './approval.ts';
import { allGuards, type Brought, brings, defineHappening } from './guard.ts';
import { defineSigned, guarded } from './signed.ts';

interface Left extends Brought {
  readonly top: boolean;
}
const left = defineHappening<Left>('copy.left-house');
const carried = defineSigned<Left>(
  left,
  { 'CARRIER-051': ({ top }) => (top ? ['dept_head', 'leader_in_charge'] : []) },
  { kind: ['carry'] },
);
const guards = allGuards([carried]);

interface Ask {
  readonly tops: readonly boolean[];
}
const causes = (kind: string) => [
  brings(left, ({ tops }: Ask) => tops.map((top, n) => ({ top, thing: `c${n}` }) as Left), { kind }),
];
const asks = (own: readonly ('dept_head' | 'principal')[]) => () => ({
  steps: chain({ clause: 'CARRIER-053', roles: own }),
  then: 'execute' as const,
  title: { zh: '申请', en: 'Request' },
  summary: {},
  content: '',
});
const stepsOf = (kind: string, tops: readonly boolean[], own: readonly ('dept_head' | 'principal')[] = []) =>
  guarded({ rules: [], causes: causes(kind), approval: asks(own) }, guards).approval?.({ tops })?.steps;

test('whoever brings it about is signed by whom its guard names, once for all things', () => {
  const roles = ['dept_head', 'leader_in_charge'];
  expect(stepsOf('carry', [true, false, true])).toEqual(roles.map((role) => ({ role, clauses: ['CARRIER-051'] })));
  expect(stepsOf('carry', [false])).toBeUndefined();
});

test('what a procedure asks itself is asked beside it, one signature of an office for both', () => {
  expect(stepsOf('carry', [true], ['dept_head', 'principal'])).toEqual([
    { role: 'dept_head', clauses: ['CARRIER-053', 'CARRIER-051'] },
    { role: 'leader_in_charge', clauses: ['CARRIER-051'] },
    { role: 'principal', clauses: ['CARRIER-053'] },
  ]);
});

test('what is of another kind needs no signature', () => {
  expect(stepsOf('dispatch', [true])).toEqual([]);
});

test('an act that asks nobody does not bring about what needs a signature', () => {
  const [rule, ...others] = guarded<Ask>({ rules: [], causes: causes('carry') }, guards).rules;
  expect(others).toEqual([]);
  expect(rule).toMatchObject({ id: 'unsigned', clause: 'CARRIER-051' });
  expect([[true], [false]].map((tops) => rule?.broken({ tops }))).toEqual([true, false]);
  const [asking] = guarded<Ask>({ rules: [], causes: causes('carry'), approval: asks([]) }, guards).rules;
  expect(asking?.broken({ tops: [true] })).toBe(false);
});
