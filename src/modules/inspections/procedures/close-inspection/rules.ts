import { onlyFor, required } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list, type Text } from '#kernel/text.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { ChecklistLine } from '../../checklist.ts';
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
    broken: (ask) => unanswered(ask).length > 0,
    says: (ask) => say('unanswered', { items: list(unanswered(ask)) }),
    remedy: () => say('unanswered.remedy'),
  },
  {
    id: 'own-items-once',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['results'],
    broken: (ask) => ask.input.results.length > ask.items.length - unanswered(ask).length,
    says: () => say('other-items'),
    remedy: () => say('other-items.remedy'),
  },
  {
    id: 'looked-at',
    clause: 'INSPECT-001',
    kind: 'fields',
    fields: ['results'],
    broken: (ask) => unseen(ask).length > 0,
    says: (ask) => say('unseen', { items: list(unseen(ask)) }),
    remedy: () => say('unseen.remedy'),
  },
  {
    id: 'enough-looked-at',
    clause: 'INSPECT-001',
    kind: 'state',
    fields: ['results'],
    broken: (ask) =>
      unanswered(ask).length === 0 && applicable(ask) < setting(ask.settings, 'INSPECT-001.applicable_share_min'),
    says: (ask) =>
      say('not-applicable', {
        share: percent(applicable(ask)),
        least: percent(setting(ask.settings, 'INSPECT-001.applicable_share_min')),
      }),
    remedy: () => say('not-applicable.remedy'),
  },
  required<Input>('INSPECT-001', 'summary', say('field.summary')),
  {
    id: 'findings-recorded',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ input, found }) => found < problems(input),
    says: ({ input, found }) => say('no-findings', { problems: problems(input), found }),
    remedy: () => say('no-findings.remedy'),
  },
]);

interface Answered {
  readonly items: readonly ChecklistLine[];
  readonly input: Input;
}

function unanswered({ items, input: { results } }: Answered): Text[] {
  return items.filter(({ id }) => !results.some((one) => one.item === id));
}

/** Items said to be in order or not, without a word of what was looked at. */
function unseen(ask: Answered): Text[] {
  return lookedAt(ask).filter(({ id }) => ask.input.results.some((one) => one.item === id && namesNothing(one.seen)));
}

/** Share of the items that were looked at, rather than said to have no bearing here. */
function applicable(ask: Answered): number {
  return lookedAt(ask).length / ask.items.length;
}

function lookedAt({ items, input: { results } }: Answered): readonly ChecklistLine[] {
  return items.filter(({ id }) => results.some((one) => one.item === id && one.result !== 'not_applicable'));
}

function problems({ results }: Input): number {
  return results.filter(({ result }) => result === 'problem').length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
