import { document } from '#test/kit/carrier-facts.ts';
import { clerk, dispatchFacts, runCopy } from '#test/kit/making-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { dispatch: 'parcel', service: '机要通信' };
const base = { ...ordinary, ...dispatchFacts({ status: 'recounted' }), actor: clerk, input };

describeRules('dispatch', rules, base, {
  registry: { actor: { ...clerk, roles: [] } },
  designated: { designated: false },
  'courier-designated': { courierDesignated: false, courierName: '递送人' },
  cleared: { actor: { ...clerk, clearance: 4 } },
  marked: { document: document({ mark: '' }) },
  channel: { input: { ...input, channel: 'express' } },
  courier: { input: { dispatch: 'parcel', service: '' } },
  once: { parcel: dispatchFacts({ status: 'sent' }).parcel },
  recounted: { parcel: dispatchFacts({ status: 'packed' }).parcel },
  'in-registry': { copies: [runCopy(1), runCopy(2, 'missing')] },
});
