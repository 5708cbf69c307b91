import { isFault } from '#kernel/checklist.ts';
import { completeRules } from '#kernel/checklist-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type FindingOpened, findingOpened } from '../../door/happenings.ts';
import { say } from '../../phrases.ts';
import { stillOpen } from '../../rules/still-open.ts';
import { answersIn, misplaced } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  {
    // Who answers signs: the name under an answer is that of somebody who looked.
    id: 'inspector',
    clause: 'INSPECT-005',
    kind: 'denied',
    broken: ({ inspection, actor }) => !inspection.inspectors.includes(actor.id),
    says: () => say('not-an-inspector'),
    remedy: () => say('not-an-inspector.remedy'),
  },
  stillOpen,
  {
    id: 'something-answered',
    clause: 'INSPECT-001',
    kind: 'fields',
    fields: ['answers', 'rest_seen'],
    broken: (ask) => answersIn(ask).length === 0 && misplaced(ask) === 0,
    says: () => say('nothing-answered'),
    remedy: () => say('nothing-answered.remedy'),
  },
  {
    id: 'own-items-once',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['answers'],
    broken: (ask) => misplaced(ask) > 0,
    says: () => say('other-items'),
    remedy: () => say('other-items.remedy'),
  },
  {
    id: 'rest-of-a-chapter',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['chapter'],
    broken: ({ input }) => input.rest_seen !== undefined && input.chapter === undefined,
    says: () => say('no-chapter'),
    remedy: () => say('no-chapter.remedy'),
  },
  ...completeRules<A>(
    { seen: 'INSPECT-001', what: 'INSPECT-004', times: 'INSPECT-005', evidence: 'INSPECT-001' },
    answersIn,
  ),
  {
    id: 'evidence-of-inspection',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['answers'],
    broken: (ask) => foreign(ask).length > 0,
    says: () => say('other-evidence'),
    remedy: () => say('other-evidence.remedy'),
  },
]);

/** Each fault is a finding; of one department it is that department that puts it right. */
function found(ask: A): FindingOpened[] {
  const own = ask.inspection.department_id;
  return answersIn(ask)
    .filter(({ answer }) => isFault(answer))
    .map(({ item, answer }) => {
      const department = answer.department ?? own;
      const gone = department !== null && ask.deserted.includes(department);
      return { ...ask, thing: fresh, item, assigned: department !== null, gone, due_on: undefined };
    });
}

export const causes = [brings(findingOpened, found, { kind: 'finding' })];

function foreign(ask: A): readonly string[] {
  const own = ask.evidence
    .filter((one) => one.object_table === 'inspection' && one.object_id === ask.inspection.id)
    .map(({ id }) => id);
  return answersIn(ask)
    .flatMap(({ answer }) => answer.evidence)
    .filter((id) => !own.includes(id));
}
