import { forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import type { Counted, Disposition } from '../happenings.ts';
import { say } from '../phrases/inventory.ts';
import { type Sighting, sightingRules, stillOpen, wholeList } from './counting.ts';

type Said = Pick<Counted, 'missing' | 'dispositions'>;

/** Missing copies nobody has accounted for. */
function unaccounted({ missing, dispositions: said }: Said): Copy[] {
  return missing.filter((copy) => !said.some((one) => one.carrier === copy.id));
}

/** Copies of the list with what is decided of each. */
export function decided({ missing, dispositions: said }: Said): { copy: Copy; disposition: Disposition }[] {
  return said.flatMap((disposition) => {
    const copy = missing.find((one) => one.id === disposition.carrier);
    return copy ? [{ copy, disposition }] : [];
  });
}

/** Those said to be there after all, be it that only the books are said to be wrong. */
function sightings(ask: Counted): Sighting[] {
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

export const countedRules: readonly Rule<Counted>[] = [
  stillOpen,
  wholeList,
  {
    id: 'about-missing',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ missing, dispositions }) => dispositions.some((one) => !missing.some((copy) => copy.id === one.carrier)),
    says: () => say('not-missing'),
    remedy: () => say('not-missing.remedy'),
  },
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['dispositions'],
    always: true,
    broken: ({ dispositions }) => dispositions.some((one) => one.outcome !== 'missing' && !one.note),
    says: () => say('unexplained'),
    remedy: () => say('unexplained.remedy'),
  },
  {
    id: 'alarms-held',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ alarms }) => alarms > 0,
    says: ({ alarms }) => say('alarms-open', { count: alarms }),
    remedy: () => say('alarms-open.remedy'),
  },
  ...forEach<Counted, Sighting>(sightings, sightingRules(['dispositions'])),
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
];
