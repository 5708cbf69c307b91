import type { Kysely } from 'kysely';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { clockJumped } from '#modules/organization/index.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** Alerts of jumps that nobody has answered for. */
  readonly jumps: readonly { readonly id: string }[];
}

export async function facts(_input: Input, { tx, unit }: FactsContext<Kysely<ObligationsDatabase>>): Promise<Facts> {
  const jumps = await tx
    .selectFrom('alert')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('kind', '=', clockJumped.kind)
    .where('seen_at', 'is', null)
    .forUpdate()
    .execute();
  return { jumps };
}
