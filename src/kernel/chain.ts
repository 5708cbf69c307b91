import type { Chain, LevelId, RegimeId, RoleId } from './generated/clauses.ts';
import type { Json } from './json.ts';

/** What decides the approvers of one act: regime and level of the thing, kind of act or place. */
export interface Situation {
  regime?: RegimeId;
  level?: LevelId;
  /** an act, kind or place a clause distinguishes, e.g. 'compilation', 'minutes', 'archive_room' */
  kind?: string;
}

/** Submitting is the proposer's own signature: he is no approver. */
export const proposers: readonly RoleId[] = ['drafter', 'info_provider'];

/** The approvers in order; [] = none needed; null = nobody can permit it (also where the chain does not foresee the situation). */
export function approversIn(chain: Chain, situation: Situation): readonly RoleId[] | null {
  if (chain === null || isRoles(chain)) return chain;
  const next = pick(chain, situation);
  return next === undefined ? null : approversIn(next, situation);
}

function pick(chain: { readonly [key: string]: Chain }, { regime, level, kind }: Situation): Chain | undefined {
  const keys = [kind, regime, level, regime === 'group' ? 'company' : undefined, 'otherwise'];
  const key = keys.find((name) => name !== undefined && Object.hasOwn(chain, name));
  return key === undefined ? undefined : chain[key];
}

function isRoles(chain: Exclude<Chain, null>): chain is readonly RoleId[] {
  return Array.isArray(chain);
}

/** Whether a JSON value is a chain made of known roles. */
export function isChain(value: Json, roles: ReadonlySet<string>): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((role) => typeof role === 'string' && roles.has(role));
  return typeof value === 'object' && Object.values(value).every((part) => isChain(part, roles));
}

/** Every list of approvers a chain can lead to, with the keys on the way. */
export function branches(
  chain: Chain,
  keys: readonly string[] = [],
): { keys: readonly string[]; roles: readonly RoleId[] | null }[] {
  if (chain === null || isRoles(chain)) return [{ keys, roles: chain }];
  return Object.entries(chain).flatMap(([key, part]) => branches(part, [...keys, key]));
}
