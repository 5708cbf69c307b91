import { actorsOf } from '#kernel/actor-facts.ts';
import type { Readied } from '#kernel/ready.ts';
import type { Context } from './secret.ts';

/** The people a scope names by themselves; posts and departments answer for whoever they mean when it comes to reading. */
export async function namedIn({ tx, unit }: Context, need: readonly string[]): Promise<readonly Readied[]> {
  const ids = need.filter((token) => token.startsWith('p:')).map((token) => token.slice(2));
  return (await actorsOf(tx, unit.id, ids)).map(({ name, unready }) => ({ name, unready }));
}
