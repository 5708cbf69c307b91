import { type Kysely, sql } from 'kysely';
import { insert } from '#kernel/effect.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { bareName } from '#kernel/own-name.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { DevicesDatabase, Medium } from '#modules/devices/index.ts';
import { copiesOf } from '#modules/documents/door/facts/copy.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { labelOf } from '#modules/documents/door/facts/matter.ts';
import { isPaper } from '../../media.ts';
import { say } from '../../phrases/destruction.ts';
import type { Document } from '#modules/documents/index.ts';
import { wasteSale } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { DestructionTx } from '../../tx.ts';

type Tx = DestructionTx & Kysely<DevicesDatabase>;
type Item = Input['items'][number];

export const sellWaste = defineProcedure({
  id: 'destruction.sell-waste',
  title: say('sell-waste'),
  help: say('sell-waste.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'office_head'],
  clause: 'CARRIER-063',
  input,
  facts: async ({ items, checked_by }: Input, { tx, unit, now }: FactsContext<Tx>) => {
    const ids = [...new Set(items.flatMap((one) => one.carrier ?? []))];
    const copies = ids.length === 0 ? [] : await copiesOf(tx, unit.id, ids);
    if (copies.length < ids.length) return undefined;
    const named = await papersCalled(
      tx,
      unit.id,
      items.map(({ what }) => what),
    );
    const media = await registeredMedia(tx, unit.id);
    const sold = items.map(({ what, level, carrier, serial }) => {
      const copy = copies.find((one) => one.id === carrier);
      const medium = media.find((one) => isMedium(one, { what, serial }));
      const known = [copy, medium, named.find((one) => isCalled(one, what))];
      const [highest] = known.flatMap((one) => one ?? []).sort((a, b) => b.level - a.level);
      const higher = highest && highest.level > levelRank[level] ? levelOf(highest.level) : level;
      const numbered = !namesNothing(serial) || (copy !== undefined && !isPaper(copy.kind));
      return { what, level: higher, regime: highest?.regime ?? ('own' as const), numbered };
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

function registeredMedia(tx: Tx, unit: string) {
  return tx
    .selectFrom('medium')
    .select(['no', 'serial', 'level', 'regime'])
    .where('unit_id', '=', unit)
    .orderBy('level', 'desc')
    .execute();
}

/** CARRIER-063: a medium on the register, by the number given or standing in the name. */
function isMedium(medium: Pick<Medium, 'no' | 'serial'>, { what, serial }: Pick<Item, 'what' | 'serial'>): boolean {
  const [given, name] = [bareName(serial ?? ''), bareName(what)];
  return [medium.no, medium.serial]
    .map(bareName)
    .some((number) => number !== '' && (number === given || (number.length > 3 && name.includes(number))));
}

/** CARRIER-063: papers on the books that are called by name, as far as the session may know of them. */
async function papersCalled(tx: DestructionTx, unit: string, titles: readonly string[]) {
  const bare = (column: string) => sql<string>`regexp_replace(${sql.ref(column)}, ${signs}, '', 'g')`;
  const within = (column: string) => sql<boolean>`exists (select 1 from unnest(${titles.map(words)}::text[]) called
    where strpos(called, ${bare(column)}) > 0)`;
  return tx
    .selectFrom('document')
    .select(['title', 'doc_no', 'level', 'regime'])
    .where('unit_id', '=', unit)
    .where(({ or }) => or([within('title'), within('doc_no')]))
    .orderBy('level', 'desc')
    .execute();
}

/** What may stand in and round a title or a document number and is no part of it. */
const signs = '[\\s\u3000《》〈〉“”"（）()【】〔〕\\[\\]，。、,.;；:：·—-]';
const words = (text: string) => text.replace(new RegExp(signs, 'g'), '');

/** By its number or its title, whatever stands beside it; a title of a word or two must be all there is. */
function isCalled({ title, doc_no }: Pick<Document, 'title' | 'doc_no'>, what: string): boolean {
  const called = words(what);
  const [name, number] = [words(title), words(doc_no ?? '')];
  return called === name || [name, number].some((one) => one.length > 3 && called.includes(one));
}
