import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { say } from '../../phrases/leaving.ts';
import { holderRules, type Meeting } from '#modules/documents/door/rules/holder.ts';
import { named, type SendingPart } from '../../rules/leaving-part.ts';
import { enoughBearers } from '../../rules/together.ts';

export type Escorted = SendingPart & { readonly holder: Holder };

const facts = (one: Escorted) => ({ ...named(one), person: one.holder.id });
const name = ({ holder }: Escorted) => ({ name: holder.name });

/** Whoever carries a sealed parcel need not know what is in it, nor is he its reader. */
const ofReading = ['in-scope', 'entitled', 'nothing-overdue'];

/** CARRIER-052, where people of ours carry it. */
export const together: Rule<SendingPart> = enoughBearers<SendingPart>(
  ({ escorts, settings }) => (escorts.length === 0 ? setting(settings, 'CARRIER-052.bearers_min') : escorts.length),
  named,
);

/** What is asked of everybody who has a sealed classified thing in his charge. */
export function sealedWith<A extends Circumstances>(pick: (ask: A) => Meeting): readonly Rule<A>[] {
  return holderRules(pick).filter(({ id }) => !ofReading.includes(id));
}

/** What is asked of everybody who carries a classified thing out of the house. */
export const bearing: readonly Rule<Escorted>[] = sealedWith<Escorted>(({ holder, copies }) => ({
  holder,
  copy: copies[0] as (typeof copies)[number],
}));

function isStranger({ settings, holder }: Escorted): boolean {
  return !holds(holder, 'courier', ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[]));
}

/** CARRIER-045, CARRIER-001: parcels are not given to just anybody to take along. */
export const couriers: readonly Rule<Escorted>[] = [
  {
    id: 'unrelated',
    clause: 'CARRIER-045',
    kind: 'denied',
    broken: isStranger,
    says: (one) => say('unrelated', name(one)),
    remedy: () => say('unrelated.remedy'),
    facts,
  },
  {
    id: 'courier-designated',
    clause: 'CARRIER-001',
    kind: 'denied',
    broken: isStranger,
    says: (one) => say('not-registry', name(one)),
    remedy: () => say('not-registry.remedy'),
    facts,
  },
];
