import type { Kysely } from 'kysely';
import type { EvidenceDatabase } from '#kernel/evidence.ts';
import { type Label, levelOf } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { Body, DocumentsDatabase, Document } from '#modules/documents/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { SystemDatabase } from './tables.ts';

export type Tx = Kysely<SystemDatabase & DocumentsDatabase & PeopleDatabase & EvidenceDatabase>;

/** The document whose content an act is about. */
export interface ContentFacts {
  readonly document: Pick<Document, 'id' | 'source' | 'register_no' | 'kind' | 'status' | 'department_id' | 'mark'>;
  readonly matter: Matter;
  readonly label: Label;
}

export async function contentFacts(tx: Tx, unit: string, document: string): Promise<ContentFacts | undefined> {
  const found = await tx
    .selectFrom('document')
    .select([
      'id',
      'source',
      'register_no',
      'kind',
      'status',
      'department_id',
      'mark',
      'regime',
      'level',
      'scope',
      'barred',
    ])
    .where('unit_id', '=', unit)
    .where('id', '=', document)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const { level, regime, scope, barred, ...rest } = found;
  return { document: rest, matter: { level: levelOf(level), regime }, label: { level, regime, scope, barred } };
}

export function bodyOf(tx: Tx, unit: string, id: string): Promise<Body | undefined> {
  return tx.selectFrom('body').selectAll().where('unit_id', '=', unit).where('id', '=', id).executeTakeFirst();
}

/** Newest version of one part of a document. */
export function newestOf(tx: Tx, unit: string, document: string, part: string): Promise<Body | undefined> {
  return tx
    .selectFrom('body')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('document_id', '=', document)
    .where('part', '=', part)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Who put in what is final of the document; nobody where nothing is. */
export async function authorsOf(tx: Tx, unit: string, document: string): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('body')
    .select('by')
    .distinct()
    .where('unit_id', '=', unit)
    .where('document_id', '=', document)
    .where('finalised_at', 'is not', null)
    .orderBy('by')
    .execute();
  return found.map(({ by }) => by);
}
