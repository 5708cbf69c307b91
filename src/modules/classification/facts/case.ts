import type { Decider } from '../tables.ts';
import type { Context } from './secret.ts';

/** Who signed the case that is being carried out, in order; empty before. */
export async function decidersOf({ tx, unit, case: permit }: Context): Promise<readonly Decider[]> {
  if (!permit) return [];
  const steps = await tx
    .selectFrom('case_step')
    .select(['role', 'decided_by', 'decided_at'])
    .where('unit_id', '=', unit.id)
    .where('case_id', '=', permit.id)
    .where('round', '=', permit.round)
    .where('status', '=', 'signed')
    .orderBy('no')
    .execute();
  return steps.map((step) => ({ role: step.role, person: step.decided_by ?? '', at: step.decided_at ?? '' }));
}

/** Another request for the same act on the same document that still waits. */
export async function isPending(
  { tx, unit, case: permit }: Context,
  procedure: string,
  document: string,
): Promise<boolean> {
  const open = await tx
    .selectFrom('case')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('object_id', '=', document)
    .where('procedure', '=', procedure)
    .where('status', '=', 'open')
    .execute();
  return open.some((one) => one.id !== permit?.id);
}
