import { rightAnswers } from '#kernel/pledge.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { lettered } from '../../rules/letter.ts';
import { rules } from './rules.ts';
import { input as schema } from './schema.ts';

const answers = rightAnswers(lettered);
const input = schema.parse({ answers, agreed: true });
const unanswered = (id: string) => schema.parse({ answers: { ...answers, [id]: undefined }, agreed: true });

const base = {
  ...ordinary,
  actor: actorWith('dept_head'),
  leadership: false,
  validUntil: null as string | null,
  owed: [],
  input,
};

describeRules('organization.sign-letter', rules, base, {
  signer: { actor: anybody },
  agreed: { input: { ...input, agreed: false } },
  ...Object.fromEntries(Object.keys(answers).map((id) => [`understood-${id}`, { input: unanswered(id) }])),
  renewable: { validUntil: '2026-08-01T00:00:00.000Z' },
});
