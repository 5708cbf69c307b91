import { localTime } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { dateWithin } from '#kernel/window.ts';
import { field } from '../phrases/fields.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { approversOf, isOn, type Settings } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Handing } from '../facts/handing.ts';
import { say } from '../phrases/hands.ts';
import { untilCollected } from './collection.ts';
import { nothingOverdueOnLoan } from './overdue-loan.ts';

/** One copy of those handed out, alone in `copies` for rules that look at several; the ask's matter is its own. */
export type OneHanding = Handing & Circumstances & { readonly copies: readonly [Copy] };

/** CARRIER-021: who must agree to the loan; [] nobody, null nobody can. What is not classified is lent freely. */
export function loanChain(settings: Settings, copy: Pick<Copy, 'level' | 'regime' | 'kind'>): readonly RoleId[] | null {
  const level = levelOf(copy.level);
  if (!isClassified(level) || !isOn(settings, 'CARRIER-021')) return [];
  return approversOf(settings, 'CARRIER-021', { regime: copy.regime, level, kind: copy.kind });
}

/** What is lent to one person: as a loan, or by a circulation in which he alone reads (CARRIER-023). */
export function isLent({ route, circulation }: Pick<Handing, 'route' | 'circulation'>): boolean {
  return route === 'loan' || (route === 'read' && circulation?.alone === true);
}

const about = ({ copy }: OneHanding) => ({ carrier: copy.id });

export const reading: readonly Rule<OneHanding>[] = [
  {
    id: 'on-list',
    clause: 'CARRIER-009',
    kind: 'denied',
    always: true,
    broken: ({ route, circulation, reader }) => route === 'read' && !circulation?.readers.includes(reader.id),
    says: (ask) => say('not-on-list', { name: ask.reader.name }),
    remedy: () => say('not-on-list.remedy'),
    facts: about,
  },
  {
    id: 'not-read-yet',
    clause: 'CARRIER-010',
    kind: 'state',
    broken: ({ route, circulation, reader }) => route === 'read' && (circulation?.done.includes(reader.id) ?? false),
    says: (ask) => say('read-already', { name: ask.reader.name }),
    remedy: () => say('read-already.remedy'),
    facts: about,
  },
  {
    id: 'own-receipt',
    clause: 'CARRIER-010',
    kind: 'denied',
    broken: ({ taker, reader }) => taker.id !== reader.id && !taker.stands_in.includes(reader.id),
    says: ({ taker, reader }) => say('receipt-for-another', { taker: taker.name, reader: reader.name }),
    remedy: ({ reader }) => say('receipt-for-another.remedy', { reader: reader.name }),
    facts: about,
  },
];

export const lending: readonly Rule<OneHanding>[] = [
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: ({ route, copy, settings }) => route === 'loan' && loanChain(settings, copy) === null,
    says: () => say('never-lent'),
    remedy: () => say('never-lent.remedy'),
    facts: about,
  },
  {
    id: 'approved',
    clause: 'CARRIER-021',
    kind: 'state',
    broken: ({ route, copy, settings, permit }) =>
      route === 'loan' && permit === null && (loanChain(settings, copy)?.length ?? 0) > 0,
    says: ({ reader, copy, spent }) => {
      const loan = { name: reader.name, no: copy.copy_no };
      if (!spent) return say('loan-not-approved', loan);
      if (spent.level < copy.level) return say('loan-outgrown', { ...loan, case: spent.no });
      return say('loan-spent', { ...loan, case: spent.no, count: spent.limit - spent.used });
    },
    remedy: ({ spent, copy }) =>
      say(spent && spent.level >= copy.level ? 'loan-spent.remedy' : 'loan-not-approved.remedy'),
    facts: about,
  },
  {
    // CARRIER-023: the ID is shown to somebody, and what comes back is checked by somebody (`checked_by`).
    id: 'lent-by-another',
    clause: 'CARRIER-023',
    kind: 'denied',
    broken: (one) => isLent(one) && [one.reader.id, one.taker.id].includes(one.actor.id),
    says: () => say('lent-to-oneself'),
    remedy: () => say('lent-to-oneself.remedy'),
    facts: about,
  },
  nothingOverdueOnLoan<OneHanding>((one) => (isLent(one) ? one.reader : undefined), about),
  untilCollected<OneHanding>(
    ({ copy }) => [copy],
    ({ terms }) => terms.due,
  ),
  {
    id: 'one-clock',
    clause: 'CARRIER-018',
    cites: ({ route }) => (route === 'loan' ? 'CARRIER-022' : 'CARRIER-013'),
    kind: 'state',
    always: true,
    broken: ({ began, at }) => began !== null && began <= at,
    says: ({ reader, copy, began }) =>
      say('ran-out', { name: reader.name, no: copy.copy_no, due: localTime(began as Instant) }),
    remedy: ({ route }) => say(route === 'loan' ? 'ran-out.loan' : 'ran-out.read'),
    facts: about,
  },
  /** The time agreed is kept as it was typed, never replaced by an earlier one. */
  dateWithin<OneHanding>({
    clause: 'CARRIER-018',
    cites: ({ due, limit, limitBy }) => (due !== null && due > limit ? limitBy : 'CARRIER-018'),
    field: 'due_at',
    name: field('due_at'),
    value: ({ due }) => due,
    between: ({ soonest, limit }) => ({ from: soonest, to: limit }),
  }),
];
