import { cited } from '#kernel/evidence.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { ListingFacts } from '../../facts/destruction.ts';
import { isPaper } from '../../media.ts';
import { say } from '../../phrases/destruction.ts';
import { toolCertified } from '../../rules/certificate.ts';
import { draftOnly, methodRules, notAlone } from '../../rules/destruction.ts';
import { copyNames, handName } from '#modules/documents/door/rules/naming.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Input } from './schema.ts';

export type ListingAsk = Ask<ListingFacts, Input>;

const among = ({ copies }: ListingAsk, ids: readonly string[]) => copies.filter((copy) => ids.includes(copy.id));
const away = ({ copies }: ListingAsk) => copies.filter((copy) => copy.hand !== 'registry');
const carriers = (copies: readonly Copy[]) => ({ carriers: copies.map((copy) => copy.id) });

/** Items without what the list must say of each. */
function incomplete(ask: ListingAsk): Copy[] {
  const fields = setting(ask.settings, 'CARRIER-061.fields');
  return ask.copies.filter((copy) => {
    const given = ask.input.items.find((one) => one.carrier === copy.id);
    const noReason = fields.includes('reason') && namesNothing(given?.reason);
    const noPages = fields.includes('pages') && isPaper(copy.kind) && copy.pages === null && !given?.pages;
    return noReason || noPages;
  });
}

export const rules = rulesFor<ListingFacts, Input>()([
  notAlone,
  draftOnly<ListingAsk>(),
  {
    id: 'names-something',
    clause: 'CARRIER-061',
    kind: 'fields',
    always: true,
    fields: ['items'],
    // A number of the series must not be used up by a list of nothing.
    broken: ({ list, input }) => list === null && input.items.length === 0,
    says: () => say('empty-list'),
    remedy: () => say('empty-list.remedy'),
  },
  {
    id: 'item-fields',
    clause: 'CARRIER-061',
    kind: 'fields',
    fields: ['items'],
    broken: (ask) => incomplete(ask).length > 0,
    says: (ask) => say('item-fields', { copies: copyNames(incomplete(ask)) }),
    remedy: () => say('item-fields.remedy'),
    facts: (ask) => carriers(incomplete(ask)),
  },
  ...methodRules<ListingAsk>((ask) => ({
    ...ask,
    method: ask.input.method ?? ask.list?.method ?? null,
    certificate: ask.certificate ? cited(ask.certificate) : (ask.list?.certificate ?? null),
  })),
  ...toolCertified<ListingAsk>(),
  {
    id: 'in-registry',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: (ask) => away(ask).length > 0,
    says: (ask) => say('not-in-registry', { copies: copyNames(away(ask)), hand: handName(away(ask)[0] as Copy) }),
    remedy: () => say('not-in-registry.remedy'),
    facts: (ask) => carriers(away(ask)),
  },
  {
    id: 'not-circulating',
    clause: 'CARRIER-012',
    kind: 'state',
    always: true,
    broken: ({ circulating }) => circulating.length > 0,
    says: (ask) => say('circulating', { copies: copyNames(among(ask, ask.circulating)) }),
    remedy: () => say('circulating.remedy'),
    facts: (ask) => carriers(among(ask, ask.circulating)),
  },
  {
    id: 'on-one-list',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ doomed }) => doomed.length > 0,
    says: (ask) => say('listed-already', { copies: copyNames(among(ask, ask.doomed)) }),
    remedy: () => say('listed-already.remedy'),
    facts: (ask) => carriers(among(ask, ask.doomed)),
  },
  notWantedBack,
]);
