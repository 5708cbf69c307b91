import type { Kysely } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { departmentIsThere, placeNameTaken, wantedHead } from '../../facts/place.ts';
import type { OrganizationDatabase, Place } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly place: Place;
  readonly kind: Place['kind'];
  readonly name: string;
  readonly head: Actor | null;
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
  if (head === undefined && input.head !== undefined) return undefined;
  if (!(await departmentIsThere(input.department, context))) return undefined;
  return {
    place,
    kind: input.kind ?? place.kind,
    name: input.name ?? place.name,
    // Who leaves hands over key places only: a cabinet may be left without its head.
    head: head ?? null,
    department: input.department ?? place.department_id,
    nameTaken: await placeNameTaken(input.name, place.id, context),
  };
}
