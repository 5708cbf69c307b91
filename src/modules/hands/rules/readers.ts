import { isUnregistered } from '#modules/documents/door/rules/registered.ts';
import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { knowingRules, type Meeting } from '#modules/documents/door/rules/holder.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { namedReader } from '../door/rules/limited.ts';
import { say } from '../phrases/hands.ts';
import { loanChain } from './loan-chain.ts';

/** Who is to read a paper, and what is judged of it. */
export interface Reading {
  readonly readers: readonly Holder[];
  readonly about: Copy;
}

type Asked = Circumstances & Reading;
type Met = Asked & Meeting & { readonly copy: Copy };

/** Who reads beside the registry's own people, through whose hands it goes anyway. */
function readersOf({ readers, settings }: Pick<Asked, 'readers' | 'settings'>): readonly Holder[] {
  return readers.filter((reader) => !holds(reader, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[])));
}

/** CARRIER-021: what one person alone reads is lent to him, whatever it is called. */
export function isLoan(ask: Pick<Asked, 'readers' | 'settings'>): boolean {
  return readersOf(ask).length < 2;
}

function meetings(ask: Asked): readonly Met[] {
  return ask.readers.map((holder) => ({ ...ask, holder, copy: ask.about }));
}

/** Of a registered paper the registry draws up a list of those who may each have it before them. */
export const readersRules: readonly Rule<Asked>[] = [
  { ...(registryOnly as Rule<Asked>), always: true },
  {
    id: 'registered',
    clause: 'CARRIER-001',
    kind: 'state',
    alone: true,
    broken: ({ about }) => isUnregistered(about),
    says: () => say('unregistered'),
    remedy: () => say('unregistered.remedy'),
  },
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: (ask) => isLoan(ask) && loanChain(ask.settings, ask.about) === null,
    says: () => say('never-lent'),
    remedy: () => say('never-lent.remedy'),
  },
  ...forEach(meetings, [...knowingRules<Met>((one) => one), namedReader<Met>((one) => one)]),
];
