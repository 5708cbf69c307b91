import { deciding, noteOf, openCase } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = { ...deciding, notes: [noteOf('handed')], input: { case: 'k' } };

describeRules('cases.call-off', rules, base, {
  'in-force': { notes: [noteOf('handed', { state: 'called_off' })] },
  'not-own-matter': { decided: { ...openCase, initiator: deciding.actor.id } },
});
