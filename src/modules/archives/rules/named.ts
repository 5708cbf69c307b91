import type { Rule } from '#kernel/verdict.ts';
import type { CaseDecided } from '#modules/cases/door/happenings.ts';
import { say } from '../phrases/archiving.ts';

/** Whom the request names to take the copies over. */
function archivistOf({ decided: { procedure, input } }: CaseDecided): unknown {
  if (procedure !== 'archives.file' || typeof input !== 'object' || input === null) return undefined;
  return 'archivist' in input ? input.archivist : undefined;
}

/** Who was judged as receiver takes over, and stands in the movement: no other archivist signs in his place. */
export const namedTakesOver: Rule<CaseDecided> = {
  id: 'named-takes-over',
  clause: 'CARRIER-002',
  kind: 'denied',
  always: true,
  broken: (one) => {
    const named = archivistOf(one);
    return named !== undefined && one.step?.role === 'archivist' && named !== one.actor.id;
  },
  says: () => say('another-archivist'),
  remedy: () => say('another-archivist.remedy'),
};
