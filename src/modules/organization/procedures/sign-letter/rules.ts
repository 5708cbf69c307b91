import { dateOf } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { understoodRules } from '#kernel/pledge.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/letter.ts';
import { lettered, signsLetter } from '../../rules/letter.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'signer',
    clause: 'ORG-014',
    kind: 'denied',
    broken: ({ actor, leadership, settings }) => !signsLetter({ leadership, roles: actor.roles }, settings),
    says: () => say('not-a-signer'),
    remedy: () => say('not-a-signer.remedy'),
  },
  {
    id: 'agreed',
    clause: 'ORG-014',
    kind: 'fields',
    fields: ['agreed'],
    broken: ({ input }) => !input.agreed,
    says: () => say('letter-agreed'),
    remedy: () => say('letter-agreed.remedy'),
  },
  ...understoodRules(lettered),
  {
    id: 'renewable',
    clause: 'ORG-014',
    kind: 'state',
    broken: ({ validUntil, now, settings }) => validUntil !== null && now < renewableFrom(validUntil, settings),
    says: ({ validUntil }) => say('letter-runs', { until: dateOf(validUntil as Instant) }),
    remedy: ({ settings }) => say('letter-runs.remedy', { days: setting(settings, 'ORG-014.renew_remind_days') }),
  },
]);

function renewableFrom(validUntil: Instant, settings: Settings): Instant {
  const days = setting(settings, 'ORG-014.renew_remind_days');
  return new Date(Date.parse(validUntil) - days * 86_400_000).toISOString();
}
