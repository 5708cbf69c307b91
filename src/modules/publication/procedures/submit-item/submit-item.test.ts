import { describeRules } from '#test/kit/rules.ts';
import { base as ordinary, item, permit } from '#test/kit/modules/publication.ts';
import { rules } from './rules.ts';

const base = { ...ordinary, input: { item: 'i', self_checked: true } };

describeRules('publication.submit-item', rules, base, {
  provider: { item: { ...item, provider_id: 'another' } },
  unmarked: { item: { ...item, content: '机 密 ★ 20年' } },
  'not-internal': { item: { ...item, content: '内部资料 注意保存' } },
  unpublished: { item: { ...item, status: 'published' } },
  pending: { asked: [{ ...permit, status: 'open' }] },
  standing: { asked: [permit] },
  'self-check': { input: { item: 'i', self_checked: false } },
});
