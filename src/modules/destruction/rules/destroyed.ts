import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { copyNames, handName } from '#modules/documents/door/rules/naming.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import { say } from '../phrases/destruction.ts';

export type Destroyed = Brought & {
  readonly copies: readonly Copy[];
  /** Ids of those that are to be given back. */
  readonly wanted: readonly string[];
};

/** A copy is destroyed, and with it every trace but the entries. */
export const copyDestroyed = defineHappening<Destroyed>('copy.destroyed');

const elsewhere = ({ copies }: Destroyed) => copies.filter(({ hand }) => hand !== 'courier');

export const destroyedRules: readonly Rule<Destroyed>[] = [
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
];
