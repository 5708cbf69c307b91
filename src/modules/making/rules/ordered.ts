import { isClassified } from '#kernel/label.ts';
import { bareName } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { PrintOrder } from '#modules/documents/index.ts';
import type { Signers } from '#kernel/guard.ts';
import { rolesOf } from '../door/rules/approvers.ts';
import { type TakingAsk, takingSigners } from '../door/rules/taking.ts';
import type { Run } from './run.ts';
import { say } from '../phrases/making.ts';

/** For whom copies are wanted, and how many are kept here. */
export type Distribution = Pick<PrintOrder, 'recipients' | 'kept'>;

/** All copies that must be printed for the distribution. */
export function copiesWanted({ recipients, kept }: Distribution): number {
  return recipients.reduce((sum, one) => sum + one.copies, kept);
}

/** One unit under two spellings is one unit, and a dash is none. */
function namedTwice({ recipients }: Distribution): boolean {
  const units = recipients.map((one) => bareName(one.unit));
  return units.includes('') || new Set(units).size < units.length;
}

/** CARRIER-037: as many as the recipients get, each once. */
export const recipientsNamed: Rule<Circumstances & { readonly wanted: Distribution }> = {
  id: 'recipients',
  clause: 'CARRIER-037',
  kind: 'fields',
  always: true,
  fields: ['recipients'],
  broken: ({ wanted }) => copiesWanted(wanted) === 0 || namedTwice(wanted),
  says: () => say('no-recipients'),
  remedy: () => say('no-recipients.remedy'),
};

/** What the clause asks leave for. */
function asksLeave({ matter, settings }: Circumstances, clause: 'CARRIER-036' | 'CARRIER-040'): boolean {
  const classified = !!matter && isClassified(matter.level);
  if (clause === 'CARRIER-040') return classified;
  return classified || setting(settings, 'CARRIER-036.applies_to') !== 'classified_only';
}

/** CARRIER-036, CARRIER-040: where the unit's regulation names nobody who may agree to it, it is not ordered. */
function grantable(clause: 'CARRIER-036' | 'CARRIER-040'): Rule<Circumstances> {
  return {
    id: `never-${clause}`,
    clause,
    kind: 'denied',
    broken: (ask) => asksLeave(ask, clause) && rolesOf(ask.settings, clause, { ...ask.matter }) === null,
    says: () => say('nobody-orders'),
    remedy: () => say('nobody-orders.remedy'),
  };
}

/** Those who sign that so many copies are printed for these recipients. */
function signing(clause: 'CARRIER-036' | 'CARRIER-040') {
  return (ask: Circumstances) =>
    asksLeave(ask, clause) ? (rolesOf(ask.settings, clause, { ...ask.matter }) ?? []) : [];
}

export const orderSigners = { 'CARRIER-036': signing('CARRIER-036'), 'CARRIER-040': signing('CARRIER-040') } as const;

/** Whoever agrees to copying; copies made by an order were signed with it. */
export const unordered: Signers<TakingAsk & { readonly run: Run | null }> = Object.fromEntries(
  Object.entries(takingSigners).map(([clause, by]) => [clause, (one) => (one.run ? [] : by(one))]),
);

export const orderable = [grantable('CARRIER-036'), grantable('CARRIER-040')] as const;

/** CARRIER-036, CARRIER-040: no machine starts without the leave the clause asks now, whatever was asked when it was ordered. */
function agreedTo(
  clause: 'CARRIER-036' | 'CARRIER-040',
): Rule<Circumstances & { readonly run: Pick<Run, 'order'> | null }> {
  return {
    id: `agreed-${clause}`,
    clause,
    kind: 'denied',
    broken: ({ run, ...ask }) =>
      run?.order.case_id === null &&
      asksLeave(ask, clause) &&
      (rolesOf(ask.settings, clause, { ...ask.matter })?.length ?? 1) > 0,
    says: () => say('unagreed'),
    remedy: () => say('unagreed.remedy'),
  };
}

export const agreed = [agreedTo('CARRIER-036'), agreedTo('CARRIER-040')] as const;
