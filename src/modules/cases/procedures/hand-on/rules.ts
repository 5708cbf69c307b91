import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { naming } from '../../named.ts';
import { say } from '../../phrases.ts';
import { handedIn, roleOf } from '../../rules.ts';
import type { Targeted } from '../../target.ts';
import type { Input } from './schema.ts';

type A = Ask<Targeted, Input>;

/** The step stays what it is and asks the same office; among those who hold it, it is this one's now. */
export const rules = rulesFor<Targeted, Input>()([
  ...(naming as readonly Rule<A>[]),
  {
    id: 'competent',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target, step }) => target !== null && step !== null && !target.competent.includes(step.no),
    says: (ask) => say('named-incompetent', { name: ask.target?.name ?? '', role: roleOf(ask) }),
    remedy: (ask) => say('named-incompetent.remedy', { role: roleOf(ask) }),
  },
  {
    id: 'sees',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target }) => target !== null && !target.sees,
    says: ({ target }) => say('named-unknowing', { name: target?.name ?? '' }),
    remedy: () => say('named-unknowing.remedy'),
  },
  {
    id: 'leaves-signers',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: ({ target }) => target !== null && !target.leaves,
    says: ({ target }) => say('named-needed', { name: target?.name ?? '' }),
    remedy: () => say('named-needed.remedy'),
  },
  {
    id: 'handed-once',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => handedIn(ask) === ask.actor.id,
    says: () => say('handed-again'),
    remedy: () => say('handed-again.remedy'),
  },
]);
