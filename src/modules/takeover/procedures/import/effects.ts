import { insert, type Effects, type RowOp, update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { series } from '#modules/organization/index.ts';
import { codeAt } from '#modules/documents/door/facts/series.ts';
import { document } from '#modules/documents/index.ts';
import { importRun, type ImportRun } from '../../tables.ts';
import { documentRow } from './document-row.ts';
import { copyRows } from './copy-rows.ts';
import { clocks } from './clocks.ts';
import type { ImportFacts } from './facts.ts';
import type { ImportPart } from './part.ts';
import type { Input } from './schema.ts';

export type ImportAsk = Ask<ImportFacts, Input>;

/**
 * First the sequences move on past what the old books numbered, by an act of its own that says of which ledger: no letter waits for the rest,
 * and should the rest never come, the numbers up to there are the old books'. Then the documents with their copies, some hundred to an act.
 */
export function effects(ask: ImportAsk, context: EffectContext): Outcome {
  return ask.run && ask.part ? goesOn(ask, ask.run, ask.part, context) : begins(ask, context);
}

function begins(ask: ImportAsk, { newId }: EffectContext): Outcome {
  const { input, actor, file, judgement, before, undisturbed, documents, copies } = ask;
  const id = newId();
  const row = {
    id,
    job_id: input.import,
    person_id: actor.id,
    sha256: file.sha256,
    stamp: judgement,
    own_from: before && undisturbed ? before.own_from : id,
    documents: (before?.done ?? 0) + documents,
    done: before?.done ?? 0,
    registered: before?.registered ?? 0,
    held: before?.held ?? 0,
  };
  return {
    effects: [insert(importRun, row), ...sequences(ask)],
    clauses: ['CARRIER-002', 'CARRIER-004'],
    result: { id: input.import, run: id, documents, copies, laid: row.documents, left: documents, held: row.held },
  };
}

function sequences({ standing, numbers }: ImportAsk): RowOp[] {
  return Object.entries(numbers).flatMap(([id, last]) => {
    const found = standing[id];
    if (found && found.last >= last) return [];
    return [found?.begun ? update(series, id, { last }, { last: found.last }) : insert(series, { id, last })];
  });
}

function goesOn(ask: ImportAsk, run: ImportRun, part: ImportPart, context: EffectContext): Outcome {
  const held = run.held + part.held;
  const registered = run.registered + part.items.length;
  const moved = update(importRun, run.id, { done: part.to, registered, held }, { done: run.done });
  return {
    effects: [moved, ...rowsOf(ask, part, context)],
    clauses: ['CARRIER-002', 'CARRIER-004'],
    result: {
      id: ask.input.import,
      run: run.id,
      documents: part.items.length,
      copies: part.copies,
      laid: run.documents,
      left: run.documents - part.to,
      held,
    },
  };
}

function rowsOf(ask: ImportAsk, part: ImportPart, context: EffectContext): Effects {
  const existing = new Map(part.existing.map((one) => [one.id, one]));
  const held = clocks(ask);
  let at = 0;
  const code = () => codeAt(ask.codes, at++);
  return part.items.flatMap((item) => {
    const known = item.existing === null ? undefined : existing.get(item.existing);
    return itemRows(ask, context, { item, known, departments: part.departments }, code, held);
  });
}

interface Item {
  readonly item: ImportPart['items'][number];
  readonly known: ImportPart['existing'][number] | undefined;
  readonly departments: ImportPart['departments'];
}

function itemRows(
  { now, actor, settings }: ImportAsk,
  { newId }: EffectContext,
  { item, known, departments }: Item,
  code: () => string,
  held: ReturnType<typeof clocks>,
): RowOp[] {
  const id = known?.id ?? newId();
  const row = documentRow(item, id, now, settings);
  const label = known ?? labelIn(row);
  const head = known
    ? update(document, id, { copies_made: known.copies_made + item.copies.length }, { copies_made: known.copies_made })
    : insert(document, row);
  const about = { documentId: id, item, label, now, by: actor.id, departments };
  return [head, ...item.copies.flatMap((copy) => copyRows({ ...about, copy, code: code() }, held, newId))];
}
