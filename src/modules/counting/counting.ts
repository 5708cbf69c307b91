/** What one scan of a count means, and what a shortage or a find sets going. Counting itself changes nobody's hand. */
import { type Calendar, nextEndOfWork } from '#kernel/calendar.ts';
import { plusHours } from '#kernel/civil.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { type NewAlert, oblige, raise } from '#kernel/obligation.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { openIncident } from '#modules/incidents/index.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { searchBegun, searched } from './clocks.ts';
import type { CountFacts } from './facts/inventory.ts';
import { say } from './phrases/inventory.ts';
import { say as saidOfStrays } from './phrases/strays.ts';
import { classified } from './rules/counting.ts';
import { copyName, copyNames } from '#modules/documents/door/rules/naming.ts';
import { type CountVerdict, inventoryItem } from './tables.ts';

/** A code of what one may not know reads like that of what does not exist. */
export function verdictOf(facts: Pick<CountFacts, 'readable' | 'copy' | 'belongs' | 'counted'>): CountVerdict {
  const { readable, copy, belongs, counted } = facts;
  if (!readable) return 'unreadable';
  if (copy === null) return 'unregistered';
  if (counted) return 'duplicate';
  if (copy.hand === 'destroyed') return 'destroyed';
  if (belongs) return 'present';
  return copy.hand === 'registry' ? 'misplaced' : 'held_elsewhere';
}

interface Begun {
  readonly inventory: string;
  readonly by: string;
  readonly department: string | null;
  readonly at: Instant;
  readonly newId: () => string;
}

/** CARRIER-057: the shortage is known from now on, and of secrets the counter owes a search of so many hours for each. */
export function beginSearch(missing: readonly Copy[], settings: Settings, begun: Begun): RowOp[] {
  const { inventory, by, department, at, newId } = begun;
  const due = plusHours(at, setting(settings, 'CARRIER-057.search_hours'));
  return missing.flatMap((copy) => [
    update(inventoryItem, { inventory_id: inventory, carrier_id: copy.id }, { found_short_at: at }),
    ...(classified([copy]).length > 0
      ? [oblige(searched, { id: newId(), owner: { person: by }, department, object: copy.id, at, due })]
      : []),
  ]);
}

/** The secrecy office knows of a shortage at once; a counter who does not search by the end of the working day is told of to the leader. */
export function oweSearch(calendar: Calendar, begun: Begun): RowOp[] {
  const { inventory, by, department, at, newId } = begun;
  const object = { table: 'inventory', id: inventory };
  return [
    tellShort(object, begun),
    oblige(searchBegun, {
      id: newId(),
      owner: { person: by },
      department,
      object: inventory,
      at,
      due: nextEndOfWork(calendar, at),
    }),
  ];
}

export function tellShort(object: NewAlert['object'], { at, newId }: Pick<Begun, 'at' | 'newId'>): RowOp {
  return raise({ id: newId(), clause: 'CARRIER-057', to: { role: 'secrecy_office_head' }, object, kind: 'short', at });
}

interface Loss {
  /** Copies reported missing, and since when each was known to be. */
  readonly lost: readonly Copy[];
  readonly since: Readonly<Record<string, Instant>>;
  readonly by: string;
  readonly at: Instant;
  readonly settings: Settings;
  readonly newId: () => string;
}

/** One incident of a count, by numbers and never by titles; it was discovered when the first of them was found short. */
export function openLoss({ lost, since, by, at, settings, newId }: Loss): RowOp[] {
  const secrets = classified(lost);
  if (secrets.length === 0) return [];
  const incident = {
    id: newId(),
    kind: 'missing_carrier' as const,
    regime: (secrets.find((copy) => copy.regime === 'state') ?? (secrets[0] as Copy)).regime,
    level: Math.max(...secrets.map((copy) => copy.level)),
    barred: [...new Set(secrets.flatMap((copy) => copy.barred))],
    what: say('incident.what', { copies: copyNames(secrets) }),
    discoveredAt: secrets.map((copy) => since[copy.id] ?? at).sort()[0] as Instant,
    by,
    at,
    carriers: lost.map(({ id }) => id),
  };
  return openIncident(incident, { newId, settings });
}

type Real = Omit<Loss, 'lost' | 'since'> & { readonly since: Instant };

/** What was signed for as destroyed was not: whether it was out of hand meanwhile the incident has to show. */
export function openReal(copy: Copy, { since, by, at, settings, newId }: Real): RowOp[] {
  const incident = {
    id: newId(),
    kind: 'suspected_leak' as const,
    regime: copy.regime,
    level: copy.level,
    barred: copy.barred,
    what: saidOfStrays('incident.what', { copy: copyName(copy) }),
    discoveredAt: since,
    by,
    at,
    carriers: [copy.id],
  };
  return openIncident(incident, { newId, settings });
}
