import type { Evidence } from '#kernel/evidence.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Permit } from '#kernel/permit.ts';
import type { Seal } from './tables.ts';

export interface SealUsed extends Brought {
  readonly seal: Pick<Seal, 'name' | 'keeper_id' | 'department_id'>;
  readonly permit: Permit | null;
  /** The file it is put on. */
  readonly evidence: Evidence | null;
}

/** A seal is put on a paper. */
export const sealUsed = defineHappening<SealUsed>('seal.used');
