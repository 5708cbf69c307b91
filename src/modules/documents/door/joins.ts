import { type ColumnOf, joined, leftJoined } from '#kernel/relation.ts';
import { person } from '#modules/people/index.ts';
import { carrier, document } from '../tables.ts';

/** The copy `c` whose id stands there, and its document `d`. */
export function copyJoined(id: ColumnOf): string {
  return `${joined(carrier, 'c', id)} ${joined(document, 'd', 'c.document_id')}`;
}

/** Of copy `c`: the person in whose hand it is, if it is in one's. */
export function inHandJoined(alias: string): string {
  return `${leftJoined(person, alias, 'c.hand_id')} and c.hand = 'person'`;
}
