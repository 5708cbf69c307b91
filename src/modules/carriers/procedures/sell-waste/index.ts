import { insert } from '#kernel/effect.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { copiesOf, type HandsTx } from '../../facts/copy.ts';
import { holdersOf } from '../../facts/holder.ts';
import { labelOf } from '../../hands/matter.ts';
import { say } from '../../phrases/destruction.ts';
import { wasteSale } from '../../tables/destruction.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const sellWaste = defineProcedure({
  id: 'carriers.sell-waste',
  title: say('sell-waste'),
  help: say('sell-waste.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'office_head'],
  clause: 'CARRIER-063',
  input,
  facts: async ({ items, checked_by }: Input, { tx, unit, now }: FactsContext<HandsTx>) => {
    const ids = [...new Set(items.flatMap((one) => one.carrier ?? []))];
    const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
    if (copies.length < ids.length) return undefined;
    const named = await papersCalled(
      tx,
      unit.id,
      items.map(({ what }) => what),
    );
    const sold = items.map(({ what, level, carrier }) => {
      const known = [copies.find((one) => one.id === carrier), named.find((one) => one.title === what)];
      const [highest] = known.flatMap((one) => one ?? []).sort((a, b) => b.level - a.level);
      const higher = highest && highest.level > levelRank[level] ? levelOf(highest.level) : level;
      return { what, level: higher, regime: highest?.regime ?? ('own' as const) };
    });
    const other = checked_by ? (await holdersOf(tx, unit.id, [checked_by], now)).get(checked_by) : undefined;
    const checker = other?.state === 'active' ? other : null;
    return { sold, checker, label: labelOf(copies) };
  },
  unshown: ['checker'],
  rules,
  effects: ({ input, checker, actor, now }, { newId }) => {
    const id = newId();
    const items = input.items.map(({ what, quantity }) => ({ what, quantity }));
    return {
      effects: [
        insert(wasteSale, {
          id,
          buyer: input.buyer,
          items,
          checked_by: checker?.id ?? '',
          sold_by: actor.id,
          sold_at: now,
        }),
      ],
      object: { table: 'waste_sale', id },
      clauses: ['CARRIER-063'],
      result: { id },
    };
  },
});

/** CARRIER-063: papers on the books that are called by name, as far as the session may know of them. */
async function papersCalled(tx: HandsTx, unit: string, titles: readonly string[]) {
  return tx
    .selectFrom('document')
    .select(['title', 'level', 'regime'])
    .where('unit_id', '=', unit)
    .where('title', 'in', [...new Set(titles)])
    .orderBy('level', 'desc')
    .execute();
}
