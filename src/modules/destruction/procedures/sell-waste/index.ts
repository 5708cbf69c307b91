import { sql } from 'kysely';
import { insert } from '#kernel/effect.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { namesNothing } from '#kernel/worded.ts';
import { copiesOf } from '#modules/documents/door/facts/copy.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { labelOf } from '#modules/documents/door/facts/matter.ts';
import { isPaper } from '../../media.ts';
import { say } from '../../phrases/destruction.ts';
import { wasteSale } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { DestructionTx } from '../../tx.ts';

type Item = Input['items'][number];

export const sellWaste = defineProcedure({
  id: 'destruction.sell-waste',
  title: say('sell-waste'),
  help: say('sell-waste.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'office_head'],
  clause: 'CARRIER-063',
  input,
  facts: async ({ items, checked_by }: Input, { tx, unit, now }: FactsContext<DestructionTx>) => {
    const ids = [...new Set(items.flatMap((one) => one.carrier ?? []))];
    const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
    if (copies.length < ids.length) return undefined;
    const called = await calledBlindly(tx, items);
    const sold = items.map((item) => {
      const { what, level, carrier, serial } = item;
      const copy = copies.find((one) => one.id === carrier);
      const higher = copy && copy.level > levelRank[level] ? levelOf(copy.level) : level;
      const numbered = !namesNothing(serial) || (copy !== undefined && !isPaper(copy.kind));
      const said = saidOf(item);
      const registered = said.some((one) => called.has(one));
      return { what, said, level: higher, regime: copy?.regime ?? ('own' as const), numbered, registered };
    });
    const other = checked_by ? (await holdersOf(tx, unit.id, [checked_by], now)).get(checked_by) : undefined;
    const checker = other?.state === 'active' ? other : null;
    return { sold, checker, label: labelOf(copies) };
  },
  rules,
  causes,
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

/** All that is written of it: a secret is not sold by being named in the field beside. */
function saidOf({ what, quantity, serial }: Item): string[] {
  return [what, quantity, ...(serial ? [serial] : [])];
}

/** What names a paper or medium on the books, by title or number, whether or not the session may know of it. */
async function calledBlindly(tx: DestructionTx, items: readonly Item[]): Promise<ReadonlySet<string>> {
  const names = items.flatMap(saidOf);
  const { rows } = await sql<{ name: string }>`
    select jingui.papers_called(${names}::text[]) as name union select jingui.media_called(${names}::text[])`.execute(
    tx,
  );
  return new Set(rows.map(({ name }) => name));
}
