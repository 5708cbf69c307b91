import { type Calendar, nextEndOfWork } from '#kernel/calendar.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { straySettled } from '../clocks.ts';
import { type Stray, type StrayKind, stray } from '../tables.ts';
import { goneKind } from './gone.ts';

export interface TurnedUp {
  readonly copy: Pick<Copy, 'id'>;
  readonly kind: StrayKind;
  readonly heardIn: Stray['heard_in'];
  readonly inventory?: Pick<Stray, 'inventory_id' | 'place_id'>;
  readonly by: string;
  readonly at: Instant;
  readonly calendar: Calendar;
}

/** One alarm of a copy: its row, and of what is worse than misplaced the secrecy office's word and the duty to find out. */
export function turnedUp({ copy, kind, heardIn, inventory, by, at, calendar }: TurnedUp, newId: () => string): RowOp[] {
  const id = newId();
  const row = {
    id,
    carrier_id: copy.id,
    kind,
    heard_in: heardIn,
    inventory_id: inventory?.inventory_id ?? null,
    place_id: inventory?.place_id ?? null,
    found_by: by,
    found_at: at,
    status: 'open' as const,
    held_by: null,
    held_at: null,
    held_where: null,
    doubted: false,
    outcome: null,
    settled_by: null,
    settled_at: null,
    note: null,
  };
  if (kind === 'misplaced') return [insert(stray, row)];
  const object = { table: 'carrier', id: copy.id };
  return [
    insert(stray, row),
    ...(['secrecy_officer', 'secrecy_office_head'] as const).map((role) =>
      raise({ id: newId(), clause: 'CARRIER-057', to: { role }, object, kind: `${kind}-found`, at }),
    ),
    oblige(straySettled, { id: newId(), object: id, at, due: nextEndOfWork(calendar, at) }),
  ];
}

interface Heard extends Pick<Circumstances, 'actor' | 'now' | 'calendar' | 'settings'> {
  /** Carriers of which it is known. */
  readonly strays: readonly string[];
}

/**
 * An act that heard a code is refused, and the alarm is not lost with it: whoever in the registry asked for it has the thing before
 * him. What others ask for by an id says nothing of a thing.
 */
export function heardOf(
  ask: Heard,
  copies: readonly Pick<Copy, 'id' | 'hand'>[],
  heardIn: Stray['heard_in'],
  newId: () => string,
): RowOp[] {
  const { actor, now, calendar, strays } = ask;
  if (!isRegistry(ask)) return [];
  return copies.flatMap((copy) => {
    const kind = goneKind(copy);
    if (!kind || strays.includes(copy.id)) return [];
    return turnedUp({ copy, kind, heardIn, by: actor.id, at: now, calendar }, newId);
  });
}
