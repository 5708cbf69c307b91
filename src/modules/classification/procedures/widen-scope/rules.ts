import { plusDays, plusMonths } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Named, Scoping } from '#kernel/scope.ts';
import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Document } from '#modules/documents/index.ts';
import { scopeAdded } from '../../happenings.ts';
import type { SourcesKept } from '../../rules/source.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/scope.ts';
import type { Copy } from '../../facts/holders.ts';
import type { Input } from './schema.ts';

export interface Facts extends SourcesKept {
  readonly document: Pick<
    Document,
    'id' | 'title' | 'scope' | 'regime' | 'mark' | 'status' | 'department_id' | 'expires_on'
  >;
  readonly level: LevelId;
  readonly copies: readonly Copy[];
  /** `p:<person>` or `r:<post>`; null when not exactly one is named. */
  readonly token: string | null;
  /** The person named; null for a post, or when there is nobody of that name in post. */
  readonly person: Named | null;
  /** Whom that means. */
  readonly scoping: Scoping;
  readonly today: string;
}

/** Of the document and every copy of it, who is added. */
export const causes = [
  brings(
    scopeAdded,
    (ask: Ask<Facts, Input>) => [
      {
        ...ask,
        thing: [ask.document.id, ...ask.copies.map(({ id }) => id)],
        added: ask.token === null ? [] : [ask.token],
        departments: false,
      },
    ],
    { thing: ['document', 'carrier'], decided: 'true', how: 'added' },
  ),
];

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'one-of',
    clause: 'CLASSIFY-019',
    kind: 'fields',
    always: true,
    fields: ['person', 'post'],
    broken: ({ token }) => token === null,
    says: () => say('one-of'),
    remedy: () => say('one-of.remedy'),
  },
  {
    id: 'in-post',
    clause: 'CLASSIFY-019',
    kind: 'fields',
    always: true,
    fields: ['person'],
    broken: ({ input, person }) => !!input.person && person === null,
    says: () => say('unknown-person'),
    remedy: () => say('unknown-person.remedy'),
  },
  {
    id: 'decided',
    clause: 'CLASSIFY-019',
    kind: 'state',
    broken: ({ document }) => document.status === 'draft' && document.mark === '',
    says: () => say('undecided'),
    remedy: () => say('undecided.remedy'),
  },
  {
    id: 'outside-yet',
    clause: 'CLASSIFY-019',
    kind: 'state',
    always: true,
    broken: ({ token, document }) => token !== null && document.scope.includes(token),
    says: () => say('in-already'),
    remedy: () => say('in-already.remedy'),
  },
  dateWithin({
    clause: 'CLASSIFY-019',
    field: 'until',
    name: fieldName('field.until'),
    value: ({ input }) => input.until,
    between: ({ document, today, settings }) => ({
      from: plusDays(today, 1),
      to: earliest(document.expires_on, plusMonths(today, 12 * setting(settings, 'LAW.window_widen_scope_until'))),
    }),
  }),
  {
    id: 'reasoned',
    clause: 'CLASSIFY-019',
    kind: 'fields',
    always: true,
    fields: ['reason'],
    broken: ({ input }) => namesNothing(input.reason),
    says: () => say('no-reason'),
    remedy: () => say('no-reason.remedy'),
  },
]);

function earliest(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}

export function approval(ask: Ask<Facts, Input>): Approval {
  const { document, level, token, person, input } = ask;
  const added = person?.name ?? input.post ?? null;
  const summary = { level, mark: document.mark, added, until: input.until ?? null, reason: input.reason ?? null };
  return {
    then: 'execute',
    title: say('widen.case', { title: document.title }),
    summary: { title: document.title, ...summary },
    content: canonical({ document: document.id, token, ...summary }),
    beneficiaries: input.person ? [input.person] : [],
    departmentId: document.department_id ?? ask.actor.departmentId,
  };
}
