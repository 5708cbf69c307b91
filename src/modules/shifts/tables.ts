import { c, type Database, type Row, table } from '#kernel/table.ts';

/**
 * The end of a shift at the registry's desk: what was there when it began, what came and went by the moves written meanwhile, what is
 * there by the hands of the copies, and who gave and took it over (CARRIER-001, CARRIER-002). All of it counted, none of it typed.
 */
export const dayClose = table(
  'day_close',
  {
    id: c.text(),
    /** One after the other: two people who close at once do not both get the next. */
    no: c.int(),
    /** When the last one was closed; empty for the first, which only says what is there. */
    since: c.maybe(c.instant()),
    /** The last move counted: ids follow each other in time. */
    upto: c.text(),
    opening: c.int(),
    received: c.int(),
    returned: c.int(),
    regained: c.int(),
    lent: c.int(),
    sent: c.int(),
    stock: c.int(),
    /** What is there more, or less, than the moves say. */
    difference: c.int(),
    in_hands: c.int(),
    in_transit: c.int(),
    receipts_owed: c.int(),
    strays_open: c.int(),
    counts_open: c.int(),
    not_back: c.int(),
    finding: c.maybe(c.sealed(c.text())),
    given_by: c.text(),
    given_at: c.instant(),
    taker_id: c.ref('person'),
    status: c.choice('handed', 'taken'),
    /** By what it is known that he took it: his own PIN at the desk, or his own session. */
    taken_with: c.maybe(c.choice('pin', 'session')),
    taken_at: c.maybe(c.instant()),
    taker_finding: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    readers: { roles: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'], people: ['given_by', 'taker_id'] },
    unique: [['no']],
    indexes: [['given_at', 'id']],
  },
);
export type DayClose = Row<typeof dayClose>;

export const shiftsTables = { dayClose };
export type ShiftsDatabase = Database<typeof shiftsTables>;
