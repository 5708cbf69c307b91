import type { Handing } from '../facts/handing.ts';
import type { Holding } from '../tables.ts';

/** What is entered of a signature at the desk. */
export interface SignatureEntry {
  /** The word of whoever hands it out. */
  readonly signature?: boolean | undefined;
  /** He signs on the slip that is printed for him, and it has to come back. */
  readonly signs?: 'slip' | undefined;
}

/** How it is known that he signed, the better before the worse; null where it is by nothing. */
export function signatureBy(
  { proof, drawn }: Pick<Handing, 'proof' | 'drawn'>,
  { signature, signs }: SignatureEntry,
): Holding['signed_by'] {
  if (proof) return 'pin';
  if (drawn) return 'tablet';
  if (signs === 'slip') return 'slip';
  return signature === true ? 'clerk' : null;
}
