import { holds } from '#kernel/actor.ts';
import { unmarkedFile } from '#kernel/content.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { BodyRemoved, BodyWritten } from './happenings.ts';
import { say } from './phrases/content.ts';
import { storing } from './rules.ts';

export function writesOverFinal({ replace, newest }: Pick<BodyWritten, 'replace' | 'newest'>): boolean {
  return replace && newest !== null && newest.finalised_at !== null;
}

/** Something final is changed or added to, and nothing says why. */
function unreasoned({ replace, reason, newest, authors }: BodyWritten): boolean {
  return !replace && !reason && (newest === null ? authors.length > 0 : newest.finalised_at !== null);
}

/** What was decided on is written on by whoever wrote it, or by the head who agreed to it. */
function another({ actor, document, authors }: BodyWritten): boolean {
  const head = holds(actor, 'dept_head') && document.department_id === actor.departmentId;
  return authors.length > 0 && !authors.includes(actor.id) && !head;
}

/** What comes in is what this site may hold, by who may put it in; what is final stays as it is. */
export const writtenRules: readonly Rule<BodyWritten>[] = [
  ...storing,
  {
    id: 'finalised',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: writesOverFinal,
    says: (ask) => say('finalised', { version: ask.newest?.version ?? 1 }),
    remedy: () => say('finalised.remedy'),
  },
  {
    id: 'own-text',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: another,
    says: () => say('another-text'),
    remedy: () => say('another-text.remedy'),
  },
  {
    id: 'reasoned',
    clause: 'SYSTEM-018',
    kind: 'fields',
    fields: ['reason'],
    broken: unreasoned,
    says: ({ newest }) => (newest ? say('no-reason', { version: newest.version }) : say('no-reason.part')),
    remedy: () => say('no-reason.remedy'),
  },
  unmarkedFile<BodyWritten>(({ marks }) => marks),
];

export const removedRules: readonly Rule<BodyRemoved>[] = [
  storing[1],
  {
    id: 'unfinished',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: ({ body }) => body.finalised_at !== null,
    says: ({ body }) => say('finalised', { version: body.version }),
    remedy: () => say('finalised.remedy'),
  },
];
