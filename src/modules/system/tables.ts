import type { LevelId } from '#kernel/generated/clauses.ts';
import { c, type Database, table } from '#kernel/table.ts';

/** SYSTEM-020 `declaration_fields`: the examination by which this installation may hold text of state secrets. */
export const siteDeclaration = table(
  'site_declaration',
  {
    id: c.text(),
    level: c.of<LevelId | 'none'>(),
    examination_document: c.maybe(c.text()),
    approved_by: c.maybe(c.text()),
    valid_until: c.maybe(c.date()),
    /** The examination document. */
    evidence_id: c.maybe(c.ref('evidence')),
    at: c.instant(),
    by: c.text(),
  },
  { key: ['id'], readers: { everybody: 'it bounds what everybody may enter' }, indexes: [['at']] },
);

/** SYSTEM-015: a restore drill with its checksums before and after, held by the system or by hand. */
export const drill = table(
  'drill',
  {
    id: c.text(),
    /** The turn it counts for, e.g. `2026Q1`. */
    period: c.text(),
    started_at: c.instant(),
    duration_ms: c.int(),
    result: c.choice('same', 'different'),
    /** The backup that was restored. */
    backup_file: c.maybe(c.text()),
    backup_sha256: c.maybe(c.text()),
    tables:
      c.json<
        readonly {
          readonly table: string;
          readonly rows: number;
          readonly before: string;
          readonly after: string;
          readonly differing: readonly string[];
        }[]
      >(),
    note: c.maybe(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['it_dept', 'system_admin', 'secrecy_office_head', 'audit_admin', 'security_admin'],
      people: ['by'],
    },
    indexes: [['period'], ['at', 'id']],
  },
);

export const systemTables = { siteDeclaration, drill };
export type SystemDatabase = Database<typeof systemTables>;
