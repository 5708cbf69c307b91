import type { Ask, Rule } from '#kernel/verdict.ts';
import type { ItemFacts } from './facts.ts';
import { say } from './phrases.ts';

type A = Ask<ItemFacts, unknown>;

/** Who provides is responsible: only he edits, submits and publishes. */
export const provider: Rule<A> = {
  id: 'provider',
  clause: 'PUBLISH-001',
  kind: 'denied',
  broken: ({ item, actor }) => item.provider_id !== actor.id,
  says: ({ providerName }) => say('not-provider', { name: providerName }),
  remedy: () => say('not-provider.remedy'),
};

export const unpublished: Rule<A> = {
  id: 'unpublished',
  clause: 'PUBLISH-001',
  kind: 'state',
  broken: ({ item }) => item.status === 'published',
  says: () => say('published'),
  remedy: () => say('published.remedy'),
};
