import { type Field, isEchoed } from './aliases.ts';
import type { Cell, Sheet } from './cell.ts';
import type { SheetLayout } from './headings.ts';
import { contextOf } from './judge/context.ts';
import { type Draft, add, draftOf } from './judge/draft.ts';
import { duplicateCheck } from './judge/duplicates.ts';
import { normaliseRow } from './judge/normalise-row.ts';
import { isEmptyLine, itemForm, notAnItem } from './judge/not-item.ts';
import type { AskRules, JudgeOptions, Judgement, Known, RowVerdict, SheetAccount, VerdictKind } from './judge/types.ts';
import { fieldColumns } from './mapping.ts';
import { type ReadError, readError } from './read-error.ts';
import { refuse } from './remark.ts';

export type * from './judge/types.ts';
export { documentKey } from './judge/identity.ts';

/** A sheet with the layout it is judged by; null where it has no heading and is left alone, counted. */
export interface LaidOutSheet {
  readonly sheet: Sheet;
  readonly layout: SheetLayout | null;
}

/** Copy numbers one file may expand to; beyond it a line lists one copy only, so that a small file cannot fill memory. */
const mostListed = 1_000_000;
/** Lines between two breaths. */
const chunk = 1000;

/**
 * Gives every data row of a file its verdict; nothing is written. Pure: same file, same register, same day, same verdicts. Works in chunks,
 * so a large ledger can be watched and cancelled.
 */
export async function judgeRows(
  sheets: readonly LaidOutSheet[],
  known: Known,
  options: JudgeOptions,
): Promise<Judgement | ReadError> {
  const context = contextOf(known, options);
  const duplicates = duplicateCheck(known);
  const drafts: Draft[] = [];
  const blanks = new Map<Sheet, number>();
  const total =
    sheets.reduce((sum, { sheet, layout }) => sum + (layout ? sheet.rows.length - layout.dataFrom : 0), 0) * 2;
  let done = 0;
  let listed = 0;
  const breathe = async (): Promise<boolean> => {
    if (++done % chunk !== 0) return false;
    options.onProgress?.({ stage: 'judge', done, total });
    await new Promise<void>((resolve) => setImmediate(resolve));
    return options.signal?.aborted === true;
  };
  for (const { sheet, layout } of sheets) {
    if (!layout) continue;
    const form = formOf(layout);
    for (let at = layout.dataFrom; at < sheet.rows.length; at++) {
      if (await breathe()) return readError('cancelled');
      const cells = withoutEchoes(sheet.rows[at] ?? [], form.echoes);
      if (isEmptyLine(cells, form.ignored)) {
        blanks.set(sheet, (blanks.get(sheet) ?? 0) + 1);
        continue;
      }
      const draft = draftOf(sheet.name, at + 1, cells, form.columns);
      const reason = notAnItem(cells, form.item);
      if (reason) add(draft, null, refuse(reason));
      else normaliseRow(draft, context);
      listed += draft.carrier?.copyNumbers.length ?? 0;
      if (listed > mostListed && (draft.carrier?.copyNumbers.length ?? 0) > 1) {
        add(draft, 'copy_no', refuse('copy_no_too_many', { max: 1 }));
        draft.carrier = null;
      }
      duplicates.count(draft);
      drafts.push(draft);
    }
  }
  const verdicts: RowVerdict[] = [];
  for (const draft of drafts) {
    if (await breathe()) return readError('cancelled');
    duplicates.check(draft);
    askRules(draft, options.ask);
    verdicts.push(verdictOf(draft));
  }
  options.onProgress?.({ stage: 'judge', done: total, total });
  return {
    verdicts,
    sheets: sheets.map((one) => accountOf(one, verdicts, blanks.get(one.sheet) ?? 0)),
    counts: countKinds(verdicts),
  };
}

/** What is there already is not entered again, so nothing is asked of it. */
function askRules(draft: Draft, ask: AskRules): void {
  if (!draft.carrier || draft.refused || draft.same) return;
  for (const { field, remark } of ask(draft.carrier)) {
    if (remark.refuses) dropNotes(draft, field);
    add(draft, field, remark);
  }
}

/** What a line that is refused would have been taken as is no news any more. */
function dropNotes({ findings }: Draft, field: Field): void {
  const others = findings.filter((one) => one.field !== field || one.refuses);
  findings.splice(0, findings.length, ...others);
}

function formOf(layout: SheetLayout) {
  return {
    columns: fieldColumns(layout),
    ignored: new Set(layout.columns.filter((column) => column.field === 'ignored').map((column) => column.column)),
    echoes: layout.columns.filter((column) => isEchoed(column.heading)).map((column) => column.column),
    item: itemForm(layout),
  };
}

function withoutEchoes(cells: readonly Cell[], echoes: readonly number[]): readonly Cell[] {
  return echoes.length === 0 ? cells : cells.map((cell, column) => (echoes.includes(column) ? null : cell));
}

function verdictOf(draft: Draft): RowVerdict {
  const { sheet, line, findings, carrier } = draft;
  if (draft.refused || !carrier) return { sheet, line, verdict: 'refused', findings };
  if (draft.same) return { sheet, line, verdict: 'same', findings };
  return { sheet, line, verdict: findings.length > 0 ? 'noted' : 'taken', findings, carrier };
}

function accountOf({ sheet, layout }: LaidOutSheet, verdicts: readonly RowVerdict[], blank: number): SheetAccount {
  const lines = sheet.rows.length;
  const base = { sheet: sheet.name, hidden: sheet.hidden, lines };
  if (!layout) return { ...base, ledger: false, above: lines, blank: 0, data: 0, counts: countKinds([]) };
  const own = verdicts.filter((verdict) => verdict.sheet === sheet.name);
  return { ...base, ledger: true, above: layout.dataFrom, blank, data: own.length, counts: countKinds(own) };
}

function countKinds(verdicts: readonly RowVerdict[]): Record<VerdictKind, number> {
  const counts = { taken: 0, noted: 0, refused: 0, same: 0 };
  for (const { verdict } of verdicts) counts[verdict]++;
  return counts;
}
