import pg from 'pg';
import type { Step } from './plan.ts';

export interface Outcome {
  readonly done: readonly string[];
  /** Tables by why they were refused, in plain words. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

/** Each for itself: what is refused leaves the table as it was. */
export async function distribute(client: pg.ClientBase, steps: readonly Step[]): Promise<Outcome> {
  const done: string[] = [];
  const refused = new Map<string, string[]>();
  for (const { table, sql } of steps) {
    try {
      await client.query(sql);
      done.push(table);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const why = inWords(error);
      refused.set(why, [...(refused.get(why) ?? []), table]);
    }
  }
  return { done, refused };
}

const words: readonly [RegExp, string][] = [
  [/has triggers/, 'it has triggers'],
  [/Subqueries are not supported in policies/, 'a policy asks a sub-query, whatever it compares'],
  [/constraints that do not include the partition column/, 'a key holds over all units'],
  [/referenced table .* must be a distributed table/, 'it refers to a table that was refused'],
];

/** Why a table was refused. */
export function inWords({
  message,
  detail,
}: {
  readonly message: string;
  readonly detail?: string | undefined;
}): string {
  const all = `${message}: ${detail ?? ''}`;
  return words.find(([pattern]) => pattern.test(all))?.[1] ?? [message, detail].filter(Boolean).join(': ');
}
