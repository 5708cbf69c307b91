import type { Holdings } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { RoleEnded } from '../door/happenings.ts';
import type { Appointee } from '../facts/appointee.ts';

/** Whoever loses offices, and what whoever asks waits for meanwhile. */
type Loser = Circumstances &
  Pick<Appointee, 'person' | 'appointments' | 'headOf' | 'keeps' | 'deputies'> & {
    readonly holders: Holdings;
    readonly awaited: readonly RoleId[];
    readonly forGood?: true;
  };

/** Offices that end, and with that of a head the departments he heads. */
export function officesEnded(of: Loser, ending: readonly RoleId[]): RoleEnded[] {
  const held = of.appointments.map(({ role }) => role);
  const remaining = held.filter((role) => !ending.includes(role));
  const offices = [...new Set(ending)].map((role) => ended({ ...of, remaining, ending }, role));
  // That he signs as head is told with the office.
  const heads = headsEnded(of).map((one) => ({ ...one, signsAs: null }));
  return ending.includes('dept_head') ? [...offices, ...heads] : offices;
}

/** He heads his departments no more, and signs as head no more, whether or not he holds the office. */
export function headsEnded(of: Loser): RoleEnded[] {
  const as = { kind: 'head', thing: 'department', role: 'head' };
  return of.headOf.length === 0 ? [] : [{ ...ended(of, null), signsAs: 'dept_head', as }];
}

/** He comes off the list of those who handle top secret. */
export function listingEnded(of: Loser): RoleEnded[] {
  const as = { kind: 'designation', thing: 'person', role: 'designated' };
  return of.person.top_secret_designated ? [{ ...ended(of, null), as }] : [];
}

/** Whoever leaves loses all of it. */
export function allEnded(of: Loser): RoleEnded[] {
  const ending = of.appointments.map(({ role }) => role);
  const heads = ending.includes('dept_head') ? [] : headsEnded(of);
  return [...officesEnded(of, ending), ...heads, ...listingEnded(of), ...deputiesEnded(of)];
}

/** Those he acts for or who act for him do so no longer. */
function deputiesEnded(of: Loser): RoleEnded[] {
  const as = { kind: 'deputy', thing: 'deputy', role: 'deputy' };
  return of.deputies.map((one) => ({ ...ended(of, null), thing: one.deputy_id, as }));
}

function ended(of: Loser & Partial<Pick<RoleEnded, 'remaining' | 'ending'>>, role: RoleId | null): RoleEnded {
  const as = role === null ? {} : { kind: 'office', thing: 'office', role };
  const { actor, now, unit, settings, calendar, person, holders, keeps, awaited, forGood } = of;
  const { remaining = [], ending = [] } = of;
  const around = { actor, now, unit, settings, calendar };
  const which = { role, signsAs: role, remaining, ending, ...(forGood && { forGood }) };
  return { ...around, thing: person.id, person, holders, keeps, awaited, ...which, as };
}
