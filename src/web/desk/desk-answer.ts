import type { Text } from '#kernel/text.ts';
import type { Outcome } from '#web/app/http.ts';
import type { DeskServer } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import type { KeyEffect } from './desk-keys.ts';
import { deskSays } from './desk-says.ts';
import type { Card, DeskState } from './desk-state.ts';

/** What only the page can do: leave, print, scan the last person again. */
export type PageEffect = 'leave' | 'last-person' | 'day-close' | Printing;
export type Printing = Extract<KeyEffect, `print-${string}`>;

export interface Desk {
  readonly server: DeskServer;
  readonly state: () => DeskState;
  readonly tell: (event: DeskEvent) => void;
  readonly page: (effect: PageEffect) => void;
}

/** Whatever was not carried out becomes a row; `says` is what it was not. */
export function notDone(
  desk: Desk,
  id: string,
  card: Card | null,
  says: Text,
  outcome: Exclude<Outcome<object>, { kind: 'done' }>,
): void {
  if (outcome.kind === 'refused') return desk.tell({ type: 'refused', id, card, says, refusal: outcome.refusal });
  if (outcome.kind === 'absent') return desk.tell({ type: 'absent', id, says: outcome.says ?? deskSays.absent });
  const pending = deskSays.pendingCase(outcome.approval.no);
  if (card) desk.tell({ type: 'shown', id, card, says: pending, look: true });
  else desk.tell({ type: 'absent', id, says: pending });
}
