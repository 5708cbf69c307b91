import { type Permit, permitRules } from '#kernel/permit.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import type { Seal } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly seal: Seal;
  readonly permit: Permit | null;
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'kept',
    clause: 'SEAL-001',
    kind: 'state',
    broken: ({ seal }) => seal.keeper_id === null,
    says: ({ seal }) => say('no-keeper', { seal: seal.name }),
    remedy: () => say('no-keeper.remedy'),
  },
  {
    id: 'keeper',
    clause: 'SEAL-001',
    kind: 'denied',
    broken: ({ seal, actor }) => seal.keeper_id !== null && seal.keeper_id !== actor.id,
    says: ({ seal }) => say('not-keeper', { seal: seal.name }),
    remedy: () => say('not-keeper.remedy'),
  },
  ...permitRules<Ask<Facts, Input>>('SEAL-002', ({ permit, input }) => ({ permit, times: input.copies })),
]);
