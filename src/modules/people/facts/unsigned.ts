import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Signing } from '#kernel/signing.ts';
import { hasSigned, type SigningDatabase } from '#modules/signing/index.ts';
import type { PeopleDatabase } from '../tables.ts';

type Asked = Pick<FactsContext<Kysely<PeopleDatabase & SigningDatabase>>, 'tx' | 'unit' | 'actor' | 'now' | 'settings'>;

/** Whoever acts owes this signature and has none in force. */
export async function isUnsigned(signing: Signing, asked: Asked): Promise<boolean> {
  const { tx, unit, actor, settings } = asked;
  const person = await tx
    .selectFrom('person')
    .select(['grade', 'leadership'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', actor.id)
    .executeTakeFirst();
  if (!person || !signing.owedBy({ ...person, roles: actor.roles }, settings)) return false;
  return !(await hasSigned(signing, actor.id, asked));
}
