import type { Situation } from '#kernel/chain.ts';
import type { CarrierKind, ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import { isClassified } from '#kernel/label.ts';
import type { Signers } from '#kernel/guard.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import { beyondPower } from '#kernel/power.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/copying.ts';
import type { Document } from '#modules/documents/index.ts';
import type { TakingForm } from '#modules/documents/door/taking-forms.ts';
import { type Part, partsOf, rolesOf } from './approvers.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';

/** What is taken out of a paper, by copying, excerpting, filming or deriving: one measure for all of them. */
export interface Taking {
  /** Of the document, and of the copy where one is taken from. */
  readonly kinds: readonly CarrierKind[];
  readonly source: Document['source'];
  /** The other bodies that decided what it is; none where this unit did. */
  readonly issuers: readonly string[];
  /** A text may let the issuer's rank decide (CARRIER-027). */
  readonly issuer_rank?: Document['issuer_rank'];
  /** Whoever quotes, sums up or compiles excerpts. */
  readonly form: TakingForm;
}

export type TakingAsk = Circumstances & { readonly taking: Taking };

const isCipher = ({ kinds }: Taking) => kinds.includes('cipher_telegram');
const filming: readonly TakingForm[] = ['reprint', 'photo', 'recording'];

/** A text that lets the registry copy cipher telegrams lets nobody reprint, photograph or record them. */
function exceptionFor({ taking, settings }: TakingAsk) {
  const exception = setting(settings, 'CARRIER-028.cipher_telegram_exception');
  return exception === 'registry_only' && filming.includes(taking.form) ? 'never' : exception;
}

const formName = ({ form }: Taking) => say(`field.form.${form}`);

/** The clauses whose approval this needs, by kind of secret, level and origin. */
function clausesFor(taking: Taking, matter: Matter | null | undefined): ClauseId[] {
  // Where a text makes an exception for cipher telegrams it is that of top secret papers, whatever their level.
  const cipher = isCipher(taking) ? (['CARRIER-028'] as const) : [];
  if (!matter || !isClassified(matter.level)) return [...cipher];
  // Group secrets follow what holds for company secrets.
  if (matter.regime !== 'state') return ['CARRIER-026', 'COMPANY-003', ...cipher];
  return [
    'CARRIER-026',
    ...(taking.source === 'own' ? [] : (['CARRIER-027'] as const)),
    ...(matter.level === 'top_secret' && cipher.length === 0 ? (['CARRIER-028'] as const) : cipher),
  ];
}

/** Whom these clauses ask. */
function takingParts(ask: TakingAsk): Part[] {
  const { taking, matter, settings } = ask;
  const parts = partsOf(settings, clausesFor(taking, matter), situationOf({ taking, matter }));
  if (!decidedHere(ask)) return parts;
  return parts.map(({ clause, roles }) => ({
    clause,
    roles: roles.map((role) => (role === 'originator' ? 'classifier' : role)),
  }));
}

/** What this unit decided within its power its own classifier may consent to; beyond that only the body above it (保密法 26). */
function decidedHere({ taking, matter, unit, settings }: TakingAsk): boolean {
  return taking.issuers.length === 0 && !beyondPower({ unit, settings }, matter ?? { level: null, regime: 'own' });
}

/** Those who agree to what is taken, for the guards of all that takes something. */
export const takingSigners = signersOf(['CARRIER-026', 'CARRIER-027', 'CARRIER-028', 'COMPANY-003']);

function signersOf(clauses: readonly ClauseId[]): Signers<TakingAsk> {
  return Object.fromEntries(clauses.map((clause) => [clause, (ask: TakingAsk) => rolesAsked(ask, clause)]));
}

function rolesAsked(ask: TakingAsk, clause: ClauseId): readonly RoleId[] {
  return takingParts(ask).find((part) => part.clause === clause)?.roles ?? [];
}

function situationOf({ taking, matter }: Pick<TakingAsk, 'taking' | 'matter'>): Situation {
  return { ...matter, ...(taking.issuer_rank && { kind: taking.issuer_rank }) };
}

/** Whether another body must consent to it. */
export function asksOriginator(ask: TakingAsk): boolean {
  return takingParts(ask).some(({ roles }) => roles.includes('originator'));
}

/** CARRIER-028: one request carries the consent of one. */
export const oneOriginator: Rule<TakingAsk> = {
  id: 'one-originator',
  clause: 'CARRIER-028',
  kind: 'denied',
  always: true,
  broken: (ask) => ask.taking.issuers.length > 1 && asksOriginator(ask),
  says: ({ taking }) => say('several-originators', { issuers: list(taking.issuers) }),
  remedy: () => say('several-originators.remedy'),
};

/** A clause under which the unit's regulation lets nobody permit this. */
function never(clause: ClauseId): Rule<TakingAsk> {
  return {
    id: `never-${clause}`,
    clause,
    kind: 'denied',
    // A cipher telegram is one at every level.
    ...(clause === 'CARRIER-028' && { always: true as const }),
    broken: ({ taking, matter, settings }) =>
      clausesFor(taking, matter).includes(clause) &&
      rolesOf(settings, clause, situationOf({ taking, matter })) === null,
    says: ({ taking }) => say('never', { form: formName(taking) }),
    remedy: () => say('never.remedy'),
  };
}

/** What no approval can permit. */
export const takingRules: readonly Rule<TakingAsk>[] = [
  {
    id: 'cipher',
    clause: 'CARRIER-028',
    kind: 'denied',
    // The text names cipher telegrams of every level.
    always: true,
    broken: (ask) => {
      if (!isCipher(ask.taking)) return false;
      return exceptionFor(ask) === 'registry_only' ? !isRegistry(ask) : exceptionFor(ask) !== ask.taking.form;
    },
    says: (ask) => {
      const exception = exceptionFor(ask);
      if (exception === 'excerpt') return say('cipher.excerpt-only');
      return say(exception === 'registry_only' ? 'cipher.registry-only' : 'cipher');
    },
    remedy: () => say('cipher.remedy'),
  },
  {
    id: 'cipher-in-registry',
    clause: 'CARRIER-033',
    kind: 'denied',
    broken: (ask) => isCipher(ask.taking) && !isRegistry(ask),
    says: () => say('cipher.registry-only'),
    remedy: () => say('cipher.remedy'),
  },
  {
    id: 'top-secret-form',
    clause: 'CARRIER-028',
    kind: 'denied',
    broken: ({ matter, settings, taking }) =>
      matter?.level === 'top_secret' && !setting(settings, 'CARRIER-028.top_secret_acts').includes(taking.form),
    says: ({ taking }) => say('top-secret-form', { form: formName(taking) }),
    remedy: () => say('top-secret-form.remedy'),
  },
  never('CARRIER-026'),
  never('CARRIER-027'),
  never('CARRIER-028'),
  never('COMPANY-003'),
];
