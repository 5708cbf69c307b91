import { c, type Database, type Row, table } from '#kernel/table.ts';

/** Information meant for the web or for reporting upward. `version` counts its contents: what is signed is one version. */
export const publication = table(
  'publication',
  {
    id: c.text(),
    title: c.text(),
    content: c.sealed(c.text()),
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
  {
    key: ['id'],
    readers: {
      roles: [
        'info_provider',
        'dept_head',
        'business_leader',
        'secrecy_officer',
        'secrecy_office_head',
        'drafter',
        'principal',
        'leader_in_charge',
      ],
      people: ['provider_id', 'published_by'],
    },
    indexes: [['created_at', 'id']],
    sql: `
-- How the last review of a publication stands, for all who see the publication: its case tells what it is about to fewer people.
-- An approval is for one version of the content.
create function jingui.publication_review(of_item text, of_version integer) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select case
      when c.status = 'open' then 'submitted'
      when c.status = 'approved' and (c.summary ->> 'version')::integer = of_version then 'approved'
      when c.status in ('returned', 'refused', 'withdrawn') then c.status
    end from public."case" c
    where c.unit_id = jingui.unit() and ('item.published ' || of_item) = any(c.grants)
    order by c.opened_at desc limit 1), 'draft')
$$;`,
  },
);

export const publicationTables = { publication };
export type PublicationDatabase = Database<typeof publicationTables>;
export type Publication = Row<typeof publication>;
