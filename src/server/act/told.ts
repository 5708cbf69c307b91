/** What comes about without a row: somebody is shown or told something, an account opens, rows leave in bulk. Compared with what was judged as rows are. */
import type { AccountChange } from '#kernel/account.ts';
import type { Seen } from '#kernel/meaning.ts';

interface About {
  readonly table: string;
  readonly id: string;
}

/** Things are shown to him who reads: on a page, in a list, on paper, in the facts of a form; exported they leave in bulk. */
export function toldIn(act: string, things: readonly About[]): Seen[] {
  const read = things.map(({ table, id }): Seen => ({ name: 'content.read', thing: id, as: { thing: table } }));
  if (!act.startsWith('export:')) return read;
  return [...read, { name: 'data.exported', thing: act.slice('export:'.length), as: { what: 'register' } }];
}

/** An account that opens, or opens again. */
export function openedBy(account: AccountChange | undefined): Seen[] {
  if (account?.kind === 'reset-factors') return [{ name: 'login.given', thing: account.person, as: { how: 'reset' } }];
  if (account?.kind !== 'give' && account?.kind !== 'unlock') return [];
  return [{ name: 'login.given', thing: account.person, as: { how: account.kind } }];
}
