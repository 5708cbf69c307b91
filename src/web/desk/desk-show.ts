import type { Text } from '#kernel/text.ts';
import { deskSays, personLine } from './desk-says.ts';
import { isOut } from './desk-plan.ts';
import { placeOf } from './desk-line.ts';
import type { Card } from './desk-state.ts';

/** What a scan says that does nothing but look something up. */
export function showSays(card: Card): Text {
  if (card.type === 'person') return personLine(card);
  if (card.type === 'place') return deskSays.place;
  if (card.type === 'loan_receipt') return card.status === 'void' ? deskSays.receiptVoid : deskSays.receiptSigned;
  if (card.type !== 'carrier') return deskSays.slip;
  if (card.hand === 'registry') return deskSays.inRegistry;
  if (card.hand === 'destroyed') return deskSays.destroyedAppears;
  if (card.hand === 'missing') return deskSays.missingAppears;
  return deskSays.elsewhere;
}

export function showLine(card: Card): readonly Text[] {
  if (card.type === 'place') return [deskSays.placeMore];
  if (card.type !== 'carrier') return [];
  if (card.hand === 'missing') return [deskSays.missingMore];
  if (card.hand === 'destroyed') return [deskSays.destroyedMore];
  if (card.hand !== 'registry') return [];
  const place = placeOf(card);
  return [...(place ? [{ zh: place, en: place }] : []), deskSays.inRegistryMore];
}

export function needsLook(card: Card): boolean {
  return card.type === 'carrier' && card.hand !== 'registry' && !isOut(card.hand);
}
