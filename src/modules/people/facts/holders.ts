import type { Kysely } from 'kysely';
import { registryRoles } from '#kernel/actor.ts';
import { isOutside } from '#kernel/approval.ts';
import type { Holders } from '#kernel/signers.ts';
import { holdingsOf, runningAppointments } from './appointee.ts';
import type { PeopleDatabase } from '../tables.ts';

/** Everybody who holds an office at one moment. */
export interface Staff {
  /** Of the unit, whatever the department. */
  readonly all: Holders;
  /** As a case about this department asks them; null: about none. */
  readonly of: (department: string | null) => Holders;
}

/** Who may sign what now: for a department its own head, for an outside body whoever may enter its document. */
export async function staffNow(
  tx: Kysely<PeopleDatabase>,
  { unit, now }: { readonly unit: { readonly id: string }; readonly now: string },
): Promise<Staff> {
  const held = holdingsOf(await runningAppointments({ tx, unit, now }));
  const departments = await tx
    .selectFrom('department')
    .select(['id', 'head_id'])
    .where('unit_id', '=', unit.id)
    .execute();
  const heads = new Map(departments.map(({ id, head_id }) => [id, head_id]));
  const all: Holders = (role) =>
    isOutside(role) ? registryRoles.flatMap((one) => held[one] ?? []) : (held[role] ?? []);
  return {
    all,
    of: (department) => (role) => {
      if (role !== 'dept_head' || department === null) return all(role);
      const head = heads.get(department) ?? null;
      return head === null ? [] : [head];
    },
  };
}
