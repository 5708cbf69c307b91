import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { CloseFacts } from './facts/inventory.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';

export type Lost = Brought & Pick<CloseFacts, 'shortSince'> & { readonly copy: Copy };

/** A copy is declared missing. */
export const copyLost = defineHappening<Lost>('copy.lost');
