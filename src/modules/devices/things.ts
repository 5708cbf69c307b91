import type { Kysely } from 'kysely';
import { defineThing, type ThingContext } from '#kernel/thing.ts';
import { movesOf } from '#modules/documents/door/facts/moves.ts';
import { type DevicesDatabase, media, medium } from './tables.ts';

export const mediumThing = defineThing(medium, {
  noun: { zh: '存储介质', en: 'Storage medium' },
  register: 'media',
  called: { by: 'no' },
  related: async (id, { tx, unit }: ThingContext<Kysely<DevicesDatabase>>) => ({
    movements: await movesOf(tx, unit.id, media, id),
  }),
});
