import { plusMinutes } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { holds } from '#kernel/actor.ts';
import { type Approval, chain } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say as verb } from '../../phrases/verbs.ts';
import { say } from '../../phrases/hands.ts';
import { loanChain } from '../../rules/handing-parts.ts';
import { copyHanded } from '../../door/happenings.ts';
import { nothingOverdueOnLoan } from '../../rules/overdue-loan.ts';
import type { Input } from './schema.ts';
import { field } from '../../phrases/fields.ts';

export interface Facts {
  readonly borrower: Holder;
  /** Any copy of the document: which one is lent is seen at the desk. */
  readonly about: Copy;
  readonly due: Instant | null;
  /** The longest a loan may last, counted from now. */
  readonly limit: Instant;
  /** Until when the approval can be used. */
  readonly until: Instant;
}

type BorrowAsk = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'for-oneself',
    clause: 'CARRIER-001',
    kind: 'denied',
    always: true,
    broken: ({ borrower, actor, settings }) =>
      borrower.id !== actor.id && !holds(actor, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[])),
    says: () => say('not-yours-to-ask'),
    remedy: () => say('not-yours-to-ask.remedy'),
  },
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: ({ about, settings }) => loanChain(settings, about) === null,
    says: () => say('never-lent'),
    remedy: () => say('never-lent.remedy'),
  },
  {
    id: 'purpose',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['purpose'],
    broken: ({ input, settings }) =>
      setting(settings, 'CARRIER-023.fields').includes('purpose') && saysNothing(input.purpose),
    says: () => say('no-purpose'),
    remedy: () => say('no-purpose.remedy'),
  },
  dateWithin({
    clause: 'CARRIER-018',
    cites: ({ due, limit }) => (due !== null && due > limit ? 'CARRIER-022' : 'CARRIER-018'),
    field: 'due_at',
    name: field('due_at'),
    value: ({ due }) => due,
    between: ({ now, limit }) => ({ from: plusMinutes(now, 1), to: limit }),
  }),
  nothingOverdueOnLoan<BorrowAsk>(({ borrower }) => borrower),
]);

/** What is asked leave for. */
export const causes = [
  brings(
    copyHanded,
    (ask: BorrowAsk) => [
      { ...ask, holder: ask.borrower, copy: ask.about, passing: null, thing: ask.about.id, to: ask.borrower.id },
    ],
    { thing: 'carrier', to: 'person', kind: 'loan' },
  ),
];

/** One loan of one copy, to this borrower, for this purpose. */
export function approval({ about, borrower, until, settings, input, actor }: BorrowAsk): Approval | null {
  const roles = loanChain(settings, about);
  if (!roles || roles.length === 0) return null;
  const purpose = input.purpose?.trim() ?? '';
  return {
    steps: chain({ clause: 'CARRIER-021', roles }),
    then: 'permit',
    limit: 1,
    until,
    title: verb('borrow.case', { title: about.title }),
    summary: {
      title: about.title,
      mark: about.mark,
      level: levelOf(about.level),
      borrower: borrower.name,
      purpose,
      due_at: input.due_at ?? null,
      read_where: setting(settings, 'CARRIER-021.place'),
    },
    content: JSON.stringify([about.document_id, borrower.id, purpose, input.due_at ?? null]),
    beneficiaries: borrower.id === actor.id ? [] : [borrower.id],
    departmentId: borrower.department_id,
  };
}
