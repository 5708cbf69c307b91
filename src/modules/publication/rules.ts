import { list } from '#kernel/text.ts';
import { innerMarksIn, marksIn } from '#kernel/mark-scan.ts';
import type { Ask, Circumstances, Rule } from '#kernel/verdict.ts';
import type { ItemFacts } from './facts.ts';
import { say } from './phrases.ts';
import type { Publication } from './tables.ts';

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

/** A state-secret mark in what is to go online: neither the provider nor any signature permits it. `of` is the text it would have. */
export function unmarked<T extends Circumstances>(of: (ask: T) => string): Rule<T> {
  return {
    id: 'unmarked',
    clause: 'PUBLISH-003',
    kind: 'denied',
    always: true,
    broken: (ask) => marksIn(of(ask)).length > 0,
    says: (ask) => say('marked', { marks: list(marksIn(of(ask))) }),
    remedy: () => say('marked.remedy'),
    facts: (ask) => ({ marks: marksIn(of(ask)) }),
  };
}

/** Work secrets, internal papers and a company's secrets do not go online either; reporting upward is no publication. */
export function notInternal<T extends Circumstances>(
  of: (ask: T) => { readonly text: string; readonly channel: Publication['channel'] },
): Rule<T> {
  const found = (ask: T) => innerMarksIn(of(ask).text);
  return {
    id: 'not-internal',
    clause: 'PUBLISH-003',
    kind: 'denied',
    broken: (ask) => of(ask).channel !== 'upward_report' && found(ask).length > 0,
    says: (ask) => say('internal', { marks: list(found(ask)) }),
    remedy: () => say('internal.remedy'),
    facts: (ask) => ({ marks: found(ask) }),
  };
}

/** All that would be published. */
export const textOf = ({ title, content }: Pick<Publication, 'title' | 'content'>) => `${title}\n${content}`;

export const itemUnmarked: readonly Rule<A>[] = [
  unmarked<A>(({ item }) => textOf(item)),
  notInternal<A>(({ item }) => ({ text: textOf(item), channel: item.channel })),
];
