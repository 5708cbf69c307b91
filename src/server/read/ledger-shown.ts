import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { isOfBusiness } from '../act/unseen.ts';
import { liftAct } from '../ledger/lift.ts';
import { visibleRow } from './kept.ts';
import type { Reader } from './read.ts';

/** The auditor answers for the ledger as a whole: where an entry were missing from it he could not. It names acts and objects by number only. */
export function readsLedger({ presence }: Pick<Reader, 'presence'>): boolean {
  return holds(presence.actor, 'audit_admin');
}

/** They see what was done with what they may know of. */
const offices = ['secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];

/** What is entered beside procedures and tells of nothing but who comes and goes. */
const comings = ['login', 'logout', 'confirm', 'change-password', liftAct];

/** Of what an entry `e` is about, as much as the session may know, joined by commas; null where it may know none of it. */
export function knownObjects(): string {
  return `(select string_agg(o.object_id, ',' order by o.n) ${told})`;
}

const told = `from (select e.object_table, one.id as object_id, one.n
  from unnest(string_to_array(e.object_id, ',')) with ordinality as one(id, n)) o where ${visibleRow('o')}`;

/**
 * Whether an entry `e` is shown: what one did oneself, what was done about oneself, and for the offices that oversee what is about things
 * they may know of. What is about nothing is shown of rooms that keep nothing labelled: of others it would tell of hidden things.
 */
export function shownEntries({ app, presence }: Reader, put: (value: unknown) => string): string {
  if (readsLedger({ presence })) return 'true';
  const { actor } = presence;
  const me = `${put(actor.id)}::text`;
  const own = `e.actor = ${me}`;
  const about = `(e.object_table = 'person' and e.object_id = ${me} and e.outcome = 'done' and e.act !~ '^(read|export|print):')`;
  if (!holds(actor, ...offices)) return `(${own} or ${about})`;
  const open = app.modules.all.flatMap(({ id }) => (isOfBusiness(app, id) ? [] : [id, `duty:${id}`]));
  const plain = `split_part(e.act, '.', 1) = any(${put([...open, ...comings])}::text[])`;
  return `(${own} or case when e.object_table is null then ${plain} else exists (select 1 ${told}) end)`;
}
