import { type ClauseId, clauseIds } from '#kernel/generated/clauses.ts';

/** The code of conduct: what a person broke of it enters his record. */
export const conductClauses: readonly ClauseId[] = clauseIds.filter((id) => id.startsWith('CONDUCT-'));
