import { isFault } from '#kernel/checklist.ts';
import { completeRules } from '#kernel/checklist-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
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
    id: 'responsible',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ['answers'],
    broken: (ask) => unassigned(ask).length > 0,
    says: (ask) => say('nobody-assigned', { items: list(unassigned(ask)) }),
    remedy: () => say('nobody-assigned.remedy'),
  },
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

/** Faults nobody is named to put right; of one department it is that department. */
function unassigned(ask: A) {
  if (ask.inspection.department_id !== null) return [];
  return answersIn(ask)
    .filter(({ answer }) => isFault(answer) && !answer.department)
    .map(({ item }) => item);
}

function foreign(ask: A): readonly string[] {
  const own = ask.evidence
    .filter((one) => one.object_table === 'inspection' && one.object_id === ask.inspection.id)
    .map(({ id }) => id);
  return answersIn(ask)
    .flatMap(({ answer }) => answer.evidence)
    .filter((id) => !own.includes(id));
}
