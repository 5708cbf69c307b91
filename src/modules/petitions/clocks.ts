import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const reassign = defineClock({
  clause: 'PETITION-001',
  on: 'petition',
  family: 'handler:',
  owner: ['petition_clerk', 'supervision_dept'],
  tells: ['supervision_dept'],
  says: say('obligation.PETITION-001'),
  metBy: ['petitions.assign'],
});

export const assigned = defineNotice({
  kind: 'assigned',
  clause: 'PETITION-001',
  says: say('alert.PETITION-001.assigned'),
});
