import { expect, test } from 'vitest';
import type { RoleId } from './generated/clauses.ts';
import { askedOf } from './signers.ts';

type People = Partial<Record<RoleId, readonly string[]>>;

const staff: People = {
  dept_head: ['head'],
  classification_reviewer: ['reviewer'],
  classifier: ['classifier'],
  leader_in_charge: ['leader'],
  principal: ['principal'],
  superior_dept: ['clerk'],
};

function asked(roles: readonly RoleId[], people: People, ...concerned: readonly string[]) {
  const steps = roles.map((role) => ({ role, clauses: ['CARRIER-051' as const] }));
  const found = askedOf(steps, (role) => people[role] ?? [], concerned);
  return { steps: found.steps.map((step) => step.role), nobody: found.nobody.map((step) => step.role) };
}

const steps = (roles: readonly RoleId[], people: People, ...concerned: readonly string[]) => {
  const found = asked(roles, people, ...concerned);
  expect(found.nobody).toEqual([]);
  return found.steps;
};

test('whoever holds the office is asked, and whose own matter it is goes past himself', () => {
  expect(steps(['drafter', 'dept_head', 'leader_in_charge'], staff)).toEqual(['dept_head', 'leader_in_charge']);
  expect(steps(['dept_head', 'leader_in_charge'], staff, 'head')).toEqual(['leader_in_charge']);
  expect(steps(['dept_head'], staff, 'head')).toEqual(['leader_in_charge']);
  expect(steps(['leader_in_charge'], staff, 'leader')).toEqual(['principal']);
  expect(steps(['principal'], staff, 'principal')).toEqual(['superior_dept']);
  const business = { ...staff, business_leader: ['business'] };
  expect(steps(['dept_head', 'business_leader'], business, 'business')).toEqual(['dept_head', 'principal']);
  expect(steps(['business_leader', 'principal'], staff)).toEqual(['principal']);
});

test('an office nobody holds is passed up to the first that somebody does, who signs once for both', () => {
  expect(steps(['dept_head'], { ...staff, dept_head: [], leader_in_charge: [] })).toEqual(['principal']);
  expect(steps(['classification_reviewer', 'classifier'], { ...staff, classification_reviewer: [] })).toEqual([
    'leader_in_charge',
    'classifier',
  ]);
  const both = askedOf(
    [
      { role: 'dept_head', clauses: ['CARRIER-051', 'CARRIER-049'] },
      { role: 'leader_in_charge', clauses: ['CARRIER-051'] },
    ],
    (role) => (role === 'leader_in_charge' ? ['leader'] : []),
    [],
  );
  expect(both.steps).toEqual([{ role: 'leader_in_charge', clauses: ['CARRIER-051', 'CARRIER-049'] }]);
});

test('where nobody above can sign either the step stands and nobody can be asked', () => {
  expect(asked(['dept_head'], {})).toEqual({ steps: ['superior_dept'], nobody: ['superior_dept'] });
  expect(asked(['legal_dept', 'principal'], staff)).toEqual({
    steps: ['legal_dept', 'principal'],
    nobody: ['legal_dept'],
  });
});

test('a unit without a classification authority has nobody to decide; the only one’s own draft goes to the principal', () => {
  expect(asked(['classifier'], { ...staff, classifier: [] }).nobody).toEqual(['classifier']);
  expect(steps(['classifier'], staff, 'classifier')).toEqual(['principal']);
  expect(steps(['classifier'], { ...staff, classifier: ['classifier', 'other'] }, 'classifier')).toEqual([
    'classifier',
  ]);
});

test('head and leader in one person sign once; nobody is asked to sign twice', () => {
  expect(steps(['dept_head', 'leader_in_charge'], { ...staff, dept_head: ['leader'] })).toEqual(['leader_in_charge']);
  expect(steps(['dept_head', 'classifier'], { ...staff, dept_head: ['classifier'] })).toEqual([
    'leader_in_charge',
    'classifier',
  ]);
  expect(steps(['dept_head', 'leader_in_charge'], { ...staff, dept_head: ['leader', 'head'] })).toEqual([
    'dept_head',
    'leader_in_charge',
  ]);
  expect(asked(['legal_dept', 'finance_dept'], { legal_dept: ['one'], finance_dept: ['one'] }).nobody).toEqual([
    'finance_dept',
  ]);
});
