import { type Approval, chain } from '#kernel/approval.ts';
import { required } from '#kernel/common-rules.ts';
import { approversOf } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import type { Seal } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly seal: Seal;
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
  required<Input>('SEAL-002', 'document', say('field.document')),
  required<Input>('SEAL-002', 'purpose', say('field.purpose')),
]);

/** So many uses as copies were asked for, of this seal on this document. */
export function approval({ seal, input, settings }: Ask<Facts, Input>): Approval {
  const { document = '', purpose = '', copies } = input;
  return {
    steps: chain({ clause: 'SEAL-002', roles: approversOf(settings, 'SEAL-002', {}) ?? [] }),
    then: 'permit',
    limit: copies,
    title: say('request-seal-use.case', { document, copies }),
    summary: { seal: seal.name, document, purpose, copies },
    content: JSON.stringify([seal.id, document, purpose, copies]),
    readers: [`p:${seal.keeper_id}`],
  };
}
