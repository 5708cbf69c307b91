import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonical } from '#kernel/canonical.ts';
import { civilDay } from '#kernel/civil.ts';
import { inForce, nextEdition } from '#kernel/edition.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Line, linesOf, type Signing, type SigningText } from '#kernel/signing.ts';
import type { SigningDatabase } from '../tables.ts';

type Asked = Pick<FactsContext<Pick<Kysely<SigningDatabase>, 'selectFrom'>>, 'tx' | 'unit' | 'now'>;

/** What a signature is given under: another name or line is another text. */
export function digestOf(name: string, lines: readonly Line[]): string {
  return createHash('sha256').update(canonical({ name, lines })).digest('hex');
}

/** A set as the regulation words it. */
export function regulationText({ name: { zh: name }, items }: Signing) {
  const lines = linesOf(items);
  return { name, lines, digest: digestOf(name, lines) };
}

/** The text somebody who signs today signs; undefined where the unit publishes it and has not yet. */
export async function textInForce(signing: Signing, { tx, unit, now }: Asked): Promise<SigningText | undefined> {
  const texts = await tx
    .selectFrom('signing_text')
    .select(['id', 'edition', 'in_force_from', 'supersedes', 'name', 'lines', 'digest'])
    .where('unit_id', '=', unit.id)
    .where('signing', '=', signing.id)
    .execute();
  const found = inForce(texts, civilDay(now));
  if (signing.published) return found;
  const own = regulationText(signing);
  return found?.digest === own.digest ? found : { id: null, ...nextEdition(texts, civilDay(now)), ...own };
}
