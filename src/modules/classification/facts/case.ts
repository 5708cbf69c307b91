import type { ProcedureId } from '#kernel/procedure-id.ts';
import { requestsOf } from '#kernel/permit.ts';
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
export async function isPending(context: Context, procedure: ProcedureId, document: string): Promise<boolean> {
  const asked = await requestsOf(procedure, context, document);
  return asked.some((one) => one.status === 'open');
}
