import { type Label, labelIn } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { isOurselves } from '#kernel/own-name.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { gravest } from '#modules/documents/door/facts/matter.ts';
import { departmentNames } from '#modules/organization/index.ts';
import type { Way } from '#modules/mail/door/inputs-way.ts';
import { returns } from '../clocks.ts';
import type { ReturnList } from '../tables.ts';
import { type Copy, copiesOf } from '#modules/documents/door/facts/copy.ts';
import { type Carriage, carriageOf, type LeavingCopy, returnUnits } from '#modules/mail/door/facts/leaving.ts';
import { otherSideOf } from '#modules/mail/door/facts/other-side.ts';
import type { OtherSide } from '#modules/mail/door/rules/other-side.ts';
import { itemsOf, lockedList } from './recall.ts';
import type { RecallTx } from '../tx.ts';

export interface HandBackFacts extends Carriage {
  readonly list: ReturnList;
  /** What was collected, is in the registry, and stands on the receipt. */
  readonly collected: readonly Copy[];
  /** All that is to go, collected here or not, each with those it may be given back to. */
  readonly leaving: readonly (Copy & LeavingCopy)[];
  /** Ids on the receipt that have not been collected on this list. */
  readonly strangers: readonly string[];
  /** Items that stay on the list: still out, also those an undo has put out again, or without a receipt. */
  readonly open: number;
  readonly owed: readonly Obligation[];
  readonly designated: boolean;
  readonly other: OtherSide;
  readonly matter: Matter | null;
  readonly label: Label;
}

interface HandBackInput extends Way {
  readonly list: string;
  readonly carriers?: readonly string[] | undefined;
  readonly recipient?: string | null | undefined;
  readonly received_by?: string | null | undefined;
}

export async function handBackFacts(
  input: HandBackInput,
  context: FactsContext<RecallTx>,
): Promise<HandBackFacts | undefined> {
  const { tx, unit, actor } = context;
  const list = await lockedList(input.list, context);
  const carriage = list && (await carriageOf(input, context));
  if (!list || !carriage) return undefined;
  const items = (await itemsOf(list.id, context)).filter((item) => ['open', 'collected'].includes(item.status));
  const ids = items.filter((item) => item.status === 'collected').map((item) => item.carrier_id);
  const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
  const here = copies.filter((copy) => copy.hand === 'registry');
  const collected = here.filter((copy) => input.carriers?.includes(copy.id) ?? true);
  const asked = input.carriers ? await copiesOf(tx, unit.id, input.carriers) : here;
  const owed = await openObligations(tx, unit.id, returns);
  const bureaus = await returnUnits(context);
  const departments = await departmentNames(context);
  return {
    list,
    ...carriage,
    collected,
    leaving: asked
      .map((copy) => ({ ...copy, source: sourceOf(copy, unit.name, departments) }))
      .map((copy) => ({ ...copy, may_go_to: mayGoTo(copy, bureaus) })),
    strangers: (input.carriers ?? []).filter((id) => !here.some((copy) => copy.id === id)),
    open: items.length - collected.length,
    owed: owed.filter((one) => collected.some((copy) => copy.id === one.object_id)),
    designated: actor.designated,
    other: await otherSideOf(input.received_by, [input.recipient], context),
    matter: gravest(asked),
    label: labelIn(list),
  };
}

/** What old books have under our own name is ours, as what was made here since. */
function sourceOf({ source, issuer }: Copy, unit: string, departments: readonly string[]): Copy['source'] {
  return source === 'import' && isOurselves(issuer, unit, departments) ? 'own' : source;
}

/** CARRIER-058: to the originator, or to the bureau that takes it for him; what we made ourselves is given back to nobody. */
function mayGoTo({ source, issuer }: Copy, bureaus: readonly string[]): readonly string[] {
  return source === 'own' ? [] : [...new Set([...(issuer ? [issuer] : []), ...bureaus])];
}
