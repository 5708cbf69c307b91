import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { say } from '../../phrases/hands.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Circulation } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly circulation: Circulation;
  readonly copy: Copy;
  readonly reading: boolean;
}

export const rules = rulesFor<Facts, Input>()([
  { ...(registryOnly as Rule<Ask<Facts, Input>>), always: true },
  {
    id: 'running',
    clause: 'CARRIER-012',
    kind: 'state',
    broken: ({ circulation }) => circulation.status !== 'open',
    says: () => say('no-circulation'),
    remedy: () => say('no-circulation.remedy'),
  },
  {
    id: 'collected-first',
    clause: 'CARRIER-010',
    kind: 'state',
    always: true,
    broken: ({ reading }) => reading,
    says: ({ copy }) => say('reading-now', { no: copy.copy_no }),
    remedy: () => say('reading-now.remedy'),
  },
]);
