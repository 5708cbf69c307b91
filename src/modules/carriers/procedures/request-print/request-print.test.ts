import { expect, test } from 'vitest';
import { document } from '#test/kit/carrier-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { approval, copiesWanted, type PrintAsk, rules } from './rules.ts';

const base: PrintAsk = {
  ...ordinary,
  input: { document: 'doc', recipients: [{ unit: '甲局', copies: 3 }], kept: 1 },
  document: document({ source: 'own' }),
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, regime: 'state', scope: ['all'], barred: [] },
};

describeRules('request-print', rules, base, {
  marked: { document: document({ status: 'draft' }) },
  'level-fixed': { document: document({ status: 'draft', level: 1, regime: 'own', mark: '' }) },
  own: { document: document({ source: 'superior' }) },
  recipients: { input: { ...base.input, recipients: [...base.input.recipients, ...base.input.recipients] } },
});

test('the approval binds to what is printed for whom', () => {
  expect(copiesWanted(base.input)).toBe(4);
  const asked = approval(base);
  expect(asked?.steps.map((step) => [step.role, step.clauses])).toEqual([
    ['drafter', ['CARRIER-036', 'CARRIER-040']],
    ['dept_head', ['CARRIER-036', 'CARRIER-040']],
    ['leader_in_charge', ['CARRIER-040']],
  ]);
  const wider = approval({ ...base, input: { ...base.input, kept: 2 } });
  expect(wider?.content).not.toBe(asked?.content);
});

test('a public paper needs the signature of CARRIER-036 only', () => {
  const asked = approval({ ...base, document: document({ level: 0, regime: 'own', mark: '' }) });
  expect(asked?.steps.map((step) => step.role)).toEqual(['drafter', 'dept_head']);
});
