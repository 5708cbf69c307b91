import { type ChapterScore, type Score, scoreOf } from '#kernel/checklist.ts';
import type { Proof } from '#kernel/regulation.ts';
import { checklistOf, resultNames } from './checklist.ts';
import { type Line, linesOf } from './lines.ts';
import type { CheckItem, Inspection } from './tables.ts';

type Sheeted = Pick<Inspection, 'scope' | 'edition' | 'inspectors'>;

export function scored(inspection: Sheeted, lines: readonly Line[]): Score {
  return scoreOf(checklistOf(inspection).chapters, lines, new Set(inspection.inspectors).size);
}

/** What a page tells of an inspection: each item with its answer, and the points of each chapter with the grades of their proof. */
export function sheetOf(inspection: Sheeted, rows: readonly (CheckItem & { readonly name: string | null })[]) {
  const lines = linesOf(inspection, rows);
  const { chapters } = checklistOf(inspection);
  const names = new Map(chapters.map(({ id, zh, en }) => [id, { zh, en }]));
  const byItem = new Map(rows.map((row) => [row.item, row]));
  return {
    results: lines.flatMap(({ item }) => {
      const row = byItem.get(item.id);
      if (!row) return [];
      return [
        {
          chapter: names.get(item.chapter) ?? '',
          item: { zh: item.zh, en: item.en },
          proof_source: item.proof,
          result: row.result === null ? null : resultNames[row.result],
          seen: row.seen,
          times: row.times,
          evidence_id: row.evidence.length > 0 ? row.evidence : null,
          finding: row.finding_id,
          answered_by: row.answered_by === null ? null : { id: row.answered_by, name: row.name ?? '' },
        },
      ];
    }),
    chapters: scored(inspection, lines).chapters.map(pointsOf),
  };
}

function pointsOf({ chapter, items, answered, points, full, deducted, grades }: ChapterScore) {
  const of = (grade: Proof) => grades[grade] ?? null;
  return {
    chapter: { zh: chapter.zh, en: chapter.en },
    items_on_list: items,
    answered,
    points,
    full_points: full,
    deducted: deducted === 0 ? null : deducted,
    with_files: of('C'),
    declared: of('D'),
  };
}
