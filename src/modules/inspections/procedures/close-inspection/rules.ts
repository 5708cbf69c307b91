import { onlyFor, required } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
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
  {
    id: 'enough-looked-at',
    clause: 'INSPECT-001',
    kind: 'state',
    fields: ['results'],
    broken: ({ input, settings }) =>
      unanswered(input).length === 0 && applicable(input) < setting(settings, 'INSPECT-001.applicable_share_min'),
    says: ({ input, settings }) =>
      say('not-applicable', {
        share: percent(applicable(input)),
        least: percent(setting(settings, 'INSPECT-001.applicable_share_min')),
      }),
    remedy: () => say('not-applicable.remedy'),
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

/** Share of the items that were looked at, rather than said to have no bearing here. */
function applicable({ results }: Input): number {
  const looked = checklist.filter((item) =>
    results.some((one) => one.item === item && one.result !== 'not_applicable'),
  );
  return looked.length / checklist.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
