import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Contract } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The contract being changed, if it is not a new one. */
  readonly before: Contract | null;
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'unsigned',
    clause: 'COMPANY-009',
    kind: 'state',
    broken: ({ before }) => before?.status === 'signed',
    says: () => say('signed'),
    remedy: () => say('signed.remedy'),
  },
]);
