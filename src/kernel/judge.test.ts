import { describe, expect, test } from 'vitest';
import { law, ordinary } from '#test/kit/rules.ts';
import type { ClauseId } from './generated/clauses.ts';
import { judge, type RefusalKind, type Rule } from './verdict.ts';

const text = { zh: '不行。', en: 'no.' };

function broken(id: string, clause: ClauseId, kind: RefusalKind): Rule<typeof ordinary> {
  return { id, clause, kind, broken: () => true, says: () => text, remedy: () => text };
}

describe('judge', () => {
  test('returns every clause that stands against the act, the gravest first', () => {
    const rules = [
      broken('a', 'CARRIER-023', 'state'),
      broken('b', 'CARRIER-018', 'fields'),
      broken('c', 'CARRIER-010', 'denied'),
    ];
    expect(judge(rules, ordinary, law).findings.map((finding) => finding.rule)).toEqual(['c', 'b', 'a']);
  });

  test('of equal gravity, a refusing clause speaks before a registering one', () => {
    const rules = [broken('register', 'CARRIER-023', 'state'), broken('refuse', 'CARRIER-063', 'state')];
    expect(judge(rules, ordinary, law).findings[0]?.rule).toBe('refuse');
  });

  test('clauses that were asked and kept are told, for the ledger', () => {
    const kept: Rule<typeof ordinary> = { ...broken('x', 'CARRIER-010', 'denied'), broken: () => false };
    expect(judge([kept], ordinary, law)).toEqual({ findings: [], kept: ['CARRIER-010'] });
  });

  test('a clause for state secrets says nothing of a company secret of the same level', () => {
    const rules = [broken('two-persons', 'CARRIER-052', 'fields')];
    const of = (regime: 'state' | 'company') =>
      judge(rules, { ...ordinary, matter: { level: 'top_secret', regime } }, law).findings.length;
    expect([of('state'), of('company')]).toEqual([1, 0]);
  });

  test('a clause for some levels says nothing of the others', () => {
    const rules = [broken('two-persons', 'CARRIER-052', 'fields')];
    expect(judge(rules, { ...ordinary, matter: { level: 'secret', regime: 'state' } }, law).findings).toEqual([]);
  });

  test('the same ask gives the same verdict and changes nothing', () => {
    const ask = Object.freeze({ ...ordinary });
    const rules = Object.freeze([broken('a', 'CARRIER-010', 'denied')]);
    expect(judge(rules, ask, law)).toEqual(judge(rules, ask, law));
  });
});
