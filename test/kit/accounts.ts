import type { AccountFacts } from '#modules/people/facts/account.ts';
import { appointable } from './people.ts';
import type { Response, World } from './world.ts';

/** A person in post whose account nobody has opened yet. */
export const accountFacts: AccountFacts = {
  ...appointable,
  account: null,
  loginTaken: false,
  holds: false,
};

/** Somebody new in a department, whom the leader in charge agrees to. */
export async function entered(w: World, newcomer: object): Promise<Response['body']> {
  const asked = await w.act('sysadmin', 'people.add-person', newcomer);
  return w.sign('leader', asked.body.approval.id);
}
