import { expect, test } from 'vitest';
import { atTheDesk, copy, holder, refusedHolders, secret, withSetting } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { document: 'doc', purpose: '起草' };
const due = '2026-03-02T09:30:00.000Z';
const borrower = holder({ id: 'somebody', name: '某人' });
const base = { ...ordinary, matter: secret, borrower, about: copy(), due, limit: due, until: due, input };

/** Which copy is lent, and by whom, is seen at the desk. */
const rulesOfLeave = asked(rules, causes, ...atTheDesk);

describeRules('hands.borrow', rulesOfLeave, base, {
  'named-reader': { about: copy({ cipher: true }) },
  ...refusedHolders((patch) => ({ borrower: { ...borrower, ...patch } })),
  'for-oneself': { borrower: holder({ id: 'reader' }) },
  loanable: { settings: withSetting('CARRIER-021.approver', null) },
  purpose: { input: { document: 'doc' } },
  'due_at-in-window': { due: '2036-03-02T09:30:00.000Z' },
  'nothing-overdue-on-loan': { borrower: { ...borrower, blocked: ['loan'] } },
  entitled: {
    matter: { level: 'secret', regime: 'company' },
    about: copy({ regime: 'company' }),
    borrower: { ...borrower, grade_clearance: 3 },
  },
  'holder-designated': { matter: { level: 'top_secret', regime: 'state' }, about: copy({ level: 5 }) },
});

test('the approval is void as soon as borrower, document, purpose or return change', () => {
  const contents = [base, { ...base, borrower: holder() }, { ...base, input: { ...input, purpose: '核对' } }].map(
    (ask) => approval(ask)?.content,
  );
  expect(new Set(contents).size).toBe(3);
  expect(approval({ ...base, about: copy({ level: 1, regime: 'own' }) })).toBeNull();
  expect(approval({ ...base, actor: anybody, borrower: holder() })?.beneficiaries).toEqual(['reader']);
});
