import { insert, type Effects, type RowOp, update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { series } from '#modules/organization/index.ts';
import { codeAt } from '#modules/documents/door/facts/series.ts';
import { documentRow } from './document-row.ts';
import { copyRows } from './copy-rows.ts';
import { clocks } from './clocks.ts';
import type { ImportFacts, ImportPage } from './facts.ts';
import type { Input } from './schema.ts';
import { document } from '#modules/documents/index.ts';

export type ImportAsk = Ask<ImportFacts, Input>;

/** The sequences move on at once; the documents with their copies follow, some hundred to an entry. */
export function effects(ask: ImportAsk, context: EffectContext): Outcome {
  return {
    effects: sequences(ask),
    parts: parts(ask, context),
    clauses: ['CARRIER-002', 'CARRIER-004'],
    result: { id: ask.input.import, documents: ask.documents, copies: ask.copies },
  };
}

function sequences({ standing, numbers }: ImportAsk): RowOp[] {
  return Object.entries(numbers).flatMap(([id, last]) => {
    const found = standing[id];
    if (found && found.last >= last) return [];
    return [found?.begun ? update(series, id, { last }, { last: found.last }) : insert(series, { id, last })];
  });
}

async function* parts(ask: ImportAsk, context: EffectContext): AsyncGenerator<Effects> {
  let at = 0;
  const held = clocks(ask);
  for await (const page of ask.pages) {
    const rows = page.items.flatMap((item) => {
      const code = () => codeAt(ask.codes, at++);
      return itemRows(ask, context, page, item, code, held);
    });
    yield rows;
  }
}

function itemRows(
  { now, actor, settings }: ImportAsk,
  { newId }: EffectContext,
  page: ImportPage,
  item: ImportPage['items'][number],
  code: () => string,
  held: ReturnType<typeof clocks>,
): RowOp[] {
  const known = page.existing.find((one) => one.id === item.existing);
  const id = known?.id ?? newId();
  const row = documentRow(item, id, now, settings);
  const label = known ?? labelIn(row);
  const head = known
    ? update(document, id, { copies_made: known.copies_made + item.copies.length }, { copies_made: known.copies_made })
    : insert(document, row);
  const about = { documentId: id, item, label, now, by: actor.id, departments: page.departments };
  return [head, ...item.copies.flatMap((copy) => copyRows({ ...about, copy, code: code() }, held, newId))];
}
