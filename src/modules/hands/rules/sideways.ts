import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { say } from '../phrases/hands.ts';

/** CARRIER-010: from reader to reader a copy passes through the registry, and through nobody beside it. */
export const notSideways: Rule<Circumstances & { readonly copy: Pick<Copy, 'id' | 'hand'> }> = {
  id: 'sideways',
  clause: 'CARRIER-010',
  kind: 'denied',
  alone: true,
  broken: (ask) => ask.copy.hand === 'person' && !isRegistry(ask),
  says: () => say('sideways'),
  remedy: () => say('sideways.remedy'),
  facts: ({ copy }) => ({ carrier: copy.id }),
};
