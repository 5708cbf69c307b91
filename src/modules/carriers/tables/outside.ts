import { c, type Row, table } from '#kernel/table.ts';

export const outsideDuties = ['confidential_post', 'confidential_courier', 'return'] as const;
export type OutsideDuty = (typeof outsideDuties)[number];

/** A unit outside that carries for us on a confidential channel (CARRIER-045) or takes what is given back (CARRIER-058), by document. */
export const outsideUnit = table(
  'outside_unit',
  {
    id: c.text(),
    name: c.text(),
    serves: c.choice(...outsideDuties),
    document: c.text(),
    listed_by: c.text(),
    listed_at: c.instant(),
    ended_at: c.maybe(c.instant()),
  },
  { key: ['id'], indexes: [['listed_at', 'id'], ['name']] },
);
export type OutsideUnit = Row<typeof outsideUnit>;

export const outsideTables = { outsideUnit };
