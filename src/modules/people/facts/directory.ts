import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '../tables.ts';

interface Linked {
  /** Whom the directory account is linked to. */
  readonly taken: string | null;
  /** The person is linked to an account of this directory. */
  readonly linked: boolean;
}

export async function linkedTo(
  { person, issuer, subject }: { readonly person: string; readonly issuer: string; readonly subject: string },
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<Linked> {
  const links = await tx
    .selectFrom('directory_link as l')
    .innerJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'l.unit_id').onRef('p.id', '=', 'l.person_id'))
    .select(['l.subject', 'l.person_id', 'p.name'])
    .where('l.unit_id', '=', unit.id)
    .where('l.issuer', '=', issuer)
    .where((eb) => eb.or([eb('l.subject', '=', subject), eb('l.person_id', '=', person)]))
    .execute();
  return {
    taken: links.find((one) => one.subject === subject)?.name ?? null,
    linked: links.some((one) => one.person_id === person),
  };
}
