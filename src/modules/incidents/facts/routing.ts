import { actorsOf } from '#kernel/actor-facts.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Label, mayKnow } from '#kernel/label.ts';
import { staffNow } from '#modules/people/index.ts';
import { responsible, type Routing } from '../routing.ts';
import type { IncidentsTx } from './tx.ts';

interface At {
  readonly tx: IncidentsTx;
  readonly unit: { readonly id: string };
  readonly now: string;
}

/** Who holds the offices that act on an incident. */
export interface Responsible {
  readonly role: (typeof responsible)[number];
  readonly people: readonly Actor[];
}

export async function responsibleNow({ tx, unit, now }: At): Promise<readonly Responsible[]> {
  const { all } = await staffNow(tx, { unit, now });
  const people = await actorsOf(tx, unit.id, responsible.flatMap(all));
  return responsible.map((role) => ({ role, people: people.filter(({ id }) => all(role).includes(id)) }));
}

/** INCIDENT-001: it goes to those of them who may know of it; where nobody is left inside, he who found it reports it upward himself. */
export function routed(offices: readonly Responsible[], label: Label, by: string): Routing {
  const free = offices.filter(({ people }) => people.some((one) => mayKnow(one, label)));
  const kept = offices.flatMap(({ people }) => people.filter((one) => !mayKnow(one, label)));
  const against = ({ people }: Responsible) => people.length > 0 && people.every((one) => isBarred(one, label));
  const nobody = offices.some(against) && free.length === 0;
  return {
    owner: nobody ? { person: by } : { role: free[0]?.role ?? 'secrecy_office_head' },
    above: nobody || offices.some((one) => one.role === 'principal' && against(one)),
    shutOut: kept.filter((one) => isBarred(one, label)).map(({ id }) => id),
  };
}

function isBarred({ tokens }: Actor, { barred }: Label): boolean {
  return barred.some((token) => tokens.includes(token));
}
