import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { naming } from '../../named.ts';
import { say } from '../../phrases.ts';
import type { Targeted } from '../../target.ts';
import { nextStep } from './next-step.ts';
import type { Input } from './schema.ts';

type A = Ask<Targeted, Input>;

/** Whoever is asked says what he thinks and signs for nobody: all steps stay. */
export const rules = rulesFor<Targeted, Input>()([
  ...(naming as readonly Rule<A>[]),
  {
    id: 'signs-anyway',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target }) => target !== null && target.competent.length > 0,
    says: ({ target }) => say('named-signer', { name: target?.name ?? '' }),
    remedy: () => say('named-signer.remedy'),
  },
  {
    id: 'knows',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ target }) => target !== null && !target.knows,
    says: ({ target }) => say('named-unknowing', { name: target?.name ?? '' }),
    remedy: () => say('named-unknowing.remedy'),
  },
  {
    id: 'somebody-after',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: (ask) => ask.input.when === 'after' && ask.step !== null && nextStep(ask) === undefined,
    says: () => say('nobody-after'),
    remedy: () => say('nobody-after.remedy'),
  },
]);
