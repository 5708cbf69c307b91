import { definePermit } from '#kernel/permit.ts';

/** So many uses of one seal on one document. What is approved for a seal passes to its next keeper with it (SEAL-001). */
export const sealing = definePermit({
  clause: 'SEAL-002',
  grants: 'seal.used',
  on: 'seal',
  users: (seal) => [`s:${seal}`],
});
