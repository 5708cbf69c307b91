import { levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export type Facts = object;

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'cleared-host',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, input }) => actor.clearance < levelRank[input.level],
    says: () => say('above-clearance'),
    remedy: () => say('above-clearance.remedy'),
  },
]);
