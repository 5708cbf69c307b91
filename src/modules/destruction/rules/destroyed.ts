import { type Brought, defineHappening } from '#kernel/guard.ts';
import { setting } from '#kernel/parameter.ts';
import { list as listed } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { copyNames, handName } from '#modules/documents/door/rules/naming.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import { type Entry, enteredInTime } from '#modules/documents/door/rules/acted.ts';
import { say } from '../phrases/destruction.ts';
import type { DestructionList } from '../tables.ts';
import { notByOneHand } from './destruction.ts';

export type Destroyed = Brought & {
  readonly copies: readonly Copy[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
  readonly list: DestructionList;
  /** All that stands on the list is there. */
  readonly whole: boolean;
  /** Who is said to have done it and seen it, where that is said once more. */
  readonly signed: { readonly [Who in 'destroyer' | 'supervisor']?: string | null | undefined };
} & Entry;

/** A copy is destroyed, and with it every trace but the entries. */
export const copyDestroyed = defineHappening<Destroyed>('copy.destroyed');

const elsewhere = ({ copies, list }: Destroyed) =>
  list.status === 'handed' ? copies.filter(({ hand }) => hand !== 'courier') : [];

/** A signature is missing when nobody signed, or somebody other than the person named. */
function unsigned({ list, signed, settings }: Destroyed): ('destroyer' | 'supervisor')[] {
  const needed = setting(settings, 'CARRIER-064.signatures');
  const missing = {
    destroyer: list.destroyer_id === null || (signed.destroyer ?? list.destroyer_id) !== list.destroyer_id,
    supervisor: list.supervisor_id === null || (signed.supervisor ?? list.supervisor_id) !== list.supervisor_id,
  };
  return (['destroyer', 'supervisor'] as const).filter(
    (who) => missing[who] && needed.includes(who === 'supervisor' ? 'destruction_supervisor' : who),
  );
}

/** What is destroyed was on its way, all of it, and two people sign that they did and saw it. */
export const destroyedRules: readonly Rule<Destroyed>[] = [
  enteredInTime,
  {
    // Of what lies in the registry, or in somebody's hand, nobody can have seen the end.
    id: 'on-its-way',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: (ask) => elsewhere(ask).length > 0,
    says: (ask) =>
      say('not-on-its-way', { copies: copyNames(elsewhere(ask)), hand: handName(elsewhere(ask)[0] as Copy) }),
    remedy: () => say('not-on-its-way.remedy'),
    facts: (ask) => ({ carriers: elsewhere(ask).map(({ id }) => id) }),
  },
  notWantedBack,
  ...notByOneHand<Destroyed>([
    {
      id: 'two-people',
      clause: 'CARRIER-064',
      kind: 'fields',
      fields: ['destroyer', 'supervisor'],
      broken: ({ list, signed, settings }) => {
        const destroyer = signed.destroyer ?? list.destroyer_id;
        return (
          setting(settings, 'CARRIER-064.distinct') &&
          destroyer !== null &&
          destroyer === (signed.supervisor ?? list.supervisor_id)
        );
      },
      says: () => say('same-person'),
      remedy: () => say('same-person.remedy'),
    },
    {
      id: 'both-signed',
      clause: 'CARRIER-064',
      kind: 'state',
      broken: (ask) => unsigned(ask).length > 0,
      says: (ask) => say('unsigned', { who: listed(unsigned(ask).map((who) => say(`as.${who}`))) }),
      remedy: () => say('unsigned.remedy'),
      facts: (ask) => ({ unsigned: unsigned(ask) }),
    },
  ]),
  {
    id: 'handed',
    clause: 'CARRIER-064',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status !== 'handed',
    says: () => say('not-handed'),
    remedy: () => say('not-handed.remedy'),
  },
  {
    id: 'whole-list',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ whole }) => !whole,
    says: () => say('no-items'),
    remedy: () => say('no-items.remedy'),
  },
];
