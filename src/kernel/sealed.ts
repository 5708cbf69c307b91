/** How a sealed value begins, in the row, in the ledger and in exports: with it anybody tells ciphertext from text, and nobody can type it. */
export const sealedMark = 'jingui-sealed:1:';

/** The member that holds what is sealed of an object of which something stays in clear. */
export const sealedMember = '$sealed';

export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(sealedMark);
}
