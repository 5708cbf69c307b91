import { setting, type Settings } from '#kernel/parameter.ts';
import { list, type Text } from '#kernel/text.ts';
import type { Place } from '#modules/organization/index.ts';
import { say } from '../phrases.ts';

export const closingItems = ['power', 'alarm', 'doors', 'windows', 'water'] as const;
export const itemNames: Readonly<Record<string, Text>> = Object.fromEntries(
  closingItems.map((item) => [item, say(`item.${item}`)]),
);

/** What the last person out checks: an archive repository has its own list. */
export function itemsOf(place: Pick<Place, 'kind'>, settings: Settings): readonly string[] {
  return setting(settings, place.kind === 'archive_repository' ? 'SITE-008.archive_items' : 'SITE-008.items');
}

export function namesOf(items: readonly string[]): Text {
  return list(items.map((item) => itemNames[item] ?? item));
}

export function isKeyPlace(place: Pick<Place, 'kind'>): boolean {
  return place.kind === 'key_place' || place.kind === 'archive_repository';
}
