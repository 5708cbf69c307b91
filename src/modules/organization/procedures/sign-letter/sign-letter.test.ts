import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = {
  ...ordinary,
  actor: actorWith('dept_head'),
  leadership: false,
  validUntil: null as string | null,
  owed: [],
  input: { agreed: true },
};

describeRules('organization.sign-letter', rules, base, {
  signer: { actor: anybody },
  agreed: { input: { agreed: false } },
  renewable: { validUntil: '2026-08-01T00:00:00.000Z' },
});
