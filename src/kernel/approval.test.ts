import { describe, expect, test } from 'vitest';
import { chain } from './approval.ts';

describe('merged approval chains', () => {
  test('one clause keeps its own order', () => {
    expect(chain({ clause: 'CARRIER-051', roles: ['dept_head', 'leader_in_charge'] }).map((step) => step.role)).toEqual(
      ['dept_head', 'leader_in_charge'],
    );
  });

  test('a role that several clauses ask for signs once, for all of them', () => {
    const steps = chain(
      { clause: 'CARRIER-026', roles: ['drafter', 'dept_head', 'leader_in_charge'] },
      { clause: 'CARRIER-027', roles: ['leader_in_charge'] },
      { clause: 'CARRIER-028', roles: ['leader_in_charge', 'originator'] },
    );
    expect(steps).toEqual([
      { role: 'drafter', clauses: ['CARRIER-026'] },
      { role: 'dept_head', clauses: ['CARRIER-026'] },
      { role: 'leader_in_charge', clauses: ['CARRIER-026', 'CARRIER-027', 'CARRIER-028'] },
      { role: 'originator', clauses: ['CARRIER-028'] },
    ]);
  });

  test('whoever stands higher signs later, whatever order the clauses come in', () => {
    const roles = chain(
      { clause: 'PUBLISH-001', roles: ['principal'] },
      { clause: 'CARRIER-051', roles: ['leader_in_charge', 'dept_head'] },
    ).map((step) => step.role);
    expect(roles).toEqual(['dept_head', 'leader_in_charge', 'principal']);
  });
});
