import { type RawBuilder, sql } from 'kysely';

/** Any of these, in a statement whose text is the same for however many there are. */
export function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql`any(${[...values]}::text[])`;
}
