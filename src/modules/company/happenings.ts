import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Contract } from './tables.ts';

export interface ContractSigned extends Brought {
  readonly contract: Contract;
}

/** A contract is concluded. */
export const contractSigned = defineHappening<ContractSigned>('contract.signed');
