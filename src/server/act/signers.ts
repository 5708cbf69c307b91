import type { Kysely } from 'kysely';
import type { Approval } from '#kernel/approval.ts';
import { administrators } from '#kernel/authority.ts';
import { addWorkingDays, dateOf, whenLoaded } from '#kernel/calendar.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { setting } from '#kernel/parameter.ts';
import { type Asked, askedOf } from '#kernel/signers.ts';
import type { Finding } from '#kernel/verdict.ts';
import { type PeopleDatabase, type Staff, staffNow } from '#modules/people/index.ts';
import type { Connection } from '../database.ts';
import { departmentOf } from './cases.ts';
import type { Presence } from './enter.ts';

/** Who must sign before the act is done, and what nobody could sign. */
export async function signersFor(connection: Connection, presence: Presence, approval: Approval): Promise<Asked> {
  const staff = await staffNow(connection.kysely as unknown as Kysely<PeopleDatabase>, presence);
  const concerned = [presence.actor.id, ...(approval.beneficiaries ?? [])];
  const asked = askedOf(approval.steps ?? [], staff.of(departmentOf(approval, presence)), concerned);
  if (asked.nobody.length === 0 || !approval.founding) return asked;
  if (!(await isFounding(connection, presence, staff))) return asked;
  return { steps: asked.steps.filter((step) => !asked.nobody.includes(step)), nobody: [] };
}

/**
 * A unit is founded once the leader in charge and the three administrators stand, once it has its first document, copy or draft,
 * or once the time for it is over. Where no calendar says when that is, the first two decide.
 */
async function isFounding(connection: Connection, presence: Presence, staff: Staff): Promise<boolean> {
  if (['leader_in_charge' as const, ...administrators].every((role) => staff.all(role).length > 0)) return false;
  const days = setting(presence.settings, 'LAW.founding_days');
  // Until the first calendar is loaded nobody can say that the founding is over, and loading it is part of it.
  const last = whenLoaded(() => addWorkingDays(presence.calendar, dateOf(presence.openedAt), days));
  if (last !== null && dateOf(presence.now) > last) return false;
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
