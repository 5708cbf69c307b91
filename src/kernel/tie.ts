/** Ties between people: who is tied to somebody decides, handles, accepts and vouches for nothing about him. Pure. */

export interface Tie {
  readonly person_id: string;
  readonly related_id: string;
}

type People = readonly (string | null | undefined)[];

/** Whether none of these is one of those concerned, or tied to one of them, whichever of the two declared it. */
export function untied(people: People, concerned: People, ties: readonly Tie[] = []): boolean {
  const own = new Set(people.filter((id) => id != null));
  const others = new Set(concerned.filter((id) => id != null));
  const crossing = ({ person_id, related_id }: Tie) =>
    (own.has(person_id) && others.has(related_id)) || (own.has(related_id) && others.has(person_id));
  return [...own].every((id) => !others.has(id)) && !ties.some(crossing);
}
