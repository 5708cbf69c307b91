import { rulesFor } from '#kernel/procedure.ts';
import type { DispatchFacts } from '../../facts/making.ts';
import { say } from '../../phrases/making.ts';
import { type DispatchAsk, inRegistry, marked } from '../../rules/making.ts';
import { cleared, designatedRule, registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

const gone = ({ parcel }: Pick<DispatchFacts, 'parcel'>) => parcel.status === 'sent' || parcel.status === 'received';

export const rules = rulesFor<DispatchFacts, Input>()([
  registryOnly,
  designatedRule<DispatchAsk<Input>>((ask) => ask.designated),
  designatedRule<DispatchAsk<Input>>(
    (ask) => ask.courierDesignated,
    (ask) => ask.courierName ?? '',
    'courier-designated',
  ),
  cleared,
  marked,
  {
    id: 'courier',
    clause: 'CARRIER-002',
    kind: 'fields',
    always: true,
    fields: ['courier', 'service'],
    broken: ({ input }) => !input.courier === !input.service,
    says: () => say('no-courier'),
    remedy: () => say('no-courier.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: gone,
    says: () => say('sent-already'),
    remedy: () => say('sent-already.remedy'),
  },
  {
    id: 'recounted',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: (ask) => !gone(ask) && ask.parcel.status !== 'recounted',
    says: () => say('not-recounted'),
    remedy: () => say('not-recounted.remedy'),
  },
  { ...inRegistry, broken: (ask) => !gone(ask) && inRegistry.broken(ask) },
]);
