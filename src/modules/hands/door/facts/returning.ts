import type { Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { type Copy, copyOf } from '#modules/documents/door/facts/copy.ts';
import { knownStrays } from '#modules/strays/door/facts.ts';
import { instantIn, momentOf } from '#modules/documents/door/facts/instant.ts';
import { type Out, outOf } from './out.ts';
import type { HandsTx } from '../../tx.ts';

/** One copy on the counter, coming back. */
export interface Returning {
  readonly copy: Copy;
  readonly out: Out;
  /** CARRIER-050: whoever takes it in is on the list. */
  readonly desk: boolean;
  /** When it is entered: the clocks are judged by it. */
  readonly at: Instant;
  /** When it was done, where it is entered late. */
  readonly entered: Instant | null;
}

/** Of what is gone by the books and comes over the counter, what is known to have turned up. */
export interface HeardReturning extends Returning {
  readonly strays: readonly string[];
}

export interface ReturnInput {
  readonly carrier: string;
  readonly pages?: number | null | undefined;
  readonly pages_ok?: boolean | undefined;
  readonly acted_at?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly brought_by?: string | null | undefined;
}

/** Two queries, asked in one go: the copy, locked; then, as it is by then, what hangs on it. */
export async function returningOf(
  { carrier, acted_at }: ReturnInput,
  context: FactsContext<HandsTx>,
): Promise<(HeardReturning & { readonly matter: Matter; readonly label: Label | null }) | undefined> {
  const { tx, unit, actor, now } = context;
  const [copy, out] = await Promise.all([copyOf(tx, unit.id, carrier), outOf(tx, unit.id, [carrier])]);
  if (!copy) return undefined;
  const at = momentOf(null, now, copy.since);
  const entered = instantIn(acted_at);
  const desk = actor.designated;
  const strays = await knownStrays(tx, unit.id, [copy]);
  return { copy, out: out(carrier), desk, at, entered, strays, matter: matterOf(copy), label: labelOf([copy]) };
}
