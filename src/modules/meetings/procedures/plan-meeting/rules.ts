import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { actorReady } from '#kernel/ready.ts';
import { knownScope, namedReady, scopeRule, type Scoping } from '#kernel/scope.ts';
import { saidBeyond } from '#kernel/secret-words.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly scoping: Scoping;
}

type A = Ask<Facts, Input>;

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
  {
    // Planned as less than its name says it would be held without what a classified meeting needs.
    id: 'as-said',
    clause: 'MEETING-001',
    kind: 'fields',
    fields: ['regime', 'level'],
    always: true,
    broken: ({ input }) => saidBeyond(input.name, input).length > 0,
    says: ({ input }) => say('says-more', { words: list(saidBeyond(input.name, input)) }),
    remedy: () => say('says-more.remedy'),
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
