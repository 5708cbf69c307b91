import { dateOf } from '#kernel/calendar.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { isClassified, type Label, labelIn, levelOf } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import { decidedHere } from './taken-over.ts';
import { needOf } from '../scope.ts';
import type { Classification, Draft } from '../tables.ts';
import type { Context } from './tx.ts';

export type { Context, Tx } from './tx.ts';
/** A document with what was proposed and decided about it. */
export interface SecretFacts {
  readonly document: Document;
  readonly draft: Draft | null;
  readonly record: Classification | null;
  /** Its level as an id. */
  readonly level: LevelId;
  /** Who needs to know, without those who handle it by office. */
  readonly need: readonly string[];
  /** Classified by this unit, or taken over from its own old ledger: only then it may change it (CLASSIFY-021). */
  readonly own: boolean;
  /** The unit's civil date. */
  readonly today: string;
  readonly matter: Matter;
  readonly label: Label;
}

/** What facts give the server beside what rules look at. */
export interface Loaded {
  readonly matter: Matter | null;
  readonly label: Label | null;
}

/** Loads and locks a document; undefined when it is absent or not to be known of. */
export async function secretFacts(context: Context, id: string): Promise<SecretFacts | undefined> {
  const { tx, unit, now } = context;
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!document) return undefined;
  const draft = await tx
    .selectFrom('draft')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const record = await tx
    .selectFrom('classification')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const level = levelOf(document.level);
  return {
    document,
    draft: draft ?? null,
    record: record ?? null,
    level,
    need: draft?.need ?? needOf(document.scope),
    own: await decidedHere(context, document),
    today: dateOf(now),
    matter: { level, regime: document.regime },
    label: labelIn(document),
  };
}

/** Still a secret today: neither declassified nor past its period. */
export function isLive({ document, level, today }: Pick<SecretFacts, 'document' | 'level' | 'today'>): boolean {
  if (document.status === 'declassified' || !isClassified(level)) return false;
  return document.expires_on === null || document.expires_on > today;
}

/** Head of a department: an approver of its drafts. */
export async function headOf({ tx, unit }: Context, department: string | null): Promise<string | null> {
  if (department === null) return null;
  const row = await tx
    .selectFrom('department')
    .select('head_id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', department)
    .executeTakeFirst();
  return row?.head_id ?? null;
}
