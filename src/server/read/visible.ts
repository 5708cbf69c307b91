import { type Actor, holds } from '#kernel/actor.ts';
import { labelSql } from '../db/ddl.ts';

/**
 * The first wall: the access decision (level, scope, relation) as a condition on a labelled table's alias, written into every
 * query that shows rows. The database's own policy behind it says the same to a query that forgot.
 */
export function visible(alias: string): string {
  return `(${labelSql(alias)})`;
}

/** The three administrators run the system and read no business content by office (SYSTEM-004). */
export function isAdministrator(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'system_admin', 'security_admin', 'audit_admin');
}
