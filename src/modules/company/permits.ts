import { definePermit } from '#kernel/permit.ts';

/** One contract, as it was reviewed. */
export const contracting = definePermit({
  clause: 'COMPANY-009',
  asks: 'company.submit-contract',
  usedBy: ['company.sign-contract'],
  on: 'contract',
  users: 'asker',
});
