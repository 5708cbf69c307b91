import { holds } from '#kernel/actor.ts';
import { setting } from '#kernel/parameter.ts';
import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import type { DestructionSigned } from '../happenings.ts';
import { say } from '../phrases/destruction.ts';

const signed = ({ list, signsAs }: DestructionSigned) =>
  (signsAs === 'destroyer' ? list.destroyer_id : list.supervisor_id) !== null;

/** Two people sign for what is destroyed, each in his own part. */
export const signedRules: readonly Rule<DestructionSigned>[] = [
  {
    id: 'supervisor',
    clause: 'CARRIER-064',
    kind: 'denied',
    broken: ({ actor, signsAs }) => signsAs === 'supervisor' && !holds(actor, 'destruction_supervisor'),
    says: () => say('not-supervisor'),
    remedy: () => say('not-supervisor.remedy'),
  },
  {
    id: 'destroyer',
    clause: 'CARRIER-064',
    kind: 'denied',
    broken: (ask) => ask.signsAs === 'destroyer' && !holds(ask.actor, 'destroyer') && !isRegistry(ask),
    says: () => say('not-destroyer'),
    remedy: () => say('not-destroyer.remedy'),
  },
  {
    id: 'two-people',
    clause: 'CARRIER-064',
    kind: 'fields',
    fields: ['as'],
    broken: ({ list, signsAs, actor, settings }) =>
      setting(settings, 'CARRIER-064.distinct') &&
      !untied([actor.id], [signsAs === 'destroyer' ? list.supervisor_id : list.destroyer_id]),
    says: () => say('same-person'),
    remedy: () => say('same-person.remedy'),
  },
  {
    id: 'handed',
    clause: 'CARRIER-064',
    kind: 'state',
    broken: ({ list }) => list.status !== 'handed',
    says: () => say('not-handed'),
    remedy: () => say('not-handed.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-064',
    kind: 'state',
    broken: signed,
    says: ({ signsAs }) => say('signed-already', { as: say(`as.${signsAs}`) }),
    remedy: () => say('signed-already.remedy'),
  },
];
