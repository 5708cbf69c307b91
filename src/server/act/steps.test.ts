import { expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { stepsFor } from './steps.ts';

function asked(roles: readonly RoleId[], holds: readonly RoleId[], headless: boolean, of: string | null = 'd1') {
  const steps = roles.map((role) => ({ role, clauses: ['CARRIER-051' as const] }));
  return stepsFor(steps, { roles: holds, departmentId: 'd1' }, of, headless).map((step) => step.role);
}

test('a department with a head asks him; his own request goes past him', () => {
  expect(asked(['dept_head', 'leader_in_charge'], [], false)).toEqual(['dept_head', 'leader_in_charge']);
  expect(asked(['dept_head', 'leader_in_charge'], ['dept_head'], false)).toEqual(['leader_in_charge']);
  expect(asked(['dept_head'], ['dept_head'], false)).toEqual(['leader_in_charge']);
  expect(asked(['dept_head'], ['dept_head'], false, 'd2')).toEqual(['dept_head']);
});

test('without a head the next above is asked in his place, and nobody twice', () => {
  expect(asked(['dept_head'], [], true)).toEqual(['leader_in_charge']);
  expect(asked(['drafter', 'dept_head', 'committee_chair'], [], true)).toEqual(['leader_in_charge', 'committee_chair']);
  expect(asked(['dept_head', 'secrecy_officer', 'leader_in_charge'], [], true)).toEqual([
    'secrecy_officer',
    'leader_in_charge',
  ]);
  expect(asked(['secrecy_officer', 'leader_in_charge'], [], true)).toEqual(['secrecy_officer', 'leader_in_charge']);
});

test('without a head the next above does not decide his own request either', () => {
  expect(asked(['dept_head'], ['leader_in_charge'], true)).toEqual(['principal']);
  expect(asked(['dept_head', 'leader_in_charge'], ['leader_in_charge'], true)).toEqual(['principal']);
  expect(asked(['dept_head', 'originator'], ['leader_in_charge'], true)).toEqual(['originator']);
});

test('who signs for both signs for the clauses of both', () => {
  const steps = [
    { role: 'dept_head' as const, clauses: ['CARRIER-051' as const, 'CARRIER-049' as const] },
    { role: 'leader_in_charge' as const, clauses: ['CARRIER-051' as const] },
  ];
  expect(stepsFor(steps, { roles: [], departmentId: 'd1' }, 'd1', true)).toEqual([
    { role: 'leader_in_charge', clauses: ['CARRIER-051', 'CARRIER-049'] },
  ]);
});
