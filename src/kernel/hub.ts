import type { DomainId, HubId, RoleId } from './generated/clauses.ts';
import type { Text } from './text.ts';

/** A kind of work as people enter it (`regulation/hubs.yaml`): one or more domains of the regulation. */
export interface Hub extends Text {
  readonly id: HubId;
  readonly icon: string;
  readonly lead: Text;
  readonly domains: readonly DomainId[];
}

/** What the rail of a role holds until it is pinned otherwise: hubs and the pages `overview`, `ledger`. */
export type Rails = Readonly<Partial<Record<RoleId, readonly string[]>>>;

/** So many hubs and pages stand in a rail beside today, inbox, calendar and all. */
export const mostPinned = 5;

export function hubOfDomain(hubs: readonly Hub[], domain: DomainId): HubId {
  const hub = hubs.find((one) => one.domains.includes(domain));
  if (!hub) throw new Error(`no hub has the domain ${domain}`);
  return hub.id;
}

/** The rail of somebody with these roles: each role's in turn, in the order rails are listed, without what he has nothing to do with. */
export function railOf(rails: Rails, roles: readonly RoleId[], open: ReadonlySet<string>): string[] {
  const his = new Set<string>(roles);
  const listed = Object.entries(rails).flatMap(([role, rail]) => (his.has(role) ? rail : []));
  const wanted = [...new Set(listed.length > 0 ? listed : (rails.all_staff ?? []))];
  return wanted.filter((one) => open.has(one)).slice(0, mostPinned);
}

/** Somebody's roles, the weightiest first: in the order rails are listed, then what has no rail, then what everybody is. */
export function byWeight(rails: Rails, roles: readonly RoleId[]): RoleId[] {
  const listed = Object.keys(rails).filter((role) => role !== 'all_staff');
  const weight = (role: RoleId) => {
    if (role === 'all_staff') return listed.length + 1;
    const at = listed.indexOf(role);
    return at === -1 ? listed.length : at;
  };
  return [...roles].sort((a, b) => weight(a) - weight(b));
}
