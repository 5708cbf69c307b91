import type { AccountFacts } from '../../src/modules/organization/facts/account.ts';
import { somebody } from './people.ts';

/** A person in post whose account nobody has opened yet. */
export const accountFacts: AccountFacts = {
  person: somebody,
  appointments: [],
  pledged: true,
  trained: true,
  approver: true,
  headOf: [],
  account: null,
  loginTaken: false,
  holds: false,
};
