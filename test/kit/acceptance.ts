import { test } from 'vitest';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { loadRegulation } from '#server/regulation.ts';

const clauses = new Map(loadRegulation().clauses.map((clause) => [clause.id, clause]));

/** A test of acceptance case `n` of a clause, named by clause. `npm run clauses` counts it by this name. */
export function acceptance(clause: ClauseId, n: number, body: () => Promise<void>): void {
  const text = clauses.get(clause)?.accept.find((one) => one.n === n)?.text;
  if (!text) throw new Error(`${clause} has no acceptance case ${n}`);
  test(`${clause} #${n} ${text}`, body);
}

/** The case every clause implies: all prerequisites met, the act goes through. */
export function positive(clause: ClauseId, sentence: string, body: () => Promise<void>): void {
  test(`${clause} + ${sentence}`, body);
}
