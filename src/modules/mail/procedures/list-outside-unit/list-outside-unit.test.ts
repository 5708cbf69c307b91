import type { Ask } from '#kernel/verdict.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { name: '机要通信局', serves: 'confidential_post', document: '试保〔2026〕6号', listed: true };
const base: Ask<Facts, Input> = { ...ordinary, actor: actorWith('secrecy_officer'), standing: null, input };

describeRules('mail.list-outside-unit', rules, base, {
  office: { actor: anybody },
  'by-document': { input: { ...input, document: '' } },
  'no-express-firm': { input: { ...input, name: '某快递' } },
  changes: { input: { ...input, listed: false } },
});
