import type { LevelId } from '#kernel/generated/clauses.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A reception of foreign visitors. */
export const visit = table(
  'foreign_visit',
  {
    id: c.text(),
    visitors: c.sealed(c.text()),
    country: c.text(),
    persons: c.int(),
    purpose: c.text(),
    /** Areas they will see, and the highest level handled there. */
    areas: c.text(),
    area_level: c.of<LevelId>(),
    starts_on: c.date(),
    ends_on: c.date(),
    department_id: c.maybe(c.ref('department')),
    planned_by: c.text(),
    status: c.choice('planned', 'scheduled', 'done', 'cancelled'),
    scheduled_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: {
      roles: ['secrecy_office_head', 'secrecy_officer', 'intl_dept', 'leader_in_charge', 'dept_head'],
      people: ['planned_by'],
    },
    indexes: [['starts_on', 'id']],
  },
);

export const foreignTables = { visit };
export type ForeignDatabase = Database<typeof foreignTables>;
export type Visit = Row<typeof visit>;
