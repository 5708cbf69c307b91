import { asked } from '#test/kit/guards.ts';
import { describeRules } from '#test/kit/rules.ts';
import { base as ordinary, item, permit } from '#test/kit/modules/publication.ts';
import { causes, rules } from './rules.ts';

const base = { ...ordinary, input: { item: 'i' } };

describeRules('publication.publish', asked(rules, causes), base, {
  provider: { item: { ...item, provider_id: 'another' } },
  unmarked: { item: { ...item, content: '机 密 ★ 20年' } },
  'not-internal': { item: { ...item, content: '内部资料 注意保存' } },
  unpublished: { item: { ...item, status: 'published' } },
  approved: { permit: null },
  'within-approval': { permit: { ...permit, used: 1, status: 'executed' } },
  'approval-in-time': { permit: { ...permit, until: '2026-01-01T00:00:00.000Z' } },
  'as-approved': { item: { ...item, version: 3 } },
});
