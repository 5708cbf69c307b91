import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list as listed, type Text } from '#kernel/text.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { DestructionFacts } from '../../facts/destruction.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say } from '../../phrases/destruction.ts';
import { draftOnly, type Method, somethingListed } from '../../rules/destruction.ts';
import { leftForDestruction } from '../../rules/leaving.ts';
import { distributedFirst } from '#modules/documents/door/rules/distributed.ts';
import { leftBy } from '#modules/mail/door/happenings.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import type { OtherSide } from '#modules/mail/door/rules/other-side.ts';
import type { Input } from './schema.ts';

/** `strangers`: scanned and not on the list, as far as the session may know of them. */
export type HandingFacts = DestructionFacts & {
  readonly strangers: readonly Copy[];
  /** CARRIER-052: who goes with the batch; nobody where it stays in the house. */
  readonly escorts: readonly Holder[];
  readonly away: readonly string[];
  readonly secondName: string | null;
  readonly other: OtherSide;
};
export type HandingAsk = Ask<HandingFacts, Input>;

export function methodOf({ input, list }: Pick<HandingAsk, 'input' | 'list'>): Method | null {
  return input.method ?? list.method;
}

const copiesOf = ({ items }: Pick<HandingAsk, 'items'>) => items.map((one) => one.copy);
const unscanned = (ask: HandingAsk) => copiesOf(ask).filter((copy) => !ask.input.carriers.includes(copy.id));

function extra(ask: HandingAsk): number {
  return new Set(ask.input.carriers.filter((id) => !ask.items.some((one) => one.copy.id === id))).size;
}

/** Where the batch is until it is signed for as destroyed. */
export const destinationOf = ({ list }: Pick<HandingAsk, 'list'>) => list.site ?? list.no;

export const causes = [
  brings(
    leftForDestruction,
    (ask: HandingAsk) => {
      const copies = copiesOf(ask).map((copy) => ({ ...copy, may_go_to: [] }));
      const desk = ask.unlisted.length === 0;
      const toNoUnit = { listed: true, unit_to: null, way: {}, packed: false };
      const departing = { entered: ask.input.acted_at };
      const sending = { copies, escorts: ask.escorts, away: ask.away, desk, departing, ...toNoUnit };
      const { list, items, digest, site, shredded, permit, wanted, secondName, other, input } = ask;
      const batch = {
        list,
        items,
        digest,
        site,
        shredded,
        permit,
        wanted,
        secondName,
        other,
        receivedBy: input.received_by,
        method: methodOf(ask),
        second: input.second,
      };
      return leftBy(ask, sending, destinationOf(ask)).map((part) => ({ ...part, ...batch }));
    },
    { kind: 'destruction', to: 'courier', thing: 'carrier' },
  ),
];

export const rules = rulesFor<HandingFacts, Input>()([
  draftOnly<HandingAsk>(),
  somethingListed,
  {
    id: 'each-checked',
    clause: 'CARRIER-061',
    kind: 'state',
    fields: ['carriers'],
    always: true,
    broken: (ask) => ask.items.length !== ask.list.copies || unscanned(ask).length > 0 || extra(ask) > 0,
    says: (ask) => say('unchecked', { difference: differing(ask) }),
    remedy: () => say('unchecked.remedy'),
    facts: (ask) => ({
      missing: unscanned(ask).map((copy) => copy.id),
      extra: ask.input.carriers.filter((id) => !ask.items.some((one) => one.copy.id === id)),
    }),
  },
  ...forEach((ask: HandingAsk) => [{ ...ask, copies: copiesOf(ask) }], distributedFirst),
]);

function strangersOf(ask: HandingAsk): Text[] {
  const names = ask.strangers.map((copy) => copyNames([copy]));
  return names.length < extra(ask) ? [...names, say('unknown')] : names;
}

function differing(ask: HandingAsk): Text {
  const missing = unscanned(ask);
  const parts = [
    ...(missing.length > 0 ? [say('unchecked.missing', { copies: copyNames(missing) })] : []),
    ...(extra(ask) > 0 ? [say('unchecked.extra', { copies: listed(strangersOf(ask)) })] : []),
  ];
  return parts.length > 0 ? listed(parts) : say('unchecked.hidden');
}
