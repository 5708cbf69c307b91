import { definePermit } from '#kernel/permit.ts';
import { issuers } from './rules.ts';

/** One reward of one person or department, as it was agreed to; issued by whoever publishes rewards. */
export const rewarding = definePermit({
  clause: 'REWARD-001',
  grants: 'sanction.decided',
  on: ['person', 'department'],
  users: () => issuers.map((role) => `r:${role}` as const),
});
