import { c, type Database, type Row, table } from '#kernel/table.ts';

/** SITE-008: what the last person out of a key place checked. */
export const closingCheck = table(
  'closing_check',
  {
    id: c.text(),
    place_id: c.ref('place'),
    on: c.date(),
    items: c.texts(),
    /** What was not in order. */
    fault: c.maybe(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['site_head', 'secrecy_office_head', 'secrecy_officer', 'registry_clerk', 'archivist', 'office_head'],
      people: ['by'],
    },
    indexes: [
      ['place_id', 'on'],
      ['at', 'id'],
    ],
  },
);
export type ClosingCheck = Row<typeof closingCheck>;

export const sitesTables = { closingCheck };
export type SitesDatabase = Database<typeof sitesTables>;
