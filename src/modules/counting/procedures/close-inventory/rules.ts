import { brings, bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { CloseFacts } from '../../facts/inventory.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { copyLost } from '../../happenings.ts';
import { say } from '../../phrases/inventory.ts';
import { type Sighting, sightingRules, stillOpen, wholeList } from '../../rules/counting.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type CloseAsk = Ask<CloseFacts, Input>;
type Disposition = Input['dispositions'][number];

/** Missing copies nobody has accounted for. */
export function unaccounted({ missing, input }: Pick<CloseAsk, 'missing' | 'input'>): Copy[] {
  return missing.filter((copy) => !input.dispositions.some((one) => one.carrier === copy.id));
}

/** Copies of the list with what is decided of each. */
function decided(ask: CloseAsk): { copy: Copy; disposition: Disposition }[] {
  return ask.input.dispositions.flatMap((disposition) => {
    const copy = ask.missing.find((one) => one.id === disposition.carrier);
    return copy ? [{ copy, disposition }] : [];
  });
}

/** Those said to be there after all, be it that only the books are said to be wrong. */
function sightings(ask: CloseAsk): Sighting[] {
  return decided(ask)
    .filter(({ disposition }) => disposition.outcome !== 'missing')
    .map(({ copy, disposition: { code = null, place = null } }) => ({
      ...ask,
      copy,
      code,
      place,
      matter: matterOf(copy),
    }));
}

/** What is reported missing, and where it was found to lie elsewhere lies there already. */
export const causes = [
  brings(
    copyLost,
    (ask: CloseAsk) =>
      decided(ask)
        .filter(({ disposition }) => disposition.outcome === 'missing')
        .map(({ copy }) => ({ ...ask, copy, matter: matterOf(copy), thing: copy.id })),
    { thing: 'carrier', to: 'missing' },
  ),
  bringsUnasked(copyStored, 'what lies elsewhere than the books have it lies there already; the count says so'),
];

export const rules = rulesFor<CloseFacts, Input>()([
  { ...registryOnly, always: true },
  stillOpen,
  wholeList,
  {
    id: 'about-missing',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ missing, input }) => input.dispositions.some((one) => !missing.some((copy) => copy.id === one.carrier)),
    says: () => say('not-missing'),
    remedy: () => say('not-missing.remedy'),
  },
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ input }) => input.dispositions.some((one) => one.outcome !== 'missing' && !one.note),
    says: () => say('unexplained'),
    remedy: () => say('unexplained.remedy'),
  },
  ...forEach<CloseAsk, Sighting>(sightings, sightingRules(['dispositions'])),
  {
    id: 'shortage',
    clause: 'CARRIER-057',
    kind: 'state',
    // The form is where what is missing is accounted for.
    fields: ['dispositions'],
    always: true,
    broken: (ask) => ask.inventory.status === 'open' && unaccounted(ask).length > 0,
    says: (ask) =>
      say('shortage', {
        expected: ask.inventory.expected,
        count: unaccounted(ask).length,
        copies: copyNames(unaccounted(ask)),
      }),
    remedy: () => say('shortage.remedy'),
    facts: (ask) => ({
      expected: ask.inventory.expected,
      present: ask.present,
      missing: unaccounted(ask).map((copy) => copy.id),
    }),
  },
]);
