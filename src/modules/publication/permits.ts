import { definePermit } from '#kernel/permit.ts';

/** One item, as it was signed. */
export const publishing = definePermit({
  clause: 'PUBLISH-001',
  grants: 'item.published',
  on: 'publication',
  users: 'asker',
});
