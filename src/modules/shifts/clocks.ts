import { defineClock, defineNotice } from '#kernel/clock.ts';

/** Whoever was named takes the desk over: with his signature the shift is his. */
export const takenOver = defineClock({
  clause: 'CARRIER-001',
  on: 'day_close',
  cause: 'take-over',
  owner: 'person',
  tells: ['secrecy_officer'],
  says: { zh: '核对日结，签字接班', en: 'Check the day close and sign for taking over' },
  metBy: ['shifts.take-over'],
});

export const doesNotBalance = defineNotice({
  kind: 'shift-difference',
  clause: 'CARRIER-002',
  says: { zh: '日结账实不平，请查明', en: 'a day close does not balance; find out why' },
});
