import type { Kysely } from 'kysely';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { departmentIsThere, headStands, placeNameTaken, wantedHead } from '../../facts/place.ts';
import type { OrganizationDatabase, Place } from '../../tables.ts';
import type { Person } from '#modules/people/index.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly place: Place;
  readonly kind: Place['kind'];
  readonly name: string;
  readonly head: Person | null;
  readonly headRoles: readonly RoleId[];
  readonly headUnready: readonly ClauseId[];
  readonly department: string | null;
  readonly nameTaken: boolean;
}

export async function facts(
  input: Input,
  context: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const { tx, unit } = context;
  const place = await tx
    .selectFrom('place')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.place)
    .forUpdate()
    .executeTakeFirst();
  if (!place) return undefined;
  const head = await wantedHead(input.head ?? place.head_id, context);
  if (head === undefined || !(await departmentIsThere(input.department, context))) return undefined;
  return {
    place,
    kind: input.kind ?? place.kind,
    name: input.name ?? place.name,
    head,
    ...(await headStands(head, context)),
    department: input.department ?? place.department_id,
    nameTaken: await placeNameTaken(input.name, place.id, context),
  };
}
