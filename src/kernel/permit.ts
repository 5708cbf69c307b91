/** Acts that another procedure's approval must allow: what is asked, who uses it, and how the approval is found. */
import type { Kysely } from 'kysely';
import type { Case, CasesDatabase } from './approval.ts';
import { declare } from './declared.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Json } from './json.ts';
import type { ProcedureId } from './procedure-id.ts';

/** An approval that one act asks for and others use up. */
export interface PermitKind {
  readonly clause: ClauseId;
  readonly asks: ProcedureId;
  readonly usedBy: readonly ProcedureId[];
  /** Kind of thing (its table) the request is about, or kinds. */
  readonly on: string | readonly string[];
  /**
   * Who uses it beside the registry, so that he sees the request from the day it is made: whoever asked, or whom these tokens
   * reach, e.g. an office (`r:`) or the keeper of the thing.
   */
  readonly users: 'asker' | ((object: string) => readonly `${string}:${string}`[]);
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
  { asks, on }: PermitKind,
  { tx, unit }: About,
  object: string,
  named?: string,
): Promise<Permit | null> {
  const query = requests(tx, unit.id, asks, object).where('object_table', 'in', [on].flat());
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

/** The other requests for an act on one object that still wait or stand approved, locked, the oldest first. */
export async function requestsFor(
  { tx, unit, case: own }: About & { readonly case: Case | null },
  procedure: ProcedureId,
  object: string,
): Promise<Permit[]> {
  const found = await requests(tx, unit.id, procedure, object)
    .where('status', 'in', ['open', 'approved'])
    .orderBy('opened_at')
    .execute();
  return found.filter((one) => one.id !== own?.id);
}

function requests(tx: Kysely<CasesDatabase>, unit: string, procedure: ProcedureId, object: string) {
  return tx
    .selectFrom('case')
    .select(['id', 'no', 'procedure', 'status', 'then', 'limit', 'used', 'until', 'initiator', 'summary'])
    .where('unit_id', '=', unit)
    .where('procedure', '=', procedure)
    .where('object_id', '=', object)
    .forUpdate();
}
