import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const filers = ['office_head', 'secrecy_office_head', 'secrecy_officer'] as const;

export interface Facts {
  readonly nameTaken: boolean;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SEAL-001', ...filers),
  {
    id: 'one-name',
    clause: 'SEAL-001',
    kind: 'state',
    broken: ({ nameTaken }) => nameTaken,
    says: () => say('name-taken'),
    remedy: () => say('name-taken.remedy'),
  },
]);
