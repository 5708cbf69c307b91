import { list } from '#kernel/text.ts';
import { innerMarksIn, marksIn } from '#kernel/mark-scan.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { ItemFacts } from './facts.ts';
import type { ItemPublished, TextWritten } from './happenings.ts';
import { say } from './phrases.ts';

type A = Circumstances & Pick<ItemFacts, 'item' | 'providerName'>;

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

type Text = Pick<TextWritten, 'title' | 'content' | 'channel'>;

/** All that would be published. */
const whole = ({ title, content }: Text) => `${title}\n${content}`;

/**
 * A state-secret mark in what is to go online: neither the provider nor any signature permits it. Work secrets, internal papers and a
 * company's secrets do not go online either; reporting upward is no publication.
 */
function unmarked<T extends Circumstances>(of: (ask: T) => Text): readonly Rule<T>[] {
  const marks = (ask: T) => marksIn(whole(of(ask)));
  const inner = (ask: T) => innerMarksIn(whole(of(ask)));
  return [
    {
      id: 'unmarked',
      clause: 'PUBLISH-003',
      kind: 'denied',
      always: true,
      broken: (ask) => marks(ask).length > 0,
      says: (ask) => say('marked', { marks: list(marks(ask)) }),
      remedy: () => say('marked.remedy'),
      facts: (ask) => ({ marks: marks(ask) }),
    },
    {
      id: 'not-internal',
      clause: 'PUBLISH-003',
      kind: 'denied',
      broken: (ask) => of(ask).channel !== 'upward_report' && inner(ask).length > 0,
      says: (ask) => say('internal', { marks: list(inner(ask)) }),
      remedy: () => say('internal.remedy'),
      facts: (ask) => ({ marks: inner(ask) }),
    },
  ];
}

export const writtenRules = unmarked<TextWritten>((text) => text);

export const itemUnmarked = unmarked<A>(({ item }) => item);

export const publishedRules: readonly Rule<ItemPublished>[] = [provider, unpublished, ...itemUnmarked];
