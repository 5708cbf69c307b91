import { isAdministrator } from '#kernel/authority.ts';
import type { Evidenced } from '#kernel/evidence.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { KeeperGiven, SealUsed } from './happenings.ts';
import { say } from './phrases.ts';

/** SEAL-001: a seal that no one person and no department keeps is not used, nor is its use asked for. */
export const kept: Rule<Pick<SealUsed, 'seal'>> = {
  id: 'kept',
  clause: 'SEAL-001',
  kind: 'state',
  broken: ({ seal }) => seal.keeper_id === null || seal.department_id === null,
  says: ({ seal }) => say(seal.keeper_id === null ? 'no-keeper' : 'no-department', { seal: seal.name }),
  remedy: ({ seal }) => say(seal.keeper_id === null ? 'no-keeper.remedy' : 'no-department.remedy'),
};

/** It is used by its keeper alone, on the very file that was agreed to. */
export const usedRules: readonly Rule<SealUsed>[] = [
  kept,
  {
    id: 'keeper',
    clause: 'SEAL-001',
    kind: 'denied',
    broken: ({ seal, actor }) => seal.keeper_id !== null && seal.keeper_id !== actor.id,
    says: ({ seal }) => say('not-keeper', { seal: seal.name }),
    remedy: () => say('not-keeper.remedy'),
  },
  {
    id: 'same-file',
    clause: 'SEAL-002',
    kind: 'state',
    broken: (one) => one.permit !== null && approvedFile(one) !== fileNow(one),
    says: (one) => say('other-file', { approved: approvedFile(one) ?? '—', given: fileNow(one) ?? '—' }),
    remedy: () => say('other-file.remedy'),
    facts: (one) => ({ approved: approvedFile(one), given: fileNow(one) }),
  },
];

/** What a request put before those who signed. */
export interface Summary {
  readonly document: string;
  readonly purpose: string;
  readonly file_sha256?: string | null;
}

function approvedFile({ permit }: SealUsed): string | null {
  return (permit?.summary as Summary | undefined)?.file_sha256 ?? null;
}

function fileNow({ evidence }: SealUsed): string | null {
  return evidence?.sha256 ?? null;
}

/** A keeper answers for it: one of the department that keeps it, no administrator, and nobody who gives it to himself or is not yet in his post. */
export const keeperRules: readonly Rule<KeeperGiven>[] = [
  {
    id: 'keeper-fit',
    clause: 'SEAL-001',
    kind: 'denied',
    broken: ({ person, actor }) => person.roles.some(isAdministrator) || person.id === actor.id,
    says: () => say('keeper-unfit'),
    remedy: () => say('keeper-unfit.remedy'),
  },
  {
    id: 'keeper-there',
    clause: 'SEAL-001',
    kind: 'fields',
    fields: ['department', 'keeper'],
    broken: ({ person, keptBy }) => person.departmentId !== null && person.departmentId !== keptBy,
    says: ({ person: { name } }) => say('keeper-elsewhere', { keeper: name }),
    remedy: () => say('keeper-elsewhere.remedy'),
  },
  {
    id: 'keeper-in-post',
    clause: 'SEAL-001',
    kind: 'state',
    broken: ({ person }) => person.state === 'onboarding',
    says: () => say('keeper-gone'),
    remedy: () => say('keeper-gone.remedy'),
  },
];

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
