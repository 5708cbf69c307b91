import { circulatingOf } from '#modules/hands/door/facts/circulating.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { doomedOf } from '#modules/destruction/door/facts/doomed.ts';
import { looseOf, type Loose, wantedBack } from '#modules/recall/door/facts/loose.ts';
import type { Instant } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import type { Readied } from '#kernel/ready.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import type { ArchivesTx } from '../tx.ts';

type Context = FactsContext<ArchivesTx>;

/** Who is to take it into the archive. */
interface Receiver extends Readied {
  readonly id: string;
  readonly archivist: boolean;
  readonly designated: boolean;
}

export interface ArchiveFacts extends Loose {
  readonly copies: readonly Copy[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
  /** Ids of those on an open destruction list. */
  readonly doomed: readonly string[];
  /** Ids of those that are going round readers. */
  readonly circulating: readonly string[];
  /** CARRIER-050: whoever hands them over is on the list. */
  readonly desk: boolean;
  readonly receiver: Receiver | null;
  /** When it was asked for: the archivist's signature may come later. */
  readonly asked: Instant;
  readonly matter: Matter | null;
  readonly label: Label | null;
}

export async function archiveFacts(
  input: { readonly carriers: readonly string[]; readonly archivist?: string | null | undefined },
  context: Context,
): Promise<ArchiveFacts | undefined> {
  const { tx, unit, actor, now, case: agreed } = context;
  const ids = [...new Set(input.carriers)];
  const copies = await copiesOf(tx, unit.id, ids);
  if (copies.length < ids.length) return undefined;
  const receiver = input.archivist ? await archivistOf(tx, unit.id, input.archivist, now) : null;
  if (receiver === undefined) return undefined;
  return {
    copies,
    wanted: await wantedBack(context, ids),
    doomed: await doomedOf(tx, unit.id, ids),
    circulating: await circulatingOf(tx, unit.id, ids),
    desk: actor.designated,
    receiver,
    asked: agreed?.opened_at ?? now,
    ...(await looseOf(tx, unit.id, ids)),
    matter: gravest(copies),
    label: labelOf(copies),
  };
}

async function archivistOf(tx: ArchivesTx, unit: string, id: string, now: string): Promise<Receiver | undefined> {
  const holder = (await holdersOf(tx, unit, [id], now)).get(id);
  if (holder?.state !== 'active') return undefined;
  const { name, designated, unready, roles } = holder;
  return { id, name, designated, unready, archivist: roles.includes('archivist') };
}
