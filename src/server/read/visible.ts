import { type Actor, holds } from '#kernel/actor.ts';
import type { Subject } from '#kernel/label.ts';
import { labelSql } from '../db/ddl.ts';

/**
 * The first wall: the access decision (level, scope, relation) as a condition on a labelled table's alias, written into every
 * query that shows rows. The database's own policy behind it says the same to a query that forgot.
 */
export function visible(alias: string): string {
  return `(${labelSql(alias)})`;
}

/**
 * The same condition with the caller's own clearances and tokens as values, for lists: PostgreSQL knows how many rows they
 * concern and takes the index that fits, so what is hidden costs nothing. `put` returns the placeholder of a value.
 */
export function visibleTo({ clearances, tokens }: Subject, alias: string, put: (value: unknown) => string): string {
  const mine = `${put(tokens)}::text[]`;
  const { state, other } = clearances;
  const most = `${alias}."level" <= ${put(Math.max(state, other))}::int`;
  const reached =
    state === other
      ? most
      : `${most} and ${alias}."level" <= case ${alias}.regime when 'state' then ${state} else ${other} end`;
  return `(${reached} and ${alias}.scope && ${mine} and (cardinality(${alias}.barred) = 0 or not ${alias}.barred && ${mine}))`;
}

/**
 * What to sort by. Who sees little must not be served along the index of time, past all that is hidden from him: PostgreSQL is
 * made to begin with what he may know.
 */
export function sortedFor({ tokens }: Pick<Actor, 'tokens'>, column: string): string {
  return tokens.includes('duty:registry') ? column : unordered(column);
}

/** Sorts by the column and yet never along its index. */
export function unordered(column: string): string {
  return `coalesce(${column}, ${column})`;
}

/** The three administrators run the system and read no business content by office (SYSTEM-004). */
export function isAdministrator(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'system_admin', 'security_admin', 'audit_admin');
}
