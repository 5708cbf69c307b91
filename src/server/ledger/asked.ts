/**
 * Conditions on an entry `e`, in the form in which the one index of what entries cite and are about serves. They come into it when they
 * are sealed; those that wait for that are few, and found by an index of their own.
 */
const sealedOrWaiting = (condition: string) => `(e.seq is not null and ${condition} or e.seq is null and ${condition})`;

/** Cites this clause. */
export function cites(at: string): string {
  return sealedOrWaiting(`e.clauses @> array[${at}]`);
}

/** Is about one of these, given as an array. */
export function isAbout(ids: string): string {
  return sealedOrWaiting(`string_to_array(e.object_id, ',') && ${ids}`);
}
