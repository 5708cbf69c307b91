import type { RowOp } from '#kernel/effect.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { type NewObligation, oblige, raise } from '#kernel/obligation.ts';
import { handIn, marked } from '#modules/documents/index.ts';
import type { Copy } from '../facts/holders.ts';

interface About {
  readonly document: string;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Who answers for copies in a hand: the person who holds them, the archive, else the registry, which also tells other units. */
function keeperOf({ hand, hand_id }: Copy): NewObligation<typeof marked>['owner'] {
  if ((hand === 'person' || hand === 'courier') && hand_id) return { person: hand_id };
  return { role: hand === 'archive' ? 'archivist' : 'registry_clerk' };
}

/** One "correct the mark" obligation for each hand that holds copies (CLASSIFY-021); several copies in one hand are one matter. */
export function correctMarks(copies: readonly Copy[], due: Instant, { document, now, newId }: About): RowOp[] {
  const hands = new Map(copies.filter(({ hand }) => hand !== 'missing').map((copy) => [handIn(copy), keeperOf(copy)]));
  return [...hands].map(([hand, owner]) =>
    oblige(marked, { id: newId(), owner, object: document, of: hand, at: now, due }),
  );
}

/** Written notice to everybody in the scope, by name or post (条例 22). */
export function tellScope(
  need: readonly string[],
  clause: ClauseId,
  kind: string,
  { document, now, newId }: About,
): RowOp[] {
  return need.flatMap((token) => {
    const to = addressee(token);
    return to ? [raise({ id: newId(), clause, to, object: { table: 'document', id: document }, kind, at: now })] : [];
  });
}

type Addressee = { readonly person: string } | { readonly role: RoleId; readonly department?: string };

function addressee(token: string): Addressee | null {
  const [kind, id = ''] = [token.slice(0, 2), token.slice(2)];
  if (kind === 'p:') return { person: id };
  if (kind === 'r:') return { role: id as RoleId };
  if (kind === 'd:') return { role: 'dept_head', department: id };
  return null;
}
