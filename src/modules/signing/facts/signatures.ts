import { type Kysely, sql } from 'kysely';
import type { Instant } from '#kernel/json.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { isGood, type Signed, type Signing } from '#kernel/signing.ts';
import type { SigningDatabase } from '../tables.ts';

type Context = FactsContext<Pick<Kysely<SigningDatabase>, 'selectFrom'>>;
type Asked = Pick<Context, 'tx' | 'unit'>;

/** Whoever signed, of everybody or of one: the text of the last time, and until when one of his signatures is good. */
export async function signaturesOf(
  { id }: Signing,
  { tx, unit }: Asked,
  person?: string,
): Promise<ReadonlyMap<string, Signed>> {
  const rows = await tx
    .selectFrom('signature')
    .select('person_id')
    .select(sql<string>`(array_agg(digest order by signed_at desc))[1]`.as('digest'))
    .select(sql<Instant | null>`case when every(valid_until is not null) then max(valid_until) end`.as('until'))
    .where('unit_id', '=', unit.id)
    .where('signing', '=', id)
    .$if(person !== undefined, (query) => query.where('person_id', '=', person as string))
    .groupBy('person_id')
    .execute();
  return new Map(rows.map(({ person_id, ...signed }) => [person_id, signed]));
}

/** A signature of his is in force. */
async function hasSigned(
  signing: Signing,
  person: string,
  { tx, unit, now }: Pick<Context, 'tx' | 'unit' | 'now'>,
): Promise<boolean> {
  return isGood((await signaturesOf(signing, { tx, unit }, person)).get(person), now);
}

/** Whoever acts owes this signature and has none in force. */
export async function isUnsigned(
  signing: Signing,
  asked: Pick<Context, 'tx' | 'unit' | 'now' | 'actor' | 'settings'>,
): Promise<boolean> {
  const { actor, settings } = asked;
  return signing.owedBy(actor, settings) && !(await hasSigned(signing, actor.id, asked));
}
