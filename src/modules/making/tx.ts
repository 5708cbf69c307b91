import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { MakingDatabase } from './tables.ts';

/** The act's transaction as this room reads it. */
export type MakingTx = DocumentsTx<MakingDatabase>;
