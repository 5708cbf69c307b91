import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { StraysDatabase } from './tables.ts';

export type StraysTx = DocumentsTx<StraysDatabase>;
