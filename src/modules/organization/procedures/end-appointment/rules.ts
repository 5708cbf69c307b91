import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { say } from '../../phrases/appointments.ts';
import { granters } from '../../rules/appointments.ts';
import type { Input } from './schema.ts';

/** Taking rights away waits for nobody's approval. */
export const rules = rulesFor<Appointee, Input>()([
  onlyFor('SYSTEM-004', ...granters),
  {
    id: 'held',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ appointments, input }) => !appointments.some(({ role }) => role === input.role),
    says: () => say('not-held'),
    remedy: () => say('not-held.remedy'),
  },
]);
