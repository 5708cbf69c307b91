import { independent } from '#kernel/evidence.ts';
import type { Text } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import type { Merit } from './facts.ts';
import { say } from './phrases.ts';

/** Who publishes rewards. */
export const issuers = ['secrecy_office_head', 'secrecy_officer', 'hr_dept'] as const;

/** The grounds the clause knows; which of them a unit lists is its parameter. */
export const grounds = [
  'protect_in_emergency',
  'fight_or_report_leaks',
  'prevent_or_reduce_harm',
  'contribution_or_research',
  'long_faithful_service',
  'correct_others_breach',
] as const;
export type Ground = (typeof grounds)[number];

export const groundNames = Object.fromEntries(grounds.map((id) => [id, say(`ground.${id}`)])) as Record<Ground, Text>;

/** Who reported a leak stays unknown to the public (rw_2 of the grounds). */
export const unnamedGround: Ground = 'fight_or_report_leaks';

type A = Ask<Merit, unknown>;

/** What stands against a reward when it is proposed and still when it is issued. */
export const meritRules: readonly Rule<A>[] = [
  {
    id: 'own-merit',
    clause: 'REWARD-001',
    kind: 'denied',
    broken: ({ honoured, actor }) => honoured !== null && honoured.people.includes(actor.id),
    says: () => say('own-merit'),
    remedy: () => say('own-merit.remedy'),
  },
  {
    id: 'own-breach',
    clause: 'REWARD-001',
    kind: 'denied',
    broken: ({ honoured, records }) =>
      honoured !== null &&
      records.some(({ against }) => [honoured.id, ...honoured.people].some((id) => against.includes(id))),
    says: () => say('own-breach'),
    remedy: () => say('own-breach.remedy'),
  },
  {
    id: 'true-incident',
    clause: 'REWARD-001',
    kind: 'state',
    broken: ({ records }) => records.some(({ dismissed }) => dismissed),
    says: () => say('false-alarm'),
    remedy: () => say('false-alarm.remedy'),
  },
  {
    id: 'rewarded-once',
    clause: 'REWARD-001',
    kind: 'state',
    broken: ({ before }) => before > 0,
    says: () => say('once'),
    remedy: () => say('once.remedy'),
  },
  independent<A>('REWARD-001', ({ evidence, honoured }) => ({
    papers: [evidence],
    concerned: honoured?.people ?? [],
  })),
];
