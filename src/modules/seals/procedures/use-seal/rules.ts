import type { Permit } from '#kernel/permit.ts';
import { permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { sealing } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { fileFound, kept, type SealedFile } from '../../rules.ts';
import type { Seal } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends SealedFile {
  readonly seal: Seal;
  readonly permit: Permit | null;
}

type A = Ask<Facts, Input>;

/** What a request put before those who signed. */
export interface Summary {
  readonly document: string;
  readonly purpose: string;
  readonly file_sha256?: string | null;
}

export const rules = rulesFor<Facts, Input>()([
  kept,
  {
    id: 'keeper',
    clause: 'SEAL-001',
    kind: 'denied',
    broken: ({ seal, actor }) => seal.keeper_id !== null && seal.keeper_id !== actor.id,
    says: ({ seal }) => say('not-keeper', { seal: seal.name }),
    remedy: () => say('not-keeper.remedy'),
  },
  ...permitRules<A>(sealing, ({ permit, input }) => ({ permit, times: input.copies })),
  fileFound<A>(),
  {
    id: 'same-file',
    clause: 'SEAL-002',
    kind: 'state',
    broken: (ask) => ask.permit !== null && approvedFile(ask) !== fileNow(ask),
    says: (ask) => say('other-file', { approved: approvedFile(ask) ?? '—', given: fileNow(ask) ?? '—' }),
    remedy: () => say('other-file.remedy'),
    facts: (ask) => ({ approved: approvedFile(ask), given: fileNow(ask) }),
  },
]);

function approvedFile({ permit }: A): string | null {
  return (permit?.summary as Summary | undefined)?.file_sha256 ?? null;
}

function fileNow({ evidence }: A): string | null {
  return evidence?.sha256 ?? null;
}
