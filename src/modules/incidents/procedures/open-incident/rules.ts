import { brings, fresh } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { incidentReported } from '../../happenings.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    incidentReported,
    (ask: Ask<object, Input>) => {
      const { regime, level = null, what, discovered_at } = ask.input;
      return [{ ...ask, thing: fresh, regime, level, what, discovered_at }];
    },
    { kind: 'incident', how: 'reported' },
  ),
];
