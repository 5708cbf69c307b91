/** What needs an approval given before: what it gives leave for, who uses it, and how it is found. */
import type { Kysely } from 'kysely';
import type { Case, CasesDatabase } from './approval.ts';
import { declare } from './declared.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Happening } from './generated/happenings.ts';
import type { Json } from './json.ts';
import type { ProcedureId } from './procedure-id.ts';

/** An approval that one act asks for and others use up. */
export interface PermitKind {
  readonly clause: ClauseId;
  /** What it gives leave for, whichever act brings it about. */
  readonly grants: Happening;
  /** Kind of thing (its table) the request is about, or kinds. */
  readonly on: string | readonly string[];
  /**
   * Who uses it beside the registry, so that he sees the request from the day it is made: whoever asked, or whom these tokens
   * reach, e.g. an office (`r:`) or the keeper of the thing.
   */
  readonly users: 'asker' | ((object: string) => readonly `${string}:${string}`[]);
}

/** How a case remembers what it gives leave for. */
export function grantOf(on: Happening, thing: string): string {
  return `${on} ${thing}`;
}

export function definePermit(permit: PermitKind): PermitKind {
  return declare('permit', permit);
}

/** A request as far as its use goes. */
export interface Permit
  extends Pick<Case, 'id' | 'no' | 'procedure' | 'status' | 'then' | 'limit' | 'used' | 'until' | 'initiator'> {
  readonly summary: Json;
}

interface About {
  readonly tx: Kysely<CasesDatabase>;
  readonly unit: { readonly id: string };
}

/** The request about one object that may allow an act, locked: the one named, else one approved and not used up, else the latest. */
export async function permitFor(
  { grants, on }: PermitKind,
  { tx, unit }: About,
  object: string,
  named?: string,
): Promise<Permit | null> {
  const query = granting({ tx, unit }, grants, object).where('object_table', 'in', [on].flat());
  const found = await (named === undefined
    ? query.where('status', 'not in', ['withdrawn', 'void'])
    : query.where('id', '=', named)
  )
    .orderBy(({ eb, and, ref }) => and([eb('status', '=', 'approved'), eb('used', '<', ref('limit'))]), 'desc')
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

type Asking = About & { readonly case: Case | null };

/** The other requests for leave for the same of one object that still wait or stand approved, locked, the oldest first. */
export function requestsFor({ grants }: PermitKind, about: Asking, object: string): Promise<Permit[]> {
  return others(about, granting(about, grants, object));
}

/** The other requests of an act on one object that still wait or stand approved, locked, the oldest first. */
export function requestsOf(procedure: ProcedureId, about: Asking, object: string): Promise<Permit[]> {
  const { tx, unit } = about;
  return others(about, requests(tx, unit.id).where('procedure', '=', procedure).where('object_id', '=', object));
}

async function others({ case: own }: Asking, query: ReturnType<typeof requests>): Promise<Permit[]> {
  const found = await query.where('status', 'in', ['open', 'approved']).orderBy('opened_at').execute();
  return found.filter((one) => one.id !== own?.id);
}

function granting({ tx, unit }: About, on: Happening, object: string) {
  return requests(tx, unit.id)
    .where('object_id', '=', object)
    .where((eb) => eb(eb.val(grantOf(on, object)), '=', eb.fn.any('grants')));
}

function requests(tx: Kysely<CasesDatabase>, unit: string) {
  return tx
    .selectFrom('case')
    .select(['id', 'no', 'procedure', 'status', 'then', 'limit', 'used', 'until', 'initiator', 'summary'])
    .where('unit_id', '=', unit)
    .forUpdate();
}
