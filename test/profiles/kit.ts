import { expect } from 'vitest';
import type { ProfileId } from '#kernel/generated/clauses.ts';
import { cast, type Response, type World, type WorldOptions, world } from '../kit/world.ts';

/** Does what a decision is about; what it answers is held against the text. Nothing: it has held it against the text itself. */
export type Drive = (w: World) => Promise<Response | undefined>;

export interface Driven {
  readonly drive: Drive;
  readonly options: WorldOptions;
  /** it moves the clock, so it has a world of its own */
  readonly alone: boolean;
}

/** A decision driven in the world that all quiet decisions of its profile share. */
export function quiet(drive: Drive, options: WorldOptions = {}): Driven {
  return { drive, options, alone: false };
}

/** A decision that moves the clock. */
export function clocked(drive: Drive, options: WorldOptions = {}): Driven {
  return { drive, options, alone: true };
}

/** Readers of top secret papers stand on the list. */
const listed = cast
  .filter(({ id }) => id === 'reader' || id === 'drafter')
  .map((one) => ({ ...one, designated: true }));

const shared = new Map<string, Promise<World>>();

export function worldOf(profile: ProfileId, { options, alone }: Driven): Promise<World> {
  const make = () => world({ people: listed, ...options, profile });
  if (alone) return make();
  const key = JSON.stringify([profile, options]);
  const known = shared.get(key) ?? make();
  shared.set(key, known);
  return known;
}

const signerOf: Readonly<Record<string, string>> = {
  business_leader: 'business_leader',
  classification_reviewer: 'reviewer',
  classifier: 'classifier',
  committee: 'principal',
  committee_chair: 'principal',
  dept_head: 'head',
  leader_in_charge: 'leader',
  legal_dept: 'legal',
  office_head: 'office_head',
  principal: 'principal',
  secrecy_office_head: 'secrecy_head',
  secrecy_officer: 'officer',
};
const outside = ['originator', 'superior_bureau', 'superior_dept'];

/** Asks and has every step signed but those of `without`; the case, or null where nobody had to be asked. */
export async function approve(
  w: World,
  who: string,
  procedure: string,
  input: object,
  without: readonly string[] = [],
): Promise<string | null> {
  const asked = await w.act(who, procedure, input);
  expect([200, 201, 202], JSON.stringify(asked.body)).toContain(asked.status);
  if (asked.status !== 202) return null;
  const { id, steps } = asked.body.approval as { id: string; steps: readonly string[] };
  for (const role of steps.filter((one) => !without.includes(one)))
    await w.sign(outside.includes(role) ? 'outside:试函〔2026〕9号' : (signerOf[role] ?? role), id);
  return id;
}

/** The obligation of a clause that is owed now, or late. */
export async function owed(
  w: World,
  clause: string,
  due: { at?: string; owner?: string; late?: true },
): Promise<undefined> {
  const all = await w.obligations(clause);
  expect(all.length, clause).toBeGreaterThan(0);
  const wanted = {
    status: due.late ? 'overdue' : 'open',
    ...(due.at && { due_at: due.at }),
    ...(due.owner && { owner_role: due.owner }),
  };
  expect(all).toContainEqual(expect.objectContaining(wanted));
  return undefined;
}
