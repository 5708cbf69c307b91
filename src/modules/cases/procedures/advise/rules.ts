import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { CaseNote } from '#kernel/case-note.ts';
import type { CaseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { dissents } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<CaseFacts, Input>;

/** What the caller was asked and has not answered. */
export function askedOf({ notes, actor, step }: Pick<A, 'notes' | 'actor' | 'step'>): CaseNote | undefined {
  return step === null
    ? undefined
    : notes.find(({ kind, state, to_id }) => kind === 'asked' && state === 'waiting' && to_id === actor.id);
}

export const rules = rulesFor<CaseFacts, Input>()([
  {
    id: 'asked',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: (ask) => askedOf(ask) === undefined,
    says: () => say('not-asked'),
    remedy: () => say('not-asked.remedy'),
  },
  {
    id: 'view-said',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['view'],
    broken: ({ input }) => input.view === undefined,
    says: () => say('view-needed'),
    remedy: () => say('view-needed.remedy'),
  },
  {
    id: 'objection-reasoned',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['opinion'],
    broken: ({ input }) => input.view === 'objected' && saysNothing(input.opinion),
    says: () => say('opinion-needed'),
    remedy: () => say('opinion-needed.remedy'),
  },
  {
    id: 'view-agrees',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['opinion'],
    broken: ({ input }) => input.view === 'agreed' && dissents(input.opinion),
    says: () => say('view-disagrees'),
    remedy: () => say('view-disagrees.remedy'),
  },
]);
