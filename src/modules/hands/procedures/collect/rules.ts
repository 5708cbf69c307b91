import { rulesFor } from '#kernel/procedure.ts';
import type { Returning } from '../../door/facts/returning.ts';
import { say } from '../../phrases/hands.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Returning, Input>()([
  {
    id: 'reading',
    clause: 'CARRIER-010',
    kind: 'state',
    always: true,
    broken: ({ copy, out }) => copy.hand === 'person' && out.holding?.kind !== 'read',
    says: () => say('not-reading'),
    remedy: () => say('not-reading.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
]);

export { returnCauses as causes } from '../../rules/return.ts';
