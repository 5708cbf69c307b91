import { independent } from '#kernel/evidence.ts';
import type { Text } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Merit } from './facts.ts';
import type { RewardDecided } from './happenings.ts';
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

type A = Circumstances & Merit;

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
    // A finding shows what its finder did, by his own hand.
    id: 'own-record',
    clause: 'REWARD-001',
    kind: 'denied',
    broken: ({ honoured, records }) =>
      honoured !== null && records.some(({ recordedBy }) => honoured.people.some((one) => one === recordedBy)),
    says: () => say('own-record'),
    remedy: () => say('own-record.remedy'),
  },
  {
    // The notice names the record; only under the ground of reporting it names neither the letter nor whom it honours.
    id: 'writer-hidden',
    clause: 'REWARD-001',
    kind: 'state',
    broken: ({ ground, records }) =>
      ground !== null &&
      ground !== unnamedGround &&
      records.some(({ kind, reporter }) => kind === 'evidence' && reporter !== null),
    says: () => say('writer-shown'),
    remedy: () => say('writer-shown.remedy', { ground: groundNames[unnamedGround] }),
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

/** A reward rests on a record that is still there, and on what it was proposed for. */
export const decidedRules: readonly Rule<RewardDecided>[] = [
  {
    id: 'still-linked',
    clause: 'REWARD-001',
    kind: 'state',
    broken: ({ honoured, records }) => honoured === null || records.length !== 1,
    says: () => say('gone'),
    remedy: () => say('gone.remedy'),
  },
  ...meritRules,
];
