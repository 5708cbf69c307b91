/**
 * What an old ledger tells is a claim and no act. A copy that lies in the registry or in somebody's hand can be seen and counted; that one is
 * gone is believed only of acts which the register saw.
 */
import { plainTitle } from '#kernel/content.ts';
import { levelRank } from '#kernel/label.ts';
import type { CarrierKind, ClauseId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Timed } from '#modules/hands/door/immediate.ts';
import { stateNames, type CarrierState } from '#intake/states.ts';
import { say } from '../phrases/told.ts';
import { type Stamp, stampRules } from '#modules/mail/door/rules/copied.ts';
import { companyIssuer } from '#modules/documents/door/rules/company-issuer.ts';
import { telegramKept, telegramNamed } from '#modules/documents/door/rules/telegram.ts';
import { knowingRules } from '#modules/documents/door/rules/holder.ts';
import { holdingRules } from '#modules/hands/door/rules/limited.ts';

/** What the lines about one kind of paper say became of a copy. */
export interface Told extends Circumstances {
  readonly matter: Matter;
  readonly told: CarrierState;
}

/** The clause whose act the words stand in for. Loss and destruction ask for an answer at every level that is not public. */
function neverByWord(
  id: string,
  clause: ClauseId,
  states: readonly CarrierState[],
  word: 'destroyed' | 'archived' | 'sent' | 'carried' | 'lost',
): Rule<Told> {
  const whatever = word === 'destroyed' || word === 'lost';
  return {
    id,
    clause,
    kind: 'state',
    ...(whatever && { always: true as const }),
    broken: ({ told, matter }) => states.includes(told) && levelRank[matter.level] > levelRank.public,
    says: ({ told }) => say(word, { state: stateNames[told] }),
    remedy: () => say(`${word}.remedy`),
    facts: ({ told, matter }) => ({ state: told, level: matter.level }),
  };
}

export const toldRules: readonly Rule<Told>[] = [
  neverByWord('destroyed-by-act', 'CARRIER-063', ['destroyed'], 'destroyed'),
  neverByWord('archived-by-act', 'CARRIER-002', ['archived'], 'archived'),
  neverByWord('sent-by-act', 'CARRIER-009', ['sent', 'in_transit'], 'sent'),
  neverByWord('carried-by-act', 'CARRIER-051', ['carried_out'], 'carried'),
  neverByWord('lost-by-report', 'INCIDENT-003', ['missing'], 'lost'),
];

/** Who holds a copy by the old ledger, as the label says that the paper will have. */
export interface Held extends Circumstances {
  readonly matter: Matter;
  readonly holder: Holder;
  readonly copy: Pick<Copy, 'id' | 'level' | 'scope' | 'barred' | 'regime' | 'copy_no'> & Timed;
}

const met = ({ holder, copy }: Held) => ({ holder, copy });

/** He is asked everything that would be asked if the registry handed him the copy today. */
export const heldRules: readonly Rule<Held>[] = holdingRules<Held>(met);

/** Whom a scope names is asked what everybody is who comes to know; the list is for those who carry and hold. */
export const namedRules: readonly Rule<Held>[] = knowingRules<Held>(met)
  .filter(({ clause }) => clause !== 'CARRIER-050')
  .map((rule) => ({ ...rule, id: `named-${rule.id}` }));

/** Copies that a line adds to a paper that is registered; null: it is not. */
export interface Added extends Circumstances {
  readonly matter: Matter;
  readonly source: Document['source'] | null;
}

export const addedRules: readonly Rule<Added>[] = [
  {
    id: 'own-printed',
    clause: 'CARRIER-037',
    kind: 'denied',
    broken: ({ source }) => source === 'own',
    says: () => say('own-printed'),
    remedy: () => say('own-printed.remedy'),
  },
  {
    id: 'counted-here',
    clause: 'CARRIER-007',
    kind: 'denied',
    broken: ({ source }) => source === 'superior' || source === 'other',
    says: () => say('counted-here'),
    remedy: () => say('counted-here.remedy'),
  },
];

/** When a paper came by the old ledger; from the day the register was opened, papers are received and decided in it. */
export interface Came extends Circumstances {
  readonly matter: Matter;
  /** It bears our own name. */
  readonly ours: boolean;
  readonly came: CivilDate | null;
  readonly opened: CivilDate;
  readonly issuer: string;
}

export const cameRules: readonly Rule<Came>[] = [
  // Which secrets we keep ourselves our own regulation says.
  companyIssuer<Came>(({ ours, issuer, matter }) => ({ issuer: ours ? '' : issuer, matter })),
  {
    id: 'received-before',
    clause: 'CARRIER-007',
    kind: 'denied',
    broken: ({ ours, came, opened }) => !ours && came !== null && came >= opened,
    says: ({ came, opened }) => say('received-since', { came: came ?? opened, opened }),
    remedy: () => say('received-since.remedy'),
  },
  {
    // Of our own secrets it must be told when: undated, it could be of any day.
    id: 'decided-before',
    clause: 'CLASSIFY-015',
    kind: 'denied',
    broken: ({ ours, came, opened }) => ours && (came === null || came >= opened),
    says: ({ came, opened }) => (came === null ? say('decided-undated') : say('decided-since', { came, opened })),
    remedy: () => say('decided-since.remedy'),
  },
];

export interface Titled extends Circumstances {
  readonly matter: Matter;
  readonly title: string;
  readonly kind: CarrierKind;
}

export const titleRules: readonly Rule<Titled>[] = [
  plainTitle<Titled>(({ title, matter }) => ({ title, matter })),
  telegramNamed<Titled>(({ title, kind }) => ({ title, kind })),
];

/** A paper of a kind, and the place the old ledger has it in. */
export interface Laid extends Circumstances {
  readonly matter: Matter;
  readonly kind: CarrierKind;
  readonly place: string | null;
}

export const laidRules: readonly Rule<Laid>[] = [telegramKept<Laid>(({ kind, place }) => ({ kind, place }))];

export interface Copied extends Circumstances {
  readonly matter: Matter;
  readonly stamp: Stamp;
}

export const copiedRules: readonly Rule<Copied>[] = stampRules<Copied>(({ stamp }) => stamp);
