import type { Cell } from '../cell.ts';
import type { Meter } from '../limits.ts';
import { type Merge, emptyRow } from '../merge.ts';
import { stop } from '../read-error.ts';
import type { Shape } from './book.ts';
import { serialToIso } from './serial.ts';
import { maxPending } from './strings.ts';
import { runsText, xmlTags, xmlText } from './xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly shapes: readonly Shape[];
  readonly date1904: boolean;
  readonly meter: Meter;
}

export interface SheetScanner {
  feed(xml: string): void;
  end(): { rows: Cell[][]; merges: Merge[] };
}

/** Reads a sheet's XML piece by piece. Written for speed: one pass with indexOf, no object per tag. */
export function sheetScanner(context: SheetContext): SheetScanner {
  const rows: Cell[][] = [];
  let pending = '';
  let tail: string[] | null = null;

  function feed(xml: string): void {
    if (tail) {
      tail.push(xml);
      return;
    }
    pending += xml;
    let at = 0;
    for (;;) {
      const open = nextRow(pending, at);
      if (open < 0) break;
      const gt = pending.indexOf('>', open);
      if (gt < 0) break;
      if (pending.charCodeAt(gt - 1) === 47) {
        at = gt + 1;
        continue;
      }
      const close = pending.indexOf('</row>', gt);
      if (close < 0) break;
      takeRow(pending.slice(open + 4, gt), pending, gt + 1, close);
      at = close + 6;
    }
    const end = pending.indexOf('</sheetData>', at);
    if (end >= 0) {
      tail = [pending.slice(end)];
      pending = '';
      return;
    }
    pending = pending.slice(at);
    if (pending.length > maxPending) stop('file_damaged');
  }

  function takeRow(tag: string, xml: string, from: number, to: number): void {
    const stated = /\br=["'](\d+)/.exec(tag)?.[1];
    const line = stated === undefined ? rows.length + 1 : Number(stated);
    if (line > context.meter.limits.maxRows || line < 1) stop('file_damaged');
    const cells = readCells(xml, from, to, context);
    if (cells.length === 0) return;
    while (rows.length < line - 1) rows.push(emptyRow);
    rows[line - 1] = cells;
  }

  return {
    feed,
    end() {
      if (!tail && pending.includes('<row')) stop('file_damaged');
      const refs = xmlTags((tail ?? []).join(''), 'mergeCell').map((merge) => merge.ref ?? '');
      return { rows, merges: refs.flatMap(mergeOf) };
    },
  };
}

function nextRow(xml: string, from: number): number {
  for (let at = xml.indexOf('<row', from); at >= 0; at = xml.indexOf('<row', at + 4)) {
    const next = xml.charCodeAt(at + 4);
    if (next <= 32 || next === 62 || next === 47 || Number.isNaN(next)) return at;
  }
  return -1;
}

function readCells(xml: string, from: number, to: number, context: SheetContext): Cell[] {
  const cells: Cell[] = [];
  let column = -1;
  let filled = 0;
  for (let at = xml.indexOf('<c', from); at >= 0 && at < to; at = xml.indexOf('<c', at)) {
    const next = xml.charCodeAt(at + 2);
    if (next !== 32 && next !== 62 && next !== 47 && next > 32) {
      at += 2;
      continue;
    }
    const gt = xml.indexOf('>', at);
    let style = 0;
    let type = 'n';
    column += 1;
    for (let i = at + 3; i < gt; ) {
      const equals = xml.indexOf('=', i);
      if (equals < 0 || equals > gt) break;
      const quote = xml[equals + 1] === "'" ? "'" : '"';
      const end = xml.indexOf(quote, equals + 2);
      if (end < 0 || end > gt) break;
      if (equals - i === 1) {
        const name = xml.charCodeAt(i);
        if (name === 114) column = columnOf(xml, equals + 2, end);
        else if (name === 115) style = Number(xml.slice(equals + 2, end));
        else if (name === 116) type = xml.slice(equals + 2, end);
      }
      i = end + 1;
      while (xml.charCodeAt(i) <= 32) i++;
    }
    if (xml.charCodeAt(gt - 1) === 47) {
      at = gt + 1;
      continue;
    }
    const close = xml.indexOf('</c>', gt);
    if (close < 0 || close > to) break;
    const cell = readCell(xml, gt + 1, close, type, style, context);
    at = close + 4;
    if (cell === null) continue;
    if (column >= context.meter.limits.maxColumns)
      stop('file_too_many_cells', { cells: context.meter.limits.maxCells });
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    filled++;
  }
  context.meter.cells(filled);
  context.meter.places(cells.length);
  return cells;
}

function readCell(xml: string, from: number, to: number, type: string, style: number, context: SheetContext): Cell {
  if (to - from > longestXml) stop('file_damaged');
  if (type === 'inlineStr') return textCell(runsText(xml.slice(from, to)));
  const value = valueOf(xml, from, to);
  if (value === null) return xml.startsWith('<f', from) ? { kind: 'error', text: '=' } : null;
  switch (type) {
    case 's':
      return textCell(context.strings[Number(value)] ?? '');
    case 'str':
      return textCell(xmlText(value));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return { kind: 'error', text: xmlText(value) };
    case 'd':
      return { kind: 'date', text: value, iso: /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? '' };
    default:
      return numberCell(value.trim(), context.shapes[style] ?? 0, context.date1904);
  }
}

/** The content of `<v>`; a formula before it is skipped. */
function valueOf(xml: string, from: number, to: number): string | null {
  if (xml.startsWith('<v>', from) && xml.startsWith('</v>', to - 4)) return xml.slice(from + 3, to - 4);
  for (let open = xml.indexOf('<v', from); open >= 0 && open < to; open = xml.indexOf('<v', open + 2)) {
    const next = xml.charCodeAt(open + 2);
    if (next !== 62 && next > 32) continue;
    const gt = xml.indexOf('>', open);
    const close = xml.indexOf('</v>', gt);
    return close < 0 || close > to || xml.charCodeAt(gt - 1) === 47 ? null : xml.slice(gt + 1, close);
  }
  return null;
}

/** Longest text a cell can hold in the programs that write such files. */
const longest = 32_767;
/** The same with every character escaped and in a run of its own. */
const longestXml = 4 * 2 ** 20;

export function textCell(text: string): Cell {
  if (text.length > longest) stop('file_damaged');
  return text.trim() === '' ? null : text;
}

export function numberCell(text: string, shape: Shape, date1904: boolean): Cell {
  if (text === '') return null;
  if (shape === -1) return { kind: 'date', text, iso: serialToIso(Number(text), date1904) };
  if (shape > 0 && /^\d+$/.test(text) && text.length < shape)
    return { kind: 'number', text, shown: text.padStart(shape, '0') };
  return { kind: 'number', text };
}

/** 0-based column of a reference such as `AB12`. */
function columnOf(xml: string, from: number, to: number): number {
  let column = 0;
  for (let i = from; i < to; i++) {
    const letter = xml.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function mergeOf(ref: string): Merge[] {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(ref);
  if (!match) return [];
  const [, left = '', top, right = '', bottom] = match;
  return [
    {
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
      left: columnOf(left, 0, left.length),
      right: columnOf(right, 0, right.length),
    },
  ];
}
