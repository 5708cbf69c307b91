/**
 * In policies: who speaks, as `jingui.enter` wrote it into settings of the transaction (sql/session.sql). A policy reads them as they stand, for each
 * row and without a sub-query, which is what costs least and what a distributed database takes. Not for statements, which ask `jingui.tokens()` and
 * its like, once and with their proof.
 */
export function said(name: 'unit' | 'person' | 'state' | 'other' | 'tokens'): string {
  return `current_setting('jingui.${name}', true)`;
}

/** Stands before and after each token. */
const mark = String.raw`\x1f`;

/** The server itself speaks: the first token is nobody else's. */
export const isSystem = `starts_with(${said('tokens')}, E'${mark}duty:system${mark}')`;

/** Whoever speaks holds the one token that this SQL says. */
export function holdsToken(token: string): string {
  return `strpos(${said('tokens')}, E'${mark}' || ${token} || E'${mark}') > 0`;
}

/** He holds one of these. */
export function holdsOneOf(tokens: readonly string[]): string {
  const patterns = tokens.map((token) => `E'%${mark}${token.replaceAll('_', String.raw`\\_`)}${mark}%'`);
  return `${said('tokens')} like any (array[${patterns.join(', ')}])`;
}

/** He holds one of those of a list of the row's. Few are longer than two, so that all he holds is hardly ever made a list of for a row. */
export function holdsAnyOf(list: string): string {
  const [first, second] = [holdsToken(`${list}[1]`), holdsToken(`${list}[2]`)];
  const all = `string_to_array(${said('tokens')}, E'${mark}', '')`;
  return `case when cardinality(${list}) = 0 then false when ${first} then true when cardinality(${list}) = 1 then false when ${second} then true when cardinality(${list}) = 2 then false else ${list} && ${all} end`;
}
