import { levelRank } from '#kernel/label.ts';

const classified = `"level" >= ${levelRank.confidential}`;

/** Classified copies that lie in the registry. In words, as for all that partial indexes are for. */
export const laidUp = `hand = 'registry' and ${classified}`;

/** Secrets that came out of an old ledger. */
export const secretOfOld = `source = 'import' and ${classified}`;
