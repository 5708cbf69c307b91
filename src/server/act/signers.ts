import { registryRoles } from '#kernel/actor.ts';
import { type Approval, isOutside } from '#kernel/approval.ts';
import { addWorkingDays, dateOf, isUnloaded } from '#kernel/calendar.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { type Asked, askedOf, type Holders } from '#kernel/signers.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Connection } from '../database.ts';
import { departmentOf } from './cases.ts';
import type { Presence } from './enter.ts';

/** Those who found a unit besides its leader. */
const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly RoleId[];
/** Time in which the offices of a new unit are to be filled. */
const foundingDays = 10;

/** Who must sign before the act is done, and what nobody could sign. */
export async function signersFor(connection: Connection, presence: Presence, approval: Approval): Promise<Asked> {
  const people = await holdersNow(connection, presence);
  const department = departmentOf(approval, presence);
  const head = department === null ? null : await headOf(connection, presence, department);
  const holders: Holders = (role) => {
    if (isOutside(role)) return registryRoles.flatMap((one) => people.get(one) ?? []);
    if (role === 'dept_head' && department !== null) return head === null ? [] : [head];
    return people.get(role) ?? [];
  };
  const asked = askedOf(approval.steps, holders, [presence.actor.id, ...(approval.beneficiaries ?? [])]);
  if (asked.nobody.length === 0 || !approval.founding) return asked;
  if (!(await isFounding(connection, presence, people))) return asked;
  return { steps: asked.steps.filter((step) => !asked.nobody.includes(step)), nobody: [] };
}

type People = ReadonlyMap<RoleId, readonly string[]>;

async function holdersNow(connection: Connection, { unit, now }: Presence): Promise<People> {
  const rows = await connection.query<{ role: RoleId; people: string[] }>(
    `select a.role, array_agg(distinct a.person_id) as people
     from appointment a join person p on p.unit_id = a.unit_id and p.id = a.person_id and p.state in ('onboarding', 'active')
     where a.unit_id = $1 and a.since <= $2 and (a.until is null or a.until > $2) group by a.role`,
    [unit.id, now],
  );
  return new Map(rows.map(({ role, people }) => [role, people]));
}

async function headOf(connection: Connection, { unit }: Presence, department: string): Promise<string | null> {
  const [row] = await connection.query<{ head_id: string | null }>(
    'select head_id from department where unit_id = $1 and id = $2',
    [unit.id, department],
  );
  return row?.head_id ?? null;
}

/**
 * A unit is founded once the leader in charge and the three administrators stand, once it has its first document, copy or draft,
 * or once the time for it is over. Where no calendar says when that is, the first two decide.
 */
async function isFounding(connection: Connection, presence: Presence, people: People): Promise<boolean> {
  if ((['leader_in_charge', ...administrators] as const).every((role) => people.has(role))) return false;
  const last = addWorkingDays(presence.calendar, dateOf(presence.openedAt), foundingDays);
  if (!isUnloaded(last) && dateOf(presence.now) > last) return false;
  const [row] = await connection.query<{ begun: boolean }>('select jingui.keeps_papers() as begun');
  return row?.begun === false;
}

const text = {
  says: (role: RoleId) => ({
    zh: `这一步须由“${roleNames[role].zh}”审批，现在没有能签署的人。`,
    en: `This step is signed by: ${roleNames[role].en}. There is nobody now who may sign it.`,
  }),
  remedy: (role: RoleId) => ({
    zh: `先任命“${roleNames[role].zh}”，再提出申请。`,
    en: `Appoint one first (${roleNames[role].en}), then make the request.`,
  }),
};

/** Nobody left to sign is refused, never free; the clauses are those that ask for the signature. */
export function nobodyFindings({ nobody }: Asked): Finding[] {
  return nobody.flatMap(({ role, clauses }) =>
    clauses.map((clause) => ({
      rule: 'nobody-to-ask',
      clause,
      kind: 'state' as const,
      says: text.says(role),
      remedy: text.remedy(role),
      facts: { role },
      fields: [],
    })),
  );
}
