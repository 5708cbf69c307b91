import { administrators } from '#kernel/authority.ts';
import type { RowOp } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { Ask } from '#kernel/verdict.ts';
import { administratorInvited, passwordChanged } from '../../clocks.ts';
import type { AccountFacts } from '../../facts/account.ts';
import { isAdministrators } from './rules.ts';
import type { Input } from './schema.ts';

/** Whoever had a password hears, once he is in again, that it was taken away; of an administrator all who watch over one another hear at once. */
export function told(ask: Ask<AccountFacts, Input>, newId: () => string): RowOp[] {
  const { account, person, now: at } = ask;
  if (account === null) return [];
  const object = { table: 'person', id: person.id };
  const own = raise({ ...passwordChanged, id: newId(), to: { person: person.id }, object, at });
  if (!isAdministrators(ask)) return [own];
  const watchers = [...administrators, 'principal' as const];
  return [own, ...watchers.map((role) => raise({ ...administratorInvited, id: newId(), to: { role }, object, at }))];
}
