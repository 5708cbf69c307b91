import { copyNo } from '#kernel/copy-no.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { writeNumbers } from '../copy-numbers.ts';
import { say } from '../../phrases/copies.ts';
import type { RunCopy } from '../facts/document.ts';

/** CARRIER-042: what is packed or sent must lie in the registry. */
export const inRegistry: Rule<Circumstances & { readonly copies: readonly RunCopy[] }> = {
  id: 'in-registry',
  clause: 'CARRIER-042',
  kind: 'state',
  always: true,
  broken: ({ copies }) => copies.some((one) => one.hand !== 'registry'),
  says: ({ copies }) => say('not-in-registry', { numbers: copyNo(writeNumbers(elsewhere(copies))) }),
  remedy: () => say('not-in-registry.remedy'),
};

function elsewhere(copies: readonly RunCopy[]): number[] {
  return copies.filter((one) => one.hand !== 'registry').map((one) => one.copy_no);
}
