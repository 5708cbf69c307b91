import { asked } from '#test/kit/guards.ts';
import { describeRules } from '#test/kit/rules.ts';
import { base as ordinary, item } from '#test/kit/modules/publication.ts';
import { causes, rules } from './rules.ts';

const base = { ...ordinary, input: { item: 'i', title: '新标题' } };

describeRules('publication.edit-item', asked(rules, causes), base, {
  provider: { item: { ...item, provider_id: 'another' } },
  'not-internal': { input: { item: 'i', title: '内部文件' } },
  unmarked: { input: { item: 'i', title: '秘密★10年' } },
  unpublished: { item: { ...item, status: 'published' } },
});
