import type { LevelId, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import type { Period } from '#kernel/period.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** Who signed a decision, in which role and when (CLASSIFY-015 `deciders_recorded`). */
export interface Decider {
  readonly role: RoleId;
  readonly person: string;
  readonly at: string;
  readonly [key: string]: string;
}

/** What the drafter proposes for an own document; the id is the document's. After a decision it holds what was decided. */
export const draft = table(
  'draft',
  {
    id: c.text(),
    author_id: c.ref('person'),
    /** derivative: takes level, period and scope of its sources (CLASSIFY-020). */
    kind: c.choice('original', 'derivative'),
    proposed: c.maybe(c.of<LevelId>()),
    regime: c.of<RegimeId>(),
    period: c.maybe(c.json<Period>()),
    /** Who needs to know: `p:<person>`, `r:<post>`. */
    need: c.texts(),
    basis: c.maybe(c.sealed(c.text())),
    /** protected: beyond the unit's powers, kept at the proposed level until the competent body decides (CLASSIFY-031). */
    status: c.choice('drafting', 'classified', 'protected'),
    created_at: c.instant(),
  },
  {
    key: ['id'],
    via: ['id', 'document'],
    indexes: [['author_id'], ['kind']],
    sql: `
-- Whether the unit has taken in, made or begun anything yet: asked by those who see none of it.
create function jingui.keeps_papers() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.document d where d.unit_id = jingui.unit())
    or exists (select 1 from public.carrier c where c.unit_id = jingui.unit())
    or exists (select 1 from public.draft w where w.unit_id = jingui.unit())
$$;`,
  },
);
export type Draft = Row<typeof draft>;

/** A classification as it was decided. Written once: what changes later is a row of `secret_change`. */
export const classification = table(
  'classification',
  {
    id: c.text(),
    document_id: c.ref('document'),
    /** superior: decided by the competent body to which it was submitted. */
    kind: c.choice('original', 'derivative', 'superior'),
    decided_level: c.of<LevelId>(),
    regime: c.of<RegimeId>(),
    period: c.maybe(c.json<Period>()),
    need: c.texts(),
    basis: c.maybe(c.sealed(c.text())),
    mark: c.text(),
    source_ids: c.texts(),
    proposer_id: c.ref('person'),
    deciders: c.json<readonly Decider[]>(),
    decided_on: c.date(),
    /** What gives the unit the power it used; for `original` state secrets (CLASSIFY-031). */
    authority_document: c.maybe(c.text()),
    /** Document of the competent body, for `superior`. */
    decision_document: c.maybe(c.text()),
    case_id: c.maybe(c.text()),
    at: c.instant(),
  },
  {
    key: ['id'],
    via: ['document_id', 'document'],
    indexes: [['document_id'], ['at', 'id']],
    once: true,
  },
);
export type Classification = Row<typeof classification>;

/** A change, an extension or the end of a secret: before, after, why and by whom. */
export const secretChange = table(
  'secret_change',
  {
    id: c.text(),
    document_id: c.ref('document'),
    /** expire: declassified by itself when its period ended (CLASSIFY-022). */
    kind: c.choice('change', 'extend', 'declassify', 'expire'),
    reason: c.maybe(c.sealed(c.text())),
    regime: c.of<RegimeId>(),
    level_from: c.of<LevelId>(),
    level_to: c.of<LevelId>(),
    period_from: c.maybe(c.json<Period>()),
    period_to: c.maybe(c.json<Period>()),
    need_from: c.texts(),
    need_to: c.texts(),
    mark_from: c.text(),
    mark_to: c.text(),
    proposer_id: c.text(),
    deciders: c.json<readonly Decider[]>(),
    case_id: c.maybe(c.text()),
    at: c.instant(),
  },
  {
    key: ['id'],
    via: ['document_id', 'document'],
    indexes: [
      ['document_id', 'at'],
      ['at', 'id'],
    ],
    once: true,
  },
);
export type SecretChange = Row<typeof secretChange>;

/** CLASSIFY-019: somebody added to the scope, until a day where one was set. */
export const scopeGrant = table(
  'scope_grant',
  {
    id: c.text(),
    document_id: c.ref('document'),
    token: c.text(),
    reason: c.sealed(c.text()),
    since: c.instant(),
    /** Last day on which it holds. */
    until: c.maybe(c.date()),
    case_id: c.maybe(c.text()),
    removed_at: c.maybe(c.instant()),
  },
  { key: ['id'], via: ['document_id', 'document'], indexes: [['document_id'], ['until']] },
);
export type ScopeGrant = Row<typeof scopeGrant>;

/** CLASSIFY-022: the classifier looked at a live secret. */
export const secretReview = table(
  'secret_review',
  {
    id: c.text(),
    document_id: c.ref('document'),
    conclusion: c.choice('keep', 'change', 'extend', 'declassify'),
    note: c.maybe(c.sealed(c.text())),
    by: c.text(),
    at: c.instant(),
  },
  { key: ['id'], via: ['document_id', 'document'], indexes: [['document_id', 'at']] },
);

/** CLASSIFY-031: an item beyond the unit's powers, sent up to be decided. */
export const upwardReport = table(
  'upward_report',
  {
    id: c.text(),
    document_id: c.ref('document'),
    body: c.text(),
    letter_no: c.text(),
    sent_on: c.date(),
    /** CARRIER-045: by which way, and in whose hands. */
    channel: c.text(),
    courier_id: c.maybe(c.text()),
    service: c.maybe(c.text()),
    receipt_no: c.maybe(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  { key: ['id'], via: ['document_id', 'document'], indexes: [['document_id']] },
);

/** CLASSIFY-021: about another organisation's secret one can only suggest. */
export const suggestion = table(
  'suggestion',
  {
    id: c.text(),
    document_id: c.ref('document'),
    issuer: c.text(),
    suggestion: c.sealed(c.text()),
    by: c.text(),
    at: c.instant(),
  },
  { key: ['id'], via: ['document_id', 'document'], indexes: [['document_id']] },
);

export const classificationTables = {
  draft,
  classification,
  secretChange,
  scopeGrant,
  secretReview,
  upwardReport,
  suggestion,
};
export type ClassificationDatabase = Database<typeof classificationTables>;
