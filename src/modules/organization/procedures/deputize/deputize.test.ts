import { somebody } from '#test/kit/people.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Appointee = {
  person: somebody,
  appointments: [],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
};
const input: Input = { deputy: 'p1', until: '2026-03-09T01:00:00.000Z', reason: '出差' };
const base = { ...ordinary, ...facts, input };

describeRules('organization.deputize', rules, base, {
  'until-given': { input: { ...input, until: undefined } },
  'reason-given': { input: { ...input, reason: ' ' } },
  another: { actor: { ...anybody, id: 'p1' } },
  ahead: { input: { ...input, until: '2026-03-01T01:00:00.000Z' } },
  'in-post': { person: { ...somebody, state: 'left' } },
  pledged: { pledged: false },
  trained: { trained: false },
});
