import type { Outcome } from '#web/app/http.ts';
import type { Counted, DeskServer, Moved, Opened } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import { deskSays } from './desk-says.ts';
import type { Card, DeskState } from './desk-state.ts';

export interface Desk {
  readonly server: DeskServer;
  readonly state: () => DeskState;
  readonly tell: (event: DeskEvent) => void;
}

/** Whatever was not carried out becomes a row. */
export function notDone(
  desk: Desk,
  id: string,
  card: Card | null,
  outcome: Exclude<Outcome<Moved | Opened | Counted | object>, { kind: 'done' }>,
): void {
  if (outcome.kind === 'refused') return desk.tell({ type: 'refused', id, card, refusal: outcome.refusal });
  if (outcome.kind === 'absent') return desk.tell({ type: 'absent', id, says: outcome.says ?? deskSays.absent });
  const says = deskSays.pendingCase(outcome.approval.no);
  if (card) desk.tell({ type: 'shown', id, card, says, look: true });
  else desk.tell({ type: 'absent', id, says });
}
