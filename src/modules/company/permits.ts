import { definePermit } from '#kernel/permit.ts';

/** One contract, as it was reviewed. */
export const contracting = definePermit({
  clause: 'COMPANY-009',
  grants: 'contract.signed',
  on: 'contract',
  users: 'asker',
});
