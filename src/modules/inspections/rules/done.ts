import { demanded } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { InspectionDone } from '../happenings.ts';
import type { Line } from '../lines.ts';
import { say } from '../phrases.ts';

/** An inspection is done when every item was answered, and enough of them looked at. */
export const doneRules: readonly Rule<InspectionDone>[] = [
  {
    // The result of the whole unit is the leading group's: somebody of it who inspected puts his name to it.
    id: 'by-an-inspector',
    clause: 'INSPECT-001',
    kind: 'denied',
    broken: ({ inspection, actor }) => inspection.scope === 'unit' && !inspection.inspectors.includes(actor.id),
    says: () => say('not-closed-by'),
    remedy: () => say('not-closed-by.remedy'),
  },
  {
    id: 'every-item',
    clause: 'INSPECT-001',
    kind: 'state',
    broken: ({ lines }) => unanswered(lines).length > 0,
    // A few are enough to find the place; the page of the inspection shows them all.
    says: ({ lines }) =>
      say('unanswered', { count: unanswered(lines).length, items: list(unanswered(lines).slice(0, 5)) }),
    remedy: () => say('unanswered.remedy'),
  },
  {
    id: 'enough-looked-at',
    clause: 'INSPECT-001',
    kind: 'state',
    broken: ({ lines, settings }) =>
      unanswered(lines).length === 0 && lookedAt(lines) < setting(settings, 'INSPECT-001.applicable_share_min'),
    says: ({ lines, settings }) =>
      say('not-applicable', {
        share: percent(lookedAt(lines)),
        least: percent(setting(settings, 'INSPECT-001.applicable_share_min')),
      }),
    remedy: () => say('not-applicable.remedy'),
  },
  demanded<InspectionDone>('INSPECT-001', 'summary', say('field.summary'), ({ summary }) => summary),
];

function unanswered(lines: readonly Line[]) {
  return lines.filter(({ answer }) => answer === null).map(({ item }) => item);
}

/** Share of the items that were looked at, rather than said to have no bearing here. */
function lookedAt(lines: readonly Line[]): number {
  return lines.filter(({ answer }) => answer !== null && answer.result !== 'not_applicable').length / lines.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
