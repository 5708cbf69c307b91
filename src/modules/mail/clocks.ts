import { defineClock } from '#kernel/clock.ts';

export const registered = defineClock({
  clause: 'CARRIER-004',
  on: 'document',
  cause: 'register',
  owner: 'person',
  says: { zh: '当日登记收到的密件', en: 'Enter the mail received on the same day' },
  metBy: ['mail.register'],
});
