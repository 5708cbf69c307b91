import type { Evidenced } from '#kernel/evidence.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { say } from './phrases.ts';
import type { Seal } from './tables.ts';

/** SEAL-001: a seal that no one person and no department keeps is not used. */
export const kept: Rule<Ask<{ readonly seal: Seal }, unknown>> = {
  id: 'kept',
  clause: 'SEAL-001',
  kind: 'state',
  broken: ({ seal }) => seal.keeper_id === null || seal.department_id === null,
  says: ({ seal }) => say(seal.keeper_id === null ? 'no-keeper' : 'no-department', { seal: seal.name }),
  remedy: ({ seal }) => say(seal.keeper_id === null ? 'no-keeper.remedy' : 'no-department.remedy'),
};

/** The file a seal is asked for, or is put on: null where none was given. */
export type SealedFile = Evidenced;

type A = Ask<SealedFile, { readonly evidence_id?: string | undefined }>;

/** A file that is named is there, and is a file. */
export function fileFound<B extends A>(): Rule<B> {
  return {
    id: 'file-found',
    clause: 'SEAL-002',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ input, evidence }) => input.evidence_id !== undefined && !evidence?.sha256,
    says: () => say('no-file'),
    remedy: () => say('no-file.remedy'),
  };
}
