import { type Kysely, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { departmentIsThere, placeNameTaken, wantedHead } from '../../facts/place.ts';
import { type Standing, standings } from '../../door/series.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export const codeSeries = 'place.code';

export interface Facts {
  readonly kind: Input['kind'];
  readonly name: string;
  readonly head: Actor | null;
  readonly department: string | null;
  readonly nameTaken: boolean;
  readonly codes: Standing;
}

/** The places of the founding had their codes without a sequence: it goes on behind them. */
export async function facts(
  { kind, name, department, head: headId }: Input,
  context: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const { tx, unit } = context;
  const head = await wantedHead(headId, context);
  if (head === undefined || !(await departmentIsThere(department, context))) return undefined;
  const standing = await standings(tx, unit.id, [codeSeries]);
  const most = await sql<{ code: number }>`
    select coalesce(max(substr(code, 2, 10)::bigint), 0) as code from place where unit_id = ${unit.id}`.execute(tx);
  return {
    kind,
    name,
    head,
    department: department ?? null,
    nameTaken: await placeNameTaken(name, null, context),
    codes: standing(codeSeries, most.rows[0]?.code),
  };
}
