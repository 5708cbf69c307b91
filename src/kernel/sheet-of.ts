import { civilDay } from './civil.ts';
import type { Json, JsonObject } from './json.ts';
import { levelNames, levelRank } from './label.ts';
import type { LevelId } from './generated/clauses.ts';
import { cellsOf, type Naming } from './sheet-cells.ts';
import type { Asking, Cell, Sheet, SheetChange, SheetField, SheetForm, SheetTable } from './sheet.ts';
import type { Text } from './text.ts';

export interface Asked {
  readonly procedure: { readonly title: Text };
  readonly form: SheetForm | undefined;
  readonly summary: JsonObject;
  readonly by: Asking;
}

/** More than this is read on a line of its own. */
const long = 26;

/** The sheet of a case: head, tables, before → after and papers, in the order in which the procedure told them. */
export function sheetOf({ procedure, form, summary, by }: Asked, naming: Naming): Sheet {
  const entries = ordered(summary, form);
  const labelOf = (name: string): Text =>
    form?.labels?.[name as never] ?? naming.values.get(name)?.title ?? { zh: '其他', en: 'Other' };
  const changes: SheetChange[] = [];
  const head: SheetField[] = [];
  const items: SheetTable[] = [];
  const attachments: Cell[] = [];
  const change = (name: string, before: Json | undefined, after: Json | undefined) => {
    if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return;
    const [was, is] = apart(name, before, after, naming);
    if (was.length + is.length > 0) changes.push({ name, label: labelOf(name), before: was, after: is });
  };
  for (const [name, value] of entries) {
    const declared = naming.values.get(name);
    if (declared?.as === 'program') continue;
    if (isChange(value)) change(name, value.before, value.after);
    else if ((name === 'before' || name === 'after') && isObject(value)) {
      if (name === 'after' || !isObject(summary.after)) continue;
      const after = summary.after;
      for (const key of new Set([...Object.keys(value), ...Object.keys(after)])) change(key, value[key], after[key]);
    } else if (declared?.of === 'evidence') attachments.push(...cellsOf(name, value, naming));
    else if (isRows(value)) items.push(tableOf(name, labelOf(name), value, naming));
    else if (name !== 'mark' || !('level' in summary)) {
      const cells =
        name === 'level' ? withMark(cellsOf(name, value, naming), summary.mark) : cellsOf(name, value, naming);
      if (cells.length > 0)
        head.push({ name, label: labelOf(name), cells, wide: cells.length > 2 || lengthOf(cells) > long });
    }
  }
  return {
    title: form?.title ?? { zh: `${procedure.title.zh}审批表`, en: `${procedure.title.en}: approval form` },
    head: [...asking(by), ...head],
    items,
    changes,
    outcome: form?.outcome?.(summary) ?? null,
    attachments,
  };
}

function asking({ name, post, department, at }: Asking): SheetField[] {
  const text = (value: string): Cell => ({ as: 'text', text: { zh: value, en: value } });
  const field = (key: string, zh: string, en: string, cells: readonly Cell[]) => ({
    name: key,
    label: { zh, en },
    cells,
    wide: false,
  });
  return [
    ...(department ? [field('asking_department', '申请部门', 'Department', [text(department)])] : []),
    field('asking', '申请人', 'Asked by', [
      { as: 'text', text: { zh: post ? `${name}（${post}）` : name, en: post ? `${name} (${post})` : name } },
    ]),
    field('asked_at', '申请日期', 'Asked on', [{ as: 'date', at: civilDay(at) }]),
  ];
}

function ordered(summary: JsonObject, form: SheetForm | undefined): [string, Json][] {
  const first = (form?.order ?? []) as readonly string[];
  const omit = (form?.omit ?? []) as readonly string[];
  const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return (Object.entries(summary) as [string, Json][])
    .filter(([name]) => !omit.includes(name))
    .toSorted(([a], [b]) => place(a) - place(b));
}

/** Of two lists only what is otherwise, where they are long: nobody finds one day among thirty. */
function apart(name: string, before: Json | undefined, after: Json | undefined, naming: Naming) {
  const [was, is] = [before, after].map((one) => cellsOf(name, one, naming)) as [readonly Cell[], readonly Cell[]];
  if (was.length <= 6 && is.length <= 6) return [was, is] as const;
  const has = (list: readonly Cell[], cell: Cell) => list.some((one) => JSON.stringify(one) === JSON.stringify(cell));
  const same = was.filter((cell) => has(is, cell)).length;
  const rest: readonly Cell[] =
    same === 0 ? [] : [{ as: 'text', text: { zh: `另 ${same} 项不变`, en: `${same} more unchanged` } }];
  return [was.filter((cell) => !has(is, cell)), [...is.filter((cell) => !has(was, cell)), ...rest]] as const;
}

function tableOf(name: string, label: Text, rows: readonly JsonObject[], naming: Naming): SheetTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => {
    if (naming.values.get(column)?.as === 'program') return false;
    if (column === 'mark' && rows.some((row) => 'level' in row)) return false;
    return rows.some((row) => cellsOf(column, row[column], naming).length > 0);
  });
  const cells = rows.map((row) =>
    names.map((column) => {
      const found = cellsOf(column, row[column], naming);
      return column === 'level' ? withMark(found, row.mark) : found;
    }),
  );
  const columns = names.map((column) => ({
    name: column,
    label: naming.values.get(column)?.title ?? { zh: '其他', en: 'Other' },
    numbers: naming.values.get(column)?.as === 'number',
  }));
  return {
    name,
    label,
    columns,
    rows: cells,
    total: totalOf(rows, cells.flat(2).filter(({ as }) => as === 'hidden').length),
  };
}

/** How many, how many of each level, and how many pages. */
function totalOf(rows: readonly JsonObject[], hidden: number): Text {
  const levels = Map.groupBy(
    rows.flatMap(({ level }) => (typeof level === 'string' && level in levelRank ? [level as LevelId] : [])),
    (level) => level,
  );
  const each = [...levels].toSorted((a, b) => levelRank[b[0]] - levelRank[a[0]]);
  const sum = (name: string) =>
    rows.reduce((all, row) => all + (typeof row[name] === 'number' ? (row[name] as number) : 0), 0);
  const [pages, copies] = [sum('pages'), sum('copies')];
  const zh = [
    `共 ${rows.length} 项`,
    ...each.map(([level, of]) => `${levelNames[level].zh} ${of.length}`),
    ...(copies > 0 ? [`合计 ${copies} 份`] : []),
    ...(pages > 0 ? [`合计 ${pages} 页`] : []),
    ...(hidden > 0 ? [`${hidden} 处不在知悉范围`] : []),
  ];
  const en = [
    `${rows.length} in all`,
    ...each.map(([level, of]) => `${levelNames[level].en} ${of.length}`),
    ...(copies > 0 ? [`${copies} copies`] : []),
    ...(pages > 0 ? [`${pages} pages`] : []),
    ...(hidden > 0 ? [`${hidden} not to be known`] : []),
  ];
  return { zh: zh.join('，'), en: en.join(', ') };
}

function withMark(cells: readonly Cell[], mark: Json | undefined): readonly Cell[] {
  if (typeof mark !== 'string' || mark === '') return cells;
  return cells.map((cell) => (cell.as === 'level' ? { ...cell, mark } : cell));
}

function lengthOf(cells: readonly Cell[]): number {
  return cells.reduce(
    (all, cell) => all + (cell.as === 'text' ? cell.text.zh.length : cell.as === 'thing' ? cell.name.zh.length : 8),
    0,
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isChange(value: Json): value is { readonly before: Json; readonly after: Json } {
  return isObject(value) && 'before' in value && 'after' in value;
}

/** Rows of named values, not texts in two languages. */
function isRows(value: Json): value is readonly JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one: Json) => isObject(one) && !('zh' in one) && !('name' in one && 'id' in one))
  );
}
