import type { ClauseId } from '#kernel/generated/clauses.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A rule of conduct a person broke, as an inspection found it. */
export const violation = table(
  'violation',
  {
    id: c.text(),
    clause: c.of<ClauseId>(),
    person_id: c.ref('person'),
    /** The finding it comes from. */
    finding_id: c.maybe(c.text()),
    what: c.sealed(c.text()),
    recorded_by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['secrecy_office_head', 'secrecy_officer', 'supervision_dept', 'leader_in_charge'],
      people: ['person_id', 'recorded_by'],
    },
    indexes: [
      ['person_id', 'at'],
      ['clause', 'at'],
      ['at', 'id'],
    ],
  },
);
export type Violation = Row<typeof violation>;

export const conductTables = { violation };
export type ConductDatabase = Database<typeof conductTables>;
