import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Returning } from '../../facts/returning.ts';
import { say } from '../../phrases/inventory.ts';
import { actedWithin } from '../../rules/acted.ts';
import { type Sighting, sightingRules } from '../../rules/counting.ts';
import { registryOnly } from '../../rules/registry.ts';
import { takenInRules } from '../../rules/returning.ts';
import type { Input } from './schema.ts';

type Recovering = Pick<Returning, 'copy' | 'out' | 'desk'>;

export const rules = rulesFor<Recovering, Input>()([
  { ...registryOnly, always: true },
  actedWithin<Ask<Recovering, Input>>(
    ({ input }) => input.acted_at,
    ({ copy }) => copy.since,
  ),
  ...takenInRules<Ask<Recovering, Input>>(),
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['note'],
    always: true,
    broken: ({ input }) => !input.note,
    says: () => say('no-story'),
    remedy: () => say('no-story.remedy'),
  },
  ...forEach<Ask<Recovering, Input>, Sighting>(
    ({ input: { code = null, place = null }, ...ask }) => [{ ...ask, code, place }],
    sightingRules(['code', 'place']),
  ),
  {
    id: 'lost',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copy }) => copy.hand !== 'missing',
    says: () => say('not-lost'),
    remedy: () => say('not-lost.remedy'),
  },
]);
