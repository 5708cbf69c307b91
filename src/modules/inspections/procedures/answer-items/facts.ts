import type { Kysely } from 'kysely';
import type { Evidence, EvidenceDatabase } from '#kernel/evidence.ts';
import type { ChecklistItem } from '#kernel/lists.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { desertedAmong } from '../../facts/deserted.ts';
import { type InspectionFacts, inspectionFacts } from '../../facts/inspection.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import { openIn } from './answers.ts';
import type { Input } from './schema.ts';

export interface Facts extends InspectionFacts {
  /** What the form begins with: the items still to be answered. */
  readonly items: readonly ChecklistItem[];
  /** Departments that would put things right and are deserted. */
  readonly deserted: readonly string[];
  /** What the answers are shown by, as far as it is there. */
  readonly evidence: readonly Pick<Evidence, 'id' | 'object_table' | 'object_id'>[];
}

type Tx = Kysely<InspectionsDatabase & PeopleDatabase & EvidenceDatabase>;

export async function facts(input: Input, context: FactsContext<Tx>): Promise<Facts | undefined> {
  const { tx, unit } = context;
  const found = await inspectionFacts(input, context);
  const departments = [...new Set(input.answers.flatMap(({ department }) => department ?? []))];
  if (!found || !(await allKnown(tx, unit.id, departments))) return undefined;
  const own = found.inspection.department_id;
  return {
    ...found,
    deserted: await desertedAmong(tx, unit.id, own === null ? departments : [...departments, own]),
    items: openIn(found.lines, input.chapter),
    evidence: await evidenceAmong(
      tx,
      unit.id,
      input.answers.flatMap(({ evidence }) => evidence),
    ),
  };
}

async function allKnown(tx: Tx, unit: string, departments: readonly string[]): Promise<boolean> {
  if (departments.length === 0) return true;
  const known = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit)
    .where('id', 'in', departments)
    .execute();
  return known.length === departments.length;
}

async function evidenceAmong(tx: Tx, unit: string, ids: readonly string[]): Promise<Facts['evidence']> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('evidence')
    .select(['id', 'object_table', 'object_id'])
    .where('unit_id', '=', unit)
    .where('id', 'in', ids)
    .execute();
}
