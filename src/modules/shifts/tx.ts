import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { ShiftsDatabase } from './tables.ts';

export type ShiftsTx = DocumentsTx<ShiftsDatabase>;
