import { deciding, noteOf } from '#test/kit/case-facts.ts';
import { describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const asked = noteOf('asked', { to_id: deciding.actor.id });
const agreed: Input = { case: 'k', view: 'agreed', opinion: '同意' };
const base = { ...deciding, notes: [asked], input: agreed };

describeRules('cases.advise', rules, base, {
  asked: { notes: [noteOf('asked')] },
  'view-said': { input: { case: 'k', view: undefined } },
  'objection-reasoned': { input: { ...agreed, view: 'objected', opinion: ' ' } },
  'view-agrees': { input: { ...agreed, opinion: '不同意' } },
});
