import { setting } from '#kernel/parameter.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../phrases/carrying.ts';
import { field } from '../phrases/fields.ts';
import { sealedWith } from '#modules/mail/door/rules/escort.ts';

/** CARRIER-053: what the unit wants entered when copies leave the house is there, wherever they are handed out. */
export function entered<A extends Circumstances>(
  name: 'case_no' | 'keeper' | 'signature',
  missing: (ask: A) => boolean,
  remedy: 'field-missing.remedy' | 'field-missing.badge' = 'field-missing.remedy',
): Rule<A> {
  return {
    id: `${name.replace('_', '-')}-given`,
    clause: 'CARRIER-053',
    kind: 'fields',
    fields: [name],
    broken: (ask) => setting(ask.settings, 'CARRIER-053.fields').includes(name) && missing(ask),
    says: () => say('field-missing', { field: field(name) }),
    remedy: () => say(remedy),
  };
}

export interface Kept extends Circumstances {
  readonly keeper: Holder | null;
  readonly copies: readonly Copy[];
}

type InCharge = Circumstances & { readonly holder: Holder; readonly copy: Copy };

function inCharge({ keeper, ...ask }: Kept): readonly InCharge[] {
  return keeper ? ask.copies.map((copy) => ({ ...ask, copy, holder: keeper, matter: matterOf(copy) })) : [];
}

/** CARRIER-053: the person put in charge of the case is one in whose charge what is in it may be. */
export function keeperFit<A extends object>(of: (ask: A) => readonly Kept[]): readonly Rule<A>[] {
  const rules = sealedWith<InCharge>((one) => one).map((rule) => ({ ...rule, id: `keeper-${rule.id}` }));
  return forEach((ask: A) => of(ask).flatMap(inCharge), rules);
}
