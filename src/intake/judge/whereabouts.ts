import type { HandKind } from '#kernel/custody.ts';
import type { CivilDate } from '#kernel/json.ts';
import { stateHand } from '../normalise/state.ts';
import type { CarrierState } from '../states.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';
import { note } from '../remark.ts';
import { type Draft, add, take, textOf } from './draft.ts';
import type { Context } from './context.ts';
import { findHolder } from './holder.ts';

export interface Whereabouts {
  readonly state: CarrierState;
  readonly hand: HandKind;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly department: string | null;
}

/** In which one hand the copy is. Without a state the holder decides; without a certain holder it is the registry's. */
export function readWhereabouts(draft: Draft, context: Context, dueAt: CivilDate | null): Whereabouts {
  const stated = endTold(draft) ?? take(draft, 'state', context.state(textOf(draft, 'state')));
  const inPerson = stated === null ? textOf(draft, 'holder') !== '' : stateHand[stated] === 'person';
  const holder = findHolder(draft, context, inPerson);
  const state = stated ?? (holder.name === null ? 'kept' : 'held');
  const rest = { holderName: holder.name, department: holder.department };
  if (!inPerson) return { state, hand: stateHand[state], holderId: null, ...rest };
  if (holder.name === null && stated !== null)
    add(draft, 'holder', note('holder_missing', { state: textOf(draft, 'state') }, 'CARRIER-002'));
  if (dueAt !== null && dueAt < context.options.today)
    add(draft, 'due_at', note('due_passed', { due: dueAt }, 'CARRIER-022'));
  if (!holder.person) return { state: 'kept', hand: 'registry', holderId: null, ...rest };
  return { state, hand: 'person', holderId: holder.person.id, ...rest };
}

/** A day of destruction or filing tells an end, whatever the state beside it says. */
function endTold(draft: Draft): CarrierState | null {
  const filled = (field: 'destroyed_at' | 'archived_at' | 'volume') => !isPlaceholder(squeeze(textOf(draft, field)));
  if (filled('destroyed_at')) return 'destroyed';
  return filled('archived_at') || filled('volume') ? 'archived' : null;
}
