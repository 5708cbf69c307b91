import { insert, type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import type { NewRow } from '#kernel/table.ts';
import { type Body, body } from '#modules/documents/index.ts';
import { classification, type Draft, draft } from '../tables.ts';
import { type Labelled, relabel } from './relabel.ts';
import { nextReview } from './review.ts';
import type { Settings } from '#kernel/parameter.ts';

export interface Decision {
  /** As it was when it was decided on. */
  readonly document: Labelled;
  readonly draft: Draft;
  readonly record: NewRow<typeof classification>;
  /** Scope of the label: who needs to know and who handles it. */
  readonly scope: readonly string[];
  readonly expires_on: string | null;
  readonly bodies: readonly Body[];
  readonly settings: Settings;
  readonly now: Instant;
  readonly newId: () => string;
}

/** A classification takes effect: the record is written, the document gets level, mark and scope, its text is final, its yearly review is due. */
export function decide({
  document,
  draft: before,
  record,
  scope,
  expires_on,
  bodies,
  settings,
  now,
  newId,
}: Decision): RowOp[] {
  const { document_id: id, decided_level: level, regime, period, mark, need, basis } = record;
  const unfinished = bodies.filter((one) => one.finalised_at === null);
  return [
    insert(classification, record),
    ...relabel(document, [], { level, regime, period, mark, expires_on, scope }),
    update(
      draft,
      id,
      { status: 'classified', proposed: level, regime, period, need, basis },
      { proposed: before.proposed },
    ),
    ...unfinished.map((one) => update(body, one.id, { finalised_at: now })),
    ...nextReview(settings, { document: id, matter: { level, regime }, last: record.decided_on }, { now, newId }),
  ];
}
