import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { isKeyPlace, itemsOf, namesOf } from '../../rules/items.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Whoever leaves last, of whatever rank. */
export const rules = rulesFor<Facts, Input>()([
  {
    id: 'key-place',
    clause: 'SITE-008',
    kind: 'state',
    broken: ({ place }) => !isKeyPlace(place),
    says: ({ place }) => say('not-key-place', { place: place.name }),
    remedy: () => say('not-key-place.remedy'),
  },
  {
    id: 'every-item',
    clause: 'SITE-008',
    kind: 'fields',
    fields: ['items'],
    broken: (ask) => isKeyPlace(ask.place) && unchecked(ask).length > 0,
    says: (ask) => say('unchecked', { items: namesOf(unchecked(ask)) }),
    remedy: () => say('unchecked.remedy'),
  },
]);

function unchecked({ place, input, settings }: Ask<Facts, Input>): string[] {
  const checked: readonly string[] = input.items;
  return itemsOf(place, settings).filter((item) => !checked.includes(item));
}
