import { onlyFor } from '#kernel/common-rules.ts';
import { levelOf } from '#kernel/label.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { mediumGiven } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import { giverListed, keeperKinds, keeperListed, keepingGiven, mediumOffice } from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

const matterOf = ({ medium }: A) => ({ level: levelOf(medium.level), regime: medium.regime });

export const rules = rulesFor<Facts, Input>()([
  // Whatever it may hold, another office could not write it either.
  { ...onlyFor('DEVICE-012', ...mediumOffice), always: true },
  giverListed<A>(({ next }) => next),
  ...keeperListed<A>((ask) => ({
    matter: matterOf(ask),
    keeper: ask.next.keeper.name,
    listed: ask.next.listed,
  })),
  {
    id: 'another',
    clause: 'DEVICE-012',
    kind: 'fields',
    fields: ['keeper'],
    broken: ({ medium, input }) => medium.hand_id === input.keeper,
    says: ({ keeper }) => say('same-keeper', { keeper }),
    remedy: () => say('same-keeper.remedy'),
  },
  {
    id: 'there',
    clause: 'DEVICE-012',
    kind: 'state',
    always: true,
    broken: ({ medium }) => medium.status === 'destroyed',
    says: () => say('destroyed'),
    remedy: () => say('destroyed.remedy'),
  },
]);

export const causes = [brings(mediumGiven, (ask: A) => [keepingGiven(ask, ask.next, matterOf(ask))], keeperKinds)];
