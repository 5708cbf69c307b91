import { definePermit } from '#kernel/permit.ts';

/** One loan of one copy of a document, to this borrower, for this purpose; the registry lends it. */
export const lending = definePermit({
  clause: 'CARRIER-021',
  grants: 'copy.handed',
  on: 'document',
  users: 'asker',
});
