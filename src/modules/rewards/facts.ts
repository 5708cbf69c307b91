import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { dateOf } from '#kernel/calendar.ts';
import { bareName } from '#kernel/own-name.ts';
import { cited, evidenceOf, type Evidence, type EvidenceDatabase, samePaper } from '#kernel/evidence.ts';
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
  readonly incident?: string | undefined;
  readonly finding?: string | undefined;
  readonly evidence_id?: string | undefined;
  readonly ground?: string | undefined;
}

export interface Honoured {
  readonly table: 'person' | 'department';
  readonly id: string;
  readonly name: string;
  readonly department_id: string | null;
  /** He himself, or everybody of the department: who gains by it. */
  readonly people: readonly string[];
  /** His own, or that of the department and of everybody in it. */
  readonly names: readonly string[];
}

export interface LinkedRecord {
  readonly kind: Reward['record_kind'];
  readonly id: string;
  /** How the public notice names it. */
  readonly no: string;
  /** A false alarm is no record of merit. */
  readonly dismissed: boolean;
  /** Whose breach a finding is; that of a department is also its head's, who answers for it. */
  readonly against: readonly string[];
  /** Who put a finding on record. */
  readonly recordedBy: string | null;
  /** Who reported an incident, or wrote the letter. */
  readonly reporter: { readonly id: string; readonly name: string } | null;
}

export interface Merit {
  /** null where neither or both were named. */
  readonly honoured: Honoured | null;
  readonly records: readonly LinkedRecord[];
  readonly evidence: Evidence | null;
  /** Rewards of the same on this record, whatever ground was named. */
  readonly before: number;
  /** null where none was named. */
  readonly ground: string | null;
}

/** Everything a proposal rests on, as it stands now; undefined where something named is absent or not to be known. */
export async function meritOf(tx: Tx, unit: string, named: Named): Promise<Merit | undefined> {
  const honoured = await honouredBy(tx, unit, named);
  const incident = named.incident ? await incidentRecord(tx, unit, named.incident) : null;
  const finding = named.finding ? await findingRecord(tx, unit, named.finding) : null;
  if (honoured === undefined || incident === undefined || finding === undefined) return undefined;
  const evidence = await evidenceOf(tx, unit, named.evidence_id);
  const paper = evidence && (await paperRecord(tx, unit, evidence));
  const records = [incident, finding, paper].filter((one) => one !== null);
  const before = await rewardedBefore(tx, unit, { honoured, records, evidence });
  return { honoured, records, evidence, before, ground: named.ground ?? null };
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
    return one && { table: 'person', ...one, people: [one.id], names: [one.name] };
  }
  const found = await tx
    .selectFrom('department')
    .select(['id', 'name', 'head_id'])
    .where('unit_id', '=', unit)
    .where('id', '=', department as string)
    .executeTakeFirst();
  if (!found) return undefined;
  const all = new Set([...people.map(({ id }) => id), ...(found.head_id ? [found.head_id] : [])]);
  const names = [found.name, ...people.map(({ name }) => name)];
  return { table: 'department', id: found.id, name: found.name, department_id: found.id, people: [...all], names };
}

async function incidentRecord(tx: Tx, unit: string, id: string): Promise<LinkedRecord | undefined> {
  const found = await tx
    .selectFrom('incident')
    .select(['id', 'reported_at', 'reported_by', 'status'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const reporter = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('unit_id', '=', unit)
    .where('id', '=', found.reported_by)
    .executeTakeFirst();
  const named = record('incident', id, dateOf(found.reported_at));
  return { ...named, dismissed: found.status === 'dismissed', reporter: reporter ?? null };
}

async function findingRecord(tx: Tx, unit: string, id: string): Promise<LinkedRecord | undefined> {
  const found = await tx
    .selectFrom('finding')
    .select(['id', 'clause', 'found_at', 'found_by', 'person_id', 'department_id'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const department = await tx
    .selectFrom('department')
    .select('head_id')
    .where('unit_id', '=', unit)
    .where('id', '=', found.department_id ?? '')
    .executeTakeFirst();
  const against = [found.person_id, found.department_id, department?.head_id].filter((one) => one != null);
  const named = record('finding', id, `${found.clause} ${dateOf(found.found_at)}`);
  return { ...named, against, recordedBy: found.found_by };
}

/** A letter that somebody of the unit wrote shows who reported. */
async function paperRecord(tx: Tx, unit: string, evidence: Evidence): Promise<LinkedRecord> {
  const people = await tx.selectFrom('person').select(['id', 'name']).where('unit_id', '=', unit).execute();
  const writer = people.find(({ name }) => bareName(name) === bareName(evidence.sender));
  return { ...record('evidence', evidence.id, cited(evidence)), reporter: writer ?? null };
}

function record(kind: LinkedRecord['kind'], id: string, no: string): LinkedRecord {
  return { kind, id, no, dismissed: false, against: [], recordedBy: null, reporter: null };
}

/** A paper handed in once more is no other merit. */
async function rewardedBefore(
  tx: Tx,
  unit: string,
  { honoured, records, evidence }: Pick<Merit, 'honoured' | 'records' | 'evidence'>,
): Promise<number> {
  if (!honoured || records.length === 0) return 0;
  const given = await tx
    .selectFrom('reward')
    .leftJoin('evidence', (join) =>
      join.onRef('evidence.unit_id', '=', 'reward.unit_id').onRef('evidence.id', '=', 'reward.record_id'),
    )
    .select(['record_id as id', 'sender', 'document_no'])
    .where('reward.unit_id', '=', unit)
    .where(honoured.table === 'person' ? 'person_id' : 'department_id', '=', honoured.id)
    .execute();
  return given.filter(
    ({ id, sender, document_no }) =>
      records.some((one) => one.id === id) ||
      (evidence && sender !== null && document_no !== null && samePaper({ id, sender, document_no }, evidence)),
  ).length;
}
