import type { Label } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/copying.ts';

/** For whom a copy is, beside its original. */
export interface Labelling {
  readonly added: readonly string[];
  /** Of what it was copied; null for an original. */
  readonly original: Label | null;
  /** Departments of the people named. */
  readonly ofPeople: Readonly<Record<string, string | null>>;
}

type Asked = Circumstances & Labelling;

/** Tokens of the wanted scope that the original's does not cover: itself, everybody, or a person's own department. */
function beyond({ added, original, ofPeople }: Asked): string[] {
  const known = original?.scope ?? [];
  if (known.includes('all')) return [];
  const covers = (token: string) =>
    known.includes(token) || (token.startsWith('p:') && known.includes(`d:${ofPeople[token.slice(2)] ?? ''}`));
  return added.filter((token) => !covers(token));
}

/** CARRIER-031: a copy gets a scope of its own within that of its original, and nothing but a copy does. */
export const labelling: readonly Rule<Asked>[] = [
  {
    id: 'is-copy',
    clause: 'CARRIER-031',
    kind: 'state',
    always: true,
    broken: ({ original }) => original === null,
    says: () => say('is-original'),
    remedy: () => say('is-original.remedy'),
  },
  {
    id: 'same-scope',
    clause: 'CARRIER-031',
    kind: 'denied',
    always: true,
    broken: (ask) => ask.original !== null && beyond(ask).length > 0,
    says: (ask) => say('wider-scope', { tokens: beyond(ask).join(' ') }),
    remedy: () => say('wider-scope.remedy'),
  },
];
