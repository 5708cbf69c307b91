import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from './copy.ts';

export interface SortingFacts {
  readonly departmentId: string;
  /** The oldest sorting still owed, or that of the period asked for. */
  readonly owed: Obligation | null;
}

export async function sortingFacts(
  input: { readonly department: string; readonly period?: string | null | undefined },
  { tx, unit }: FactsContext<HandsTx>,
): Promise<SortingFacts | undefined> {
  const department = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.department)
    .executeTakeFirst();
  if (!department) return undefined;
  const open = await openObligations(tx, unit.id, 'CARRIER-057', department.id);
  const owed = input.period ? open.find((one) => one.cause === input.period) : open[0];
  return { departmentId: department.id, owed: owed ?? null };
}
