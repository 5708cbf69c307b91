import { holds } from '#kernel/actor.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { SigningFacts } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { isRegistry, listedHands } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type Facts = Pick<SigningFacts, 'list' | 'of' | 'unlisted'>;

const signed = ({ list, input }: Facts & { readonly input: Input }) =>
  (input.as === 'destroyer' ? list.destroyer_id : list.supervisor_id) !== null;

export const rules = rulesFor<Facts, Input>()([
  ...forEach((ask: Ask<Facts, Input>) => [{ ...ask, matter: ask.of }], [listedHands<Ask<Facts, Input>>()]),
  {
    id: 'supervisor',
    clause: 'CARRIER-064',
    kind: 'denied',
    broken: ({ actor, input }) => input.as === 'supervisor' && !holds(actor, 'destruction_supervisor'),
    says: () => say('not-supervisor'),
    remedy: () => say('not-supervisor.remedy'),
  },
  {
    id: 'destroyer',
    clause: 'CARRIER-064',
    kind: 'denied',
    broken: (ask) => ask.input.as === 'destroyer' && !holds(ask.actor, 'destroyer') && !isRegistry(ask),
    says: () => say('not-destroyer'),
    remedy: () => say('not-destroyer.remedy'),
  },
  {
    id: 'two-people',
    clause: 'CARRIER-064',
    kind: 'fields',
    fields: ['as'],
    broken: ({ list, input, actor, settings }) =>
      setting(settings, 'CARRIER-064.distinct') &&
      !untied([actor.id], [input.as === 'destroyer' ? list.supervisor_id : list.destroyer_id]),
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
    says: ({ input }) => say('signed-already', { as: say(`as.${input.as}`) }),
    remedy: () => say('signed-already.remedy'),
  },
]);
