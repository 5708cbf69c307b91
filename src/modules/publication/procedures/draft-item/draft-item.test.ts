import { asked } from '#test/kit/guards.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { title: '工作动态', content: '正文', channel: 'website', especially_important: false };

describeRules(
  'publication.draft-item',
  asked(rules, causes),
  { ...ordinary, input },
  {
    'content-given': { input: { ...input, content: ' ' } },
    'not-internal': { input: { ...input, content: '工作秘密' } },
    unmarked: { input: { ...input, title: '机密★20年' } },
  },
);
