import { definePermit } from '#kernel/permit.ts';

/** One item, as it was signed. */
export const publishing = definePermit({
  clause: 'PUBLISH-001',
  asks: 'publication.submit-item',
  usedBy: ['publication.publish'],
  on: 'publication',
  users: 'asker',
});
