import { plusMinutes } from '#kernel/civil.ts';
import { holds } from '#kernel/actor.ts';
import { type Approval, chain } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say as verb } from '../../phrases/verbs.ts';
import { say } from '../../phrases/hands.ts';
import { loanChain } from '../../rules/loan-chain.ts';
import { copyHanded, type Loan } from '../../door/happenings.ts';
import type { Input } from './schema.ts';

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
]);

function loanOf({ borrower, due, limit, now, input }: BorrowAsk): Loan {
  const time = { due, soonest: plusMinutes(now, 1), limit, limitBy: 'CARRIER-022' } as const;
  return { route: 'loan', reader: borrower, circulation: null, ...time, entry: { purpose: input.purpose }, desk: null };
}

/** What is asked leave for. */
export const causes = [
  brings(
    copyHanded,
    (ask: BorrowAsk) => {
      const { about, borrower } = ask;
      return [
        { ...ask, holder: borrower, copy: about, passing: null, loan: loanOf(ask), thing: about.id, to: borrower.id },
      ];
    },
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
