import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import { say } from './phrases.ts';
import { deciding, type CaseAsk } from './rules.ts';
import type { Target } from './target.ts';

export interface Naming extends CaseAsk {
  readonly target: Target | null;
}

/** What stands against naming this person beside or in the place of oneself: whoever names him could sign, and he is no party. */
export const naming: readonly Rule<Naming>[] = [
  ...deciding,
  {
    id: 'person-named',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['person'],
    broken: ({ target }) => target === null,
    says: () => say('person-needed'),
    remedy: () => say('person-needed.remedy'),
  },
  {
    id: 'not-oneself',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target, actor }) => target?.id === actor.id,
    says: () => say('named-oneself'),
    remedy: () => say('named-oneself.remedy'),
  },
  {
    id: 'no-party',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target, decided }) =>
      target !== null && !untied([target.id], [decided.initiator, ...decided.beneficiaries]),
    says: ({ target }) => say('named-party', { name: target?.name ?? '' }),
    remedy: () => say('named-party.remedy'),
  },
  {
    id: 'not-signed-before',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target, steps, decided }) =>
      steps.some(
        ({ round, status, decided_by }) =>
          round === decided.round && status === 'signed' && target !== null && decided_by === target.id,
      ),
    says: ({ target }) => say('named-signed', { name: target?.name ?? '' }),
    remedy: () => say('named-signed.remedy'),
  },
  {
    id: 'one-at-a-time',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: ({ notes }) => notes.some(({ kind, state }) => kind === 'asked' && state === 'waiting'),
    says: () => say('asked-already'),
    remedy: () => say('asked-already.remedy'),
  },
];
