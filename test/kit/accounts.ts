import type { AccountFacts } from '#modules/people/facts/account.ts';
import { appointable } from './people.ts';

/** A person in post whose account nobody has opened yet. */
export const accountFacts: AccountFacts = {
  ...appointable,
  account: null,
  loginTaken: false,
  holds: false,
};
