import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { ItemFacts } from './facts.ts';
import type { Publication } from './tables.ts';

export interface TextWritten extends Brought, Pick<Publication, 'title' | 'content' | 'channel'> {}

/** The text of an item is written, or written anew. */
export const textWritten = defineHappening<TextWritten>('content.written');

export interface ItemPublished extends Brought, Pick<ItemFacts, 'item' | 'providerName'> {}

/** An item becomes public. */
export const itemPublished = defineHappening<ItemPublished>('item.published');
