import { type Label, levelRank } from '#kernel/label.ts';
import { anyOf } from '../../facts/any-of.ts';
import type { LaidReady } from '../../facts/laid-ready.ts';
import { touchedIn } from '../../facts/touched.ts';
import type { PlannedDocument } from '../../door/sheet/plan.ts';
import type { ImportRun } from '../../tables.ts';
import type { TakeoverTx } from '../../tx.ts';

export interface ImportPart {
  /** Up to which of the documents laid ready it goes. */
  readonly to: number;
  readonly items: readonly PlannedDocument[];
  /** Documents of which something speaks that others registered meanwhile: they are not registered, but judged anew. */
  readonly held: number;
  readonly copies: number;
  /** Rank of the highest of it. */
  readonly level: number;
  /** Registered documents that get more copies, locked. */
  readonly existing: readonly (Label & { readonly id: string; readonly copies_made: number })[];
  /** Department of each holder. */
  readonly departments: Readonly<Record<string, string | null>>;
}

/** Documents registered by one act: less than a second for which whoever needs the same rows, and the sealer, wait. */
export const partSize = 800;

export async function partOf(
  tx: TakeoverTx,
  run: ImportRun,
  since: string,
  ready: readonly LaidReady[],
): Promise<ImportPart> {
  const unit = run.unit_id;
  const laid = ready.map(({ body }) => body);
  const touched = await touchedIn(tx, unit, laid, { since, ownFrom: run.own_from });
  const items = laid.filter((item) => !touched.has(item));
  return {
    to: (ready.at(-1)?.n ?? run.done - 1) + 1,
    items,
    held: touched.size,
    copies: items.reduce((sum, item) => sum + item.copies.length, 0),
    level: items.reduce((most, item) => Math.max(most, levelRank[item.level]), 0),
    existing: await existingOf(tx, unit, items),
    departments: await departmentsOf(tx, unit, items),
  };
}

async function existingOf(
  tx: TakeoverTx,
  unit: string,
  items: readonly PlannedDocument[],
): Promise<ImportPart['existing']> {
  const ids = items.flatMap((item) => item.existing ?? []);
  if (ids.length === 0) return [];
  return tx
    .selectFrom('document')
    .select(['id', 'copies_made', 'level', 'regime', 'scope', 'barred'])
    .where('unit_id', '=', unit)
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function departmentsOf(
  tx: TakeoverTx,
  unit: string,
  items: readonly PlannedDocument[],
): Promise<ImportPart['departments']> {
  const holders = items.flatMap(({ copies }) =>
    copies.flatMap((copy) => (copy.hand === 'person' && copy.handId !== null ? [copy.handId] : [])),
  );
  if (holders.length === 0) return {};
  const people = await tx
    .selectFrom('person')
    .select(['id', 'department_id'])
    .where('unit_id', '=', unit)
    .where('id', '=', anyOf([...new Set(holders)]))
    .execute();
  return Object.fromEntries(people.map((one) => [one.id, one.department_id]));
}
