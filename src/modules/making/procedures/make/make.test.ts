import { clerk, orderFacts } from '#test/kit/making-facts.ts';
import { describeRules, ordinary, unreadyActor } from '#test/kit/rules.ts';
import { document } from '#test/kit/carrier-facts.ts';
import { marking } from '#test/kit/classification-facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

const asked = input.parse({ order: 'order', printed: 6 });
const base = {
  ...ordinary,
  ...orderFacts({ status: 'approved', first_no: null }),
  original: null,
  today: '2026-03-02',
  at: ordinary.now,
  paperDay: '2026年3月2日',
  actor: clerk,
  input: asked,
};

describeRules('make', rules, base, {
  'hands-designated': { unlisted: ['打印员'] },
  registry: { actor: { ...clerk, roles: [] } },
  ...unreadyActor(clerk),
  cleared: { actor: { ...clerk, grade_clearance: 4 } },
  marked: { document: document({ mark: '' }) },
  'text-marked': { marking: marking({ borne: false }) },
  'made-in-time': { order: orderFacts({ status: 'approved', first_no: null, make_by: '2026-03-01' }).order },
  'serves-still': { order: orderFacts({ status: 'approved', first_no: null, collect_by: '2026-03-01' }).order },
  'original-here': { order: orderFacts({ status: 'approved', first_no: null, form: 'reprint' }).order },
  'not-more': { input: { ...asked, printed: 7 } },
  'as-approved': { agreed: 3, document: document({ level: 4 }) },
  'not-fewer': { input: { ...asked, waste: 1, waste_by: ['a', 'b'] } },
  'acted_at-in-window': { input: { ...asked, acted_at: '2026-03-02T00:59:00.000Z' } },
  operator: { operator: null },
  pledged: { atMachine: [{ name: '文印员', unready: ['PEOPLE-005'] }] },
  trained: { atMachine: [{ name: '文印员', unready: ['PEOPLE-006'] }] },
  waste: { input: { ...asked, printed: 7, waste: 1, waste_by: ['a', 'b'] }, shredders: ['甲'] },
});
