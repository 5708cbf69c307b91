import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list, type Text } from '#kernel/text.ts';
import { checklist, checklistNames } from '../../checklist.ts';
import type { InspectionFacts } from '../../facts/inspection.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<InspectionFacts, Input>()([
  onlyFor('INSPECT-001', ...inspectorRoles),
  {
    id: 'still-open',
    clause: 'INSPECT-005',
    kind: 'denied',
    broken: ({ inspection }) => inspection.status === 'closed',
    says: () => say('closed'),
    remedy: () => say('closed.remedy'),
  },
  {
    id: 'every-item',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['results'],
    broken: ({ input }) => unanswered(input).length > 0,
    says: ({ input }) => say('unanswered', { items: list(unanswered(input)) }),
    remedy: () => say('unanswered.remedy'),
  },
  required<Input>('INSPECT-001', 'summary', say('field.summary')),
  {
    id: 'findings-recorded',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ input, found }) => found === 0 && input.results.some(({ result }) => result === 'problem'),
    says: () => say('no-findings'),
    remedy: () => say('no-findings.remedy'),
  },
]);

function unanswered({ results }: Input): Text[] {
  return checklist
    .filter((item) => !results.some((one) => one.item === item))
    .map((item) => checklistNames[item] as Text);
}
