import { type Desk, notDone } from './desk-answer.ts';
import { broughtBy, returnedLine, returnedSays } from './desk-line.ts';
import { deskSays } from './desk-says.ts';
import type { CarrierCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

/** `row`: where it stands already, when it is asked for its pages again. */
export async function takeBack(
  desk: Desk,
  { id: key, row: id = key }: Pick<Entry, 'id'> & { readonly row?: string },
  card: CarrierCard,
  damaged = false,
): Promise<void> {
  const by = broughtBy(desk.state(), card);
  const outcome = await desk.server.takeBack({ carrier: card.id, damaged, broughtBy: by?.id ?? null }, key);
  if (outcome.kind !== 'done') return notDone(desk, id, card, deskSays.notTakenBack, outcome);
  const moved = outcome.result;
  desk.tell({
    type: 'taken-back',
    id,
    card: { ...card, place: moved.place ?? card.place },
    movement: moved.movement ?? null,
    late: moved.late ?? false,
    sideways: by !== null,
    says: returnedSays(moved),
    line: returnedLine(card, moved, by?.name ?? null),
    reference: outcome.reference,
  });
}
