import { brings, fresh } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type IncidentReported, incidentReported } from '../../happenings.ts';
import type { Responsible } from '../../facts/routing.ts';
import type { Input } from './schema.ts';

export interface Facts extends Pick<IncidentReported, 'unknown' | 'unsaid'> {
  /** What it is kept from: those it concerns, and those tied to them. */
  readonly kept: readonly string[];
  readonly offices: readonly Responsible[];
}

export const causes = [
  brings(
    incidentReported,
    (ask: Ask<Facts, Input>) => {
      const { regime, level = null, what, discovered_at } = ask.input;
      return [{ ...ask, thing: fresh, regime, level, what, discovered_at }];
    },
    { kind: 'incident', how: 'reported' },
  ),
];
