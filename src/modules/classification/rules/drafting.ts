import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/proposal.ts';
import type { Draft } from '../tables.ts';

type Asked = Circumstances & { readonly draft: Draft | null };

/** The draft is still its author's to work on. */
export const drafting: readonly Rule<Asked>[] = [
  {
    id: 'author',
    clause: 'CLASSIFY-012',
    kind: 'denied',
    broken: ({ draft, actor }) => draft !== null && draft.author_id !== actor.id,
    says: () => say('not-author'),
    remedy: () => say('not-author.remedy'),
  },
  {
    id: 'undecided-yet',
    clause: 'CLASSIFY-021',
    kind: 'state',
    always: true,
    broken: ({ draft }) => draft?.status === 'classified',
    says: () => say('decided'),
    remedy: () => say('decided.remedy'),
  },
  {
    id: 'not-protected',
    clause: 'CLASSIFY-031',
    kind: 'state',
    always: true,
    broken: ({ draft }) => draft?.status === 'protected',
    says: () => say('protected'),
    remedy: () => say('protected.remedy'),
  },
];
