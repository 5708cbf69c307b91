import type { Evidence } from '#kernel/evidence.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { RoleGiven } from '#modules/organization/door/happenings.ts';
import type { Permit } from '#kernel/permit.ts';
import type { Seal } from './tables.ts';

export interface SealUsed extends Brought {
  readonly seal: Pick<Seal, 'name' | 'keeper_id' | 'department_id'>;
  readonly permit: Permit | null;
  /** The file it is put on. */
  readonly evidence: Evidence | null;
}

export interface KeeperGiven extends RoleGiven {
  /** The department that is to keep it. */
  readonly keptBy: string | null;
}

/** A seal comes into somebody's keeping. */
export const keeperGiven = defineHappening<KeeperGiven>('role.given');

/** A seal is put on a paper. */
export const sealUsed = defineHappening<SealUsed>('seal.used');
