import { type Kysely, sql } from 'kysely';
import type { Holdings } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { levelRank } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { officerThere } from '../clocks.ts';
import type { Appointment, Deputy, Person, PeopleDatabase } from '../tables.ts';
import type { Keeping } from '../rules/keeping.ts';
import type { PeopleTx } from '../tx.ts';

/** A person to whom rights are given or from whom they are taken. */
export interface Appointee {
  readonly person: Person;
  readonly appointments: readonly Appointment[];
  readonly pledged: boolean;
  readonly trained: boolean;
  /** Who holds which office now. */
  readonly holders: Holdings;
  readonly headOf: readonly string[];
  readonly keeps: Keeping;
  readonly officer: DepartmentOfficer;
  /** Whom he stands in for, and who stands in for him. */
  readonly deputies: readonly Deputy[];
}

/** ORG-006: the part-time secrecy officers of his department. */
export interface DepartmentOfficer {
  readonly others: readonly string[];
  /** Open obligations to name one. */
  readonly owed: readonly Obligation[];
}

export async function appointee(id: string, context: FactsContext<PeopleTx>): Promise<Appointee | undefined> {
  const { tx, unit } = context;
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return undefined;
  const running = await runningAppointments(context);
  const { rows } = await sql<{ pledged: boolean; trained: boolean }>`
    select pledged, trained from jingui.prepared(${id}, ${context.now}::timestamptz)`.execute(tx);
  const { pledged = false, trained = false } = rows[0] ?? {};
  const headed = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('head_id', '=', id)
    .execute();
  return {
    person,
    appointments: running.filter((one) => one.person_id === id),
    pledged,
    trained,
    holders: holdingsOf(running),
    headOf: headed.map((one) => one.id),
    keeps: await keepingOf(id, context),
    officer: await officerOf(person, running, context),
    deputies: await deputiesOf(id, context),
  };
}

/** Offices held now by people in post. */
export function runningAppointments({
  tx,
  unit,
  now,
}: {
  readonly tx: Pick<Kysely<PeopleDatabase>, 'selectFrom'>;
  readonly unit: { readonly id: string };
  readonly now: string;
}): Promise<Appointment[]> {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'a.unit_id').onRef('p.id', '=', 'a.person_id'))
    .selectAll('a')
    .where('a.unit_id', '=', unit.id)
    .where('p.state', 'in', ['onboarding', 'active'])
    .where('a.since', '<=', now)
    .where((eb) => eb.or([eb('a.until', 'is', null), eb('a.until', '>', now)]))
    .execute();
}

export function holdingsOf(running: readonly Appointment[]): Holdings {
  const held: Partial<Record<RoleId, string[]>> = {};
  for (const { role, person_id } of running) held[role] = [...(held[role] ?? []), person_id];
  return held;
}

async function keepingOf(id: string, context: FactsContext<PeopleTx>): Promise<Keeping> {
  const { tx, unit } = context;
  const seals = await tx
    .selectFrom('seal')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('keeper_id', '=', id)
    .orderBy('name')
    .execute();
  const places = await tx
    .selectFrom('place')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('head_id', '=', id)
    .where('kind', 'in', ['key_place', 'archive_repository'])
    .orderBy('name')
    .execute();
  return {
    seals: seals.map(({ name }) => name),
    places: places.map(({ name }) => name),
    ...(await askedBlindly(id, context)),
  };
}

/** What is asked of things whoever asks may not see. CARRIER-050: top secret is kept, and nobody else of the registry is on the list. */
async function askedBlindly(
  id: string,
  { tx, unit, now }: FactsContext<PeopleTx>,
): Promise<Pick<Keeping, 'level' | 'media' | 'copies' | 'lastListed'>> {
  const { rows } = await sql<{ listed: string[]; kept: boolean; level: number; media: boolean; copies: boolean }>`
    select array(select distinct p.id from person p join appointment a on a.unit_id = p.unit_id and a.person_id = p.id
        where p.unit_id = ${unit.id} and p.top_secret_designated and p.state = 'active' and (a.until is null or a.until > ${now}::timestamptz)
          and a.role in ('registry_clerk', 'secrecy_officer')) as listed,
      jingui.keeps_top_secret() as kept, exists (select 1 from jingui.media_of(${id})) as media, jingui.named_on_copies(${id}) as copies,
      coalesce((select max(held.level) from (select * from jingui.out_to(${id}) union all select * from jingui.media_of(${id})) held
        where held.regime = 'state'), 0) as level`.execute(tx);
  const { listed = [], kept = false, level = levelRank.top_secret, media = true, copies = true } = rows[0] ?? {};
  return { level, media, copies, lastListed: kept && listed.length === 1 && listed[0] === id };
}

async function officerOf(
  { id, department_id: department }: Person,
  running: readonly Appointment[],
  { tx, unit }: FactsContext<PeopleTx>,
): Promise<DepartmentOfficer> {
  const officers = running.filter(({ role }) => role === 'dept_secrecy_officer').map((one) => one.person_id);
  if (department === null) return { others: [], owed: [] };
  const others = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('department_id', '=', department)
    .where('id', 'in', ['', ...officers])
    .where('id', '<>', id)
    .execute();
  return { others: others.map((one) => one.id), owed: await openObligations(tx, unit.id, officerThere, department) };
}

function deputiesOf(id: string, { tx, unit, now }: FactsContext<PeopleTx>): Promise<Deputy[]> {
  return tx
    .selectFrom('deputy')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('until', '>', now)
    .where((eb) => eb.or([eb('principal_id', '=', id), eb('deputy_id', '=', id)]))
    .execute();
}
