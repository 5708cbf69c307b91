import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Declaring } from './declaring.ts';
import type { Input } from './procedures/record-drill/schema.ts';

/** What the site may hold is declared. */
export const siteDeclared = defineHappening<Brought & Declaring>('power.declared');

/** Its figures are those that were entered. */
export interface DrillRecorded extends Brought, Omit<Input, 'backup_file' | 'note'> {}

/** A restoring drill is put on record. */
export const drillRecorded = defineHappening<DrillRecorded>('check.recorded');
