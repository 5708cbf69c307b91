import { copyNo } from '#kernel/copy-no.ts';
import { localTime } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { forEach } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { AtDesk, Handed, Loan } from '../door/happenings.ts';
import { field } from '../phrases/fields.ts';
import { say } from '../phrases/hands.ts';
import { loanChain } from './loan-chain.ts';
import { signatureBy } from './signature.ts';
import { nothingOverdueOnLoan } from './overdue-loan.ts';

type Lent = Handed & { readonly loan: Loan };
type OverDesk = Lent & { readonly loan: { readonly desk: AtDesk } };

const hasLoan = (one: Handed): one is Lent => one.loan !== null;
const isAtDesk = (one: Handed): one is OverDesk => hasLoan(one) && one.loan.desk !== null;

/** What is given to somebody for a time of his own, and what leave is asked for. */
const each = (one: Handed): readonly Lent[] => (hasLoan(one) ? [one] : []);
/** What the desk gives out now. */
const handedOut = (one: Handed): readonly OverDesk[] => (isAtDesk(one) ? [one] : []);

/** CARRIER-023: what is lent to one person: as a loan, or by a circulation in which he alone reads. */
function isLent({ loan: { route, circulation } }: Lent): boolean {
  return route === 'loan' || (route === 'read' && circulation?.alone === true);
}

const isEntered = (one: Lent, name: string) =>
  isLent(one) && setting(one.settings, 'CARRIER-023.fields').includes(name);
const about = ({ copy }: Handed) => ({ carrier: copy.id });

/** To whom nothing is lent, and what is asked of a loan already when leave is asked for it. */
export const loanRules = forEach<Handed, Lent>(each, [
  {
    id: 'loanable',
    clause: 'CARRIER-021',
    kind: 'denied',
    broken: ({ loan, copy, settings }) => loan.route === 'loan' && loanChain(settings, copy) === null,
    says: () => say('never-lent'),
    remedy: () => say('never-lent.remedy'),
    facts: about,
  },
  nothingOverdueOnLoan<Lent>((one) => (isLent(one) ? one.loan.reader : undefined), about),
  {
    id: 'purpose',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['purpose'],
    broken: (one) => isEntered(one, 'purpose') && namesNothing(one.loan.entry.purpose),
    says: () => say('no-purpose'),
    remedy: () => say('no-purpose.remedy'),
  },
]);

/** How long it may be away, for a journey too. */
export const timeRules = forEach<Handed, Lent>(each, [
  /** The time agreed is kept as it was typed, never replaced by an earlier one. */
  dateWithin<Lent>({
    clause: 'CARRIER-018',
    cites: ({ loan: { due, limit, limitBy } }) => (due !== null && due > limit ? limitBy : 'CARRIER-018'),
    field: 'due_at',
    name: field('due_at'),
    value: ({ loan }) => loan.due,
    between: ({ loan: { soonest, limit } }) => ({ from: soonest, to: limit }),
  }),
]);

/** What is asked of a loan, or a reading, once somebody stands at the desk for it. */
export const lentRules = forEach<Handed, OverDesk>(handedOut, [
  {
    id: 'approved',
    clause: 'CARRIER-021',
    kind: 'state',
    broken: ({ loan, copy, settings }) =>
      loan.route === 'loan' && loan.desk.permit === null && (loanChain(settings, copy)?.length ?? 0) > 0,
    says: ({ loan, copy }) => {
      const { spent } = loan.desk;
      const lent = { name: loan.reader.name, no: copyNo(copy.copy_no) };
      if (!spent) return say('loan-not-approved', lent);
      if (spent.level < copy.level) return say('loan-outgrown', { ...lent, case: spent.no });
      return say('loan-spent', { ...lent, case: spent.no, count: spent.limit - spent.used });
    },
    remedy: ({ loan: { desk }, copy }) =>
      say(desk.spent && desk.spent.level >= copy.level ? 'loan-spent.remedy' : 'loan-not-approved.remedy'),
    facts: about,
  },
  {
    id: 'reading-outgrown',
    clause: 'CARRIER-021',
    kind: 'state',
    broken: ({ loan: { circulation }, copy }) => circulation?.alone === true && circulation.agreed_level < copy.level,
    says: ({ loan, copy }) => say('reading-outgrown', { name: loan.reader.name, no: copyNo(copy.copy_no) }),
    remedy: () => say('reading-outgrown.remedy'),
    facts: about,
  },
  {
    // CARRIER-023: the ID is shown to somebody, and what comes back is checked by somebody (`checked_by`).
    id: 'lent-by-another',
    clause: 'CARRIER-023',
    kind: 'denied',
    broken: (one) => isLent(one) && [one.loan.reader.id, one.loan.desk.taker.id].includes(one.actor.id),
    says: () => say('lent-to-oneself'),
    remedy: () => say('lent-to-oneself.remedy'),
    facts: about,
  },
  {
    id: 'id-checked',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['id_checked'],
    broken: (one) => isEntered(one, 'id_checked') && one.loan.entry.id_checked !== true,
    says: () => say('id-unchecked'),
    remedy: () => say('id-unchecked.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['signature'],
    broken: (one) => isEntered(one, 'signed') && signatureBy(one.loan.desk, one.loan.entry) === null,
    says: () => say('unsigned'),
    remedy: () => say('unsigned.remedy'),
  },
  {
    // The word of whoever hands it out is not asked for where the unit wants the borrower's own.
    id: 'proved-himself',
    clause: 'CARRIER-023',
    kind: 'state',
    broken: (one) =>
      isLent(one) &&
      one.loan.desk.proof === null &&
      setting(one.settings, 'CARRIER-023.own_proof').includes(levelOf(one.copy.level)),
    says: ({ loan: { desk }, copy }) => say('own-proof', { name: desk.taker.name, no: copyNo(copy.copy_no) }),
    remedy: () => say('own-proof.remedy'),
    facts: about,
  },
  {
    id: 'one-clock',
    clause: 'CARRIER-018',
    cites: ({ loan }) => (loan.route === 'loan' ? 'CARRIER-022' : 'CARRIER-013'),
    kind: 'state',
    always: true,
    broken: ({ loan: { desk } }) => desk.began !== null && desk.began <= desk.at,
    says: ({ loan: { reader, desk }, copy }) =>
      say('ran-out', { name: reader.name, no: copyNo(copy.copy_no), due: localTime(desk.began as Instant) }),
    remedy: ({ loan }) => say(loan.route === 'loan' ? 'ran-out.loan' : 'ran-out.read'),
    facts: about,
  },
]);
