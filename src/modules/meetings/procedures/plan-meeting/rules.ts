import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { levelRank } from '#kernel/label.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { actorReady } from '#kernel/ready.ts';
import { knownScope, namedReady, scopeRule, type Scoping } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { meetingPlanned } from '../../happenings.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly scoping: Scoping;
}

type A = Ask<Facts, Input>;

export const causes = [
  brings(
    meetingPlanned,
    (ask: A) => {
      const { name, level, regime } = ask.input;
      return [{ ...ask, name, level, regime, thing: fresh }];
    },
    { kind: 'meeting', status: 'planned' },
  ),
];

export const rules = rulesFor<Facts, Input>()([
  ...actorReady,
  {
    id: 'cleared-host',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ actor, input }) => actor.grade_clearance < levelRank[input.level],
    says: () => say('above-clearance'),
    remedy: () => say('above-clearance.remedy'),
  },
  scopeRule<A>(({ input: { level, scope } }) => ({ level, scope })),
  ...knownScope<A>(({ input }) => input.level),
  ...namedReady<A>(({ input: { level, regime } }) => ({ level, regime })),
  dateWithin({
    clause: 'MEETING-010',
    field: 'starts_at',
    name: say('field.starts_at'),
    value: ({ input }) => input.starts_at,
    between: ({ now, settings }) => ({
      from: plusHours(now, -24 * setting(settings, 'LAW.window_plan_meeting_starts_at_back')),
      to: plusHours(now, 365 * 24 * setting(settings, 'LAW.window_plan_meeting_starts_at_ahead')),
    }),
  }),
]);
