import { type Kysely, sql } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '../tables.ts';
import { type Appointee, appointee } from './appointee.ts';

export interface AccountFacts extends Appointee {
  readonly account: { readonly login: string; readonly locked: boolean } | null;
  /** The wanted login is somebody else's. */
  readonly loginTaken: boolean;
  /** Copies are still out to the person; which ones the asker need not know. */
  readonly holds: boolean;
}

/** A person and his account. The account lies behind the session wall, which tells of it only what is asked here. */
export async function accountFacts(
  { person, login }: { readonly person: string; readonly login?: string },
  context: FactsContext<Kysely<PeopleDatabase>>,
): Promise<AccountFacts | undefined> {
  const found = await appointee(person, context);
  if (!found) return undefined;
  const account = await sql<{
    login: string;
    locked: boolean;
  }>`select login, locked from jingui.account_of(${person})`.execute(context.tx);
  const asked = await sql<{
    taken: boolean;
    holds: boolean;
  }>`select jingui.login_taken(${login ?? ''}, ${person}) as taken, exists (select 1 from jingui.out_to(${person})) as holds`.execute(
    context.tx,
  );
  return {
    ...found,
    account: account.rows[0] ?? null,
    loginTaken: asked.rows[0]?.taken === true,
    holds: asked.rows[0]?.holds === true,
  };
}
