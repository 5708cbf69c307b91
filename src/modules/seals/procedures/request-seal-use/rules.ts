import { type Approval, chain } from '#kernel/approval.ts';
import { approversOf, setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases.ts';
import { fileFound, kept, type SealedFile } from '../../rules.ts';
import type { Seal } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends SealedFile {
  readonly seal: Seal;
}

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  kept,
  {
    id: 'entered',
    clause: 'SEAL-002',
    kind: 'fields',
    fields: unfilled,
    broken: (ask) => unfilled(ask).length > 0,
    says: (ask) => say('not-entered', { fields: list(unfilled(ask).map((field) => say(`field.${field}`))) }),
    remedy: () => say('not-entered.remedy'),
  },
  fileFound<A>(),
]);

/** What the register of uses must have of a request and nobody has filled in. */
function unfilled({ input, settings }: A) {
  const asked = setting(settings, 'SEAL-002.fields');
  return (['document', 'purpose'] as const).filter((field) => asked.includes(field) && namesNothing(input[field]));
}

/** So many uses as copies were asked for, of this seal on this document. */
export function approval({ seal, evidence, input, settings }: A): Approval {
  const { document = '', purpose = '', copies } = input;
  const file = evidence?.sha256 ?? null;
  return {
    steps: chain({ clause: 'SEAL-002', roles: approversOf(settings, 'SEAL-002', {}) ?? [] }),
    then: 'permit',
    limit: copies,
    title: say('request-seal-use.case', { document, copies }),
    summary: {
      seal: seal.name,
      document,
      purpose,
      copies,
      file_sha256: file,
      ...(evidence && { evidence_id: evidence.id }),
    },
    content: JSON.stringify([seal.id, document, purpose, copies, file]),
  };
}
