import type { RoleId } from '#kernel/generated/clauses.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A leak, a possible leak or a missing carrier. Labelled like what it is about: knowing of it is knowing something. */
export const incident = table(
  'incident',
  {
    id: c.text(),
    kind: c.choice('leak', 'suspected_leak', 'missing_carrier'),
    what: c.sealed(c.text()),
    /** The same in English where the product wrote it; what people write is not translated. */
    what_en: c.maybe(c.sealed(c.text())),
    /** The 24 hours run from here (INCIDENT-003 `starts_at`). */
    discovered_at: c.instant(),
    reported_at: c.instant(),
    reported_by: c.text(),
    /** False where nobody could tell the level: the label lets in those who act, and the strictest is assumed. */
    level_told: c.bool(),
    /** Ids of the copies whose loss it is. */
    carriers: c.texts(),
    /** dismissed: it was a false alarm. */
    status: c.choice('open', 'closed', 'dismissed'),
    measures: c.maybe(c.sealed(c.text())),
    conclusion: c.maybe(c.sealed(c.text())),
    closed_by: c.maybe(c.text()),
    closed_at: c.maybe(c.instant()),
  },
  { key: ['id'], label: true, indexes: [['reported_at', 'id']] },
);
export type Incident = Row<typeof incident>;

/** A report sent upward: to whom, by which document, when. */
export const incidentReport = table(
  'incident_report',
  {
    id: c.text(),
    incident_id: c.ref('incident'),
    addressee: c.of<RoleId>(),
    /** Number of the letter, and the letter itself. */
    document: c.text(),
    letter_evidence: c.ref('evidence'),
    /** CARRIER-045: by which way, and in whose hands. */
    channel: c.text(),
    courier_id: c.maybe(c.text()),
    service: c.maybe(c.text()),
    way_receipt_no: c.maybe(c.text()),
    sent_at: c.instant(),
    sent_by: c.text(),
    late: c.bool(),
    /** What the addressee answered: its number and date, and the paper itself. */
    receipt_no: c.maybe(c.text()),
    receipt_on: c.maybe(c.date()),
    receipt_evidence: c.maybe(c.ref('evidence')),
    receipt_by: c.maybe(c.text()),
  },
  { key: ['id'], unique: [['incident_id', 'addressee']], via: ['incident_id', 'incident'] },
);

export type IncidentReport = Row<typeof incidentReport>;

export const incidentsTables = { incident, incidentReport };
export type IncidentsDatabase = Database<typeof incidentsTables>;
