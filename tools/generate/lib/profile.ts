import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Clause, Profile } from '#kernel/regulation.ts';

/** A profile says what is off, or, drawn from one text, which clauses rest on it. */
export type ProfileFile = Omit<Profile, 'off'> & { off?: readonly ClauseId[]; active?: readonly ClauseId[] };

/** What no text switches off: the product itself, one's own case, and that carriers are registered and handled by the registry. */
const always: readonly ClauseId[] = [
  'CONDUCT-019',
  'CARRIER-001',
  'CARRIER-002',
  'CARRIER-004',
  'CARRIER-009',
  'PEOPLE-001',
];

export function profileOf(
  { active, off, ...profile }: ProfileFile,
  clauses: readonly Omit<Clause, 'domain'>[],
): Profile {
  if (!active) return { ...profile, off: off ?? [] };
  const decided = (profile.decisions ?? []).flatMap(({ clause, also = [] }) => [clause, ...also]);
  const on = new Set([...always, ...active, ...decided]);
  const isOn = ({ id, statutory }: Omit<Clause, 'domain'>) => statutory || id.startsWith('SYSTEM-') || on.has(id);
  return { ...profile, off: clauses.filter((clause) => !isOn(clause)).map(({ id }) => id) };
}
