import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { dateOf } from '#kernel/calendar.ts';
import { cited, evidenceOf, type Evidence, type EvidenceDatabase } from '#kernel/evidence.ts';
import type { IncidentsDatabase } from '#modules/incidents/index.ts';
import type { InspectionsDatabase } from '#modules/inspections/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Reward, RewardsDatabase } from './tables.ts';

export type Tx = Kysely<
  RewardsDatabase &
    CasesDatabase &
    EvidenceDatabase &
    IncidentsDatabase &
    InspectionsDatabase &
    PeopleDatabase &
    OrganizationDatabase
>;

/** What a proposal names, and an approved one still does. */
export interface Named {
  readonly person?: string | undefined;
  readonly department?: string | undefined;
  readonly ground?: string | undefined;
  readonly incident?: string | undefined;
  readonly finding?: string | undefined;
  readonly evidence_id?: string | undefined;
}

export interface Honoured {
  readonly table: 'person' | 'department';
  readonly id: string;
  readonly name: string;
  readonly department_id: string | null;
  /** He himself, or everybody of the department: who gains by it. */
  readonly people: readonly string[];
}

export interface LinkedRecord {
  readonly kind: Reward['record_kind'];
  readonly id: string;
  /** How the public notice names it. */
  readonly no: string;
  /** A false alarm is no record of merit. */
  readonly dismissed: boolean;
  /** Whose breach a finding is. */
  readonly against: readonly string[];
}

export interface Merit {
  /** null where neither or both were named. */
  readonly honoured: Honoured | null;
  readonly records: readonly LinkedRecord[];
  readonly evidence: Evidence | null;
  /** Rewards of the same on this ground and record. */
  readonly before: number;
}

/** Everything a proposal rests on, as it stands now; undefined where something named is absent or not to be known. */
export async function meritOf(tx: Tx, unit: string, named: Named): Promise<Merit | undefined> {
  const honoured = await honouredBy(tx, unit, named);
  const incident = named.incident ? await incidentRecord(tx, unit, named.incident) : null;
  const finding = named.finding ? await findingRecord(tx, unit, named.finding) : null;
  if (honoured === undefined || incident === undefined || finding === undefined) return undefined;
  const evidence = await evidenceOf(tx, unit, named.evidence_id);
  const paper = evidence && record('evidence', evidence.id, cited(evidence));
  const records = [incident, finding, paper].filter((one) => one !== null);
  return { honoured, records, evidence, before: await rewardedBefore(tx, unit, { named, honoured, records }) };
}

async function honouredBy(tx: Tx, unit: string, { person, department }: Named): Promise<Honoured | null | undefined> {
  if ((person === undefined) === (department === undefined)) return null;
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'department_id'])
    .where('unit_id', '=', unit)
    .where(person ? 'id' : 'department_id', '=', person ?? department ?? '')
    .execute();
  if (person) {
    const [one] = people;
    return one && { table: 'person', id: one.id, name: one.name, department_id: one.department_id, people: [one.id] };
  }
  const found = await tx
    .selectFrom('department')
    .select(['id', 'name', 'head_id'])
    .where('unit_id', '=', unit)
    .where('id', '=', department as string)
    .executeTakeFirst();
  if (!found) return undefined;
  const all = new Set([...people.map(({ id }) => id), ...(found.head_id ? [found.head_id] : [])]);
  return { table: 'department', id: found.id, name: found.name, department_id: found.id, people: [...all] };
}

async function incidentRecord(tx: Tx, unit: string, id: string): Promise<LinkedRecord | undefined> {
  const found = await tx
    .selectFrom('incident')
    .select(['id', 'reported_at', 'status'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found && { ...record('incident', id, dateOf(found.reported_at)), dismissed: found.status === 'dismissed' };
}

async function findingRecord(tx: Tx, unit: string, id: string): Promise<LinkedRecord | undefined> {
  const found = await tx
    .selectFrom('finding')
    .select(['id', 'clause', 'found_at', 'person_id', 'department_id'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const against = [found.person_id, found.department_id].filter((one) => one !== null);
  return { ...record('finding', id, `${found.clause} ${dateOf(found.found_at)}`), against };
}

function record(kind: LinkedRecord['kind'], id: string, no: string): LinkedRecord {
  return { kind, id, no, dismissed: false, against: [] };
}

async function rewardedBefore(
  tx: Tx,
  unit: string,
  { named, honoured, records }: Pick<Merit, 'honoured' | 'records'> & { readonly named: Named },
): Promise<number> {
  if (!honoured || records.length === 0 || !named.ground) return 0;
  const found = await tx
    .selectFrom('reward')
    .select('id')
    .where('unit_id', '=', unit)
    .where('ground', '=', named.ground)
    .where(honoured.table === 'person' ? 'person_id' : 'department_id', '=', honoured.id)
    .where(
      'record_id',
      'in',
      records.map(({ id }) => id),
    )
    .execute();
  return found.length;
}
