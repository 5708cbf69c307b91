import { deciding, openCase, stepFor } from '#test/kit/case-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { causes } from './rules.ts';

const me = deciding.actor.id;
const signed = stepFor('secrecy_office_head', { no: 1, status: 'signed', decided_by: me });
const waiting = stepFor('principal', { no: 2 });
const base = { ...deciding, steps: [signed, waiting], step: waiting, input: { case: 'k' } };

describeRules('cases.take-back', asked([], causes), base, {
  'own-signature': { steps: [{ ...signed, decided_by: 'another' }, waiting] },
  'still-in-office': { actor: anybody },
  'nobody-since': {
    steps: [signed, { ...waiting, status: 'signed', decided_by: 'another' }],
    decided: { ...openCase, status: 'approved', used: 1, limit: 2 },
  },
});
