import { setting } from '#kernel/parameter.ts';
import { forEach, type Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { sealedWith } from '#modules/mail/door/rules/escort.ts';
import type { CarriedOut, Departure } from '../happenings.ts';
import { say } from '../phrases/carrying.ts';
import { field } from '../phrases/fields.ts';

type Leaving = CarriedOut & { readonly departure: Departure };

const isLeaving = (one: CarriedOut): one is Leaving => one.departure !== null;
const leaving = (one: CarriedOut): readonly Leaving[] => (isLeaving(one) ? [one] : []);

/** CARRIER-053: what the unit wants entered when copies leave the house is there. */
function entered(
  name: 'case_no' | 'keeper' | 'signature',
  missing: (departure: Departure) => boolean,
  remedy: 'field-missing.remedy' | 'field-missing.badge' = 'field-missing.remedy',
): Rule<Leaving> {
  return {
    id: `${name.replace('_', '-')}-given`,
    clause: 'CARRIER-053',
    kind: 'fields',
    fields: [name],
    broken: ({ departure, settings }) => setting(settings, 'CARRIER-053.fields').includes(name) && missing(departure),
    says: () => say('field-missing', { field: field(name) }),
    remedy: () => say(remedy),
    // The desk tells by it for which of the copies in a batch something is to be entered.
    facts: ({ copies: [copy] }) => ({ carrier: copy?.id ?? null }),
  };
}

/** CARRIER-053: whoever carries them does not let himself go with them. */
const letGoByAnother: Rule<Leaving> = {
  id: 'let-go-by-another',
  clause: 'CARRIER-053',
  kind: 'denied',
  broken: ({ escorts, actor }) => escorts.some(({ id }) => id === actor.id),
  says: () => say('let-go-by-oneself'),
  remedy: () => say('let-go-by-oneself.remedy'),
  facts: ({ copies: [copy] }) => ({ carrier: copy?.id ?? null }),
};

type InCharge = Leaving & { readonly holder: Holder; readonly copy: CarriedOut['copies'][number] };

function inCharge(ask: Leaving): readonly InCharge[] {
  const { keeper } = ask.departure;
  return keeper ? ask.copies.map((copy) => ({ ...ask, copy, holder: keeper, matter: matterOf(copy) })) : [];
}

/** The person put in charge of the case is one in whose charge what is in it may be. */
const keeperFit = sealedWith<InCharge>((one) => one).map((rule) => ({ ...rule, id: `keeper-${rule.id}` }));

export const departureRules: readonly Rule<CarriedOut>[] = forEach(leaving, [
  entered('case_no', ({ journey, case_no }) => !journey?.case_no && namesNothing(case_no)),
  entered('keeper', ({ journey, keeper }) => !journey?.keeper_id && keeper === null, 'field-missing.badge'),
  letGoByAnother,
  entered('signature', ({ signature }) => signature !== true),
  ...forEach(inCharge, keeperFit),
]);
