import { c, type Database, type Row, table } from '#kernel/table.ts';

/** Information meant for the web or for reporting upward. `version` counts its contents: what is signed is one version. */
export const publication = table(
  'publication',
  {
    id: c.text(),
    title: c.text(),
    content: c.text(),
    channel: c.choice('website', 'social_media', 'press', 'upward_report'),
    especially_important: c.bool(),
    provider_id: c.text(),
    department_id: c.maybe(c.ref('department')),
    version: c.int(),
    /** How its review stands is told by the case of the review, see the register. */
    status: c.choice('draft', 'published'),
    created_at: c.instant(),
    published_at: c.maybe(c.instant()),
    published_by: c.maybe(c.text()),
  },
  { key: ['id'], indexes: [['created_at', 'id']] },
);

export const publicationTables = { publication };
export type PublicationDatabase = Database<typeof publicationTables>;
export type Publication = Row<typeof publication>;
