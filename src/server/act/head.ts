import type { Approval } from '#kernel/approval.ts';
import type { Connection } from '../database.ts';
import { departmentOf } from './cases.ts';
import type { Presence } from './enter.ts';

/** True where a step asks the head of a department that has none now, or whose head the matter is about: nobody could sign it. */
export async function isHeadless(connection: Connection, presence: Presence, approval: Approval): Promise<boolean> {
  const department = departmentOf(approval, presence);
  if (department === null || !approval.steps.some((step) => step.role === 'dept_head')) return false;
  const [row] = await connection.query<{ head_id: string | null }>(
    'select head_id from department where unit_id = $1 and id = $2',
    [presence.unit.id, department],
  );
  const head = row?.head_id ?? null;
  return head === null || (approval.beneficiaries ?? []).includes(head);
}
