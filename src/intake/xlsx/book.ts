import { isDateFormat, padWidth } from './serial.ts';
import { xmlTags } from './xml.ts';

/** How a cell style shows a number: 0 as it is, -1 as a date, n padded with zeros to n digits. */
export type Shape = number;

export interface SheetRef {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** The sheets of a workbook in their order, with the part each lies in. */
export function sheetRefs(workbook: string, rels: string): SheetRef[] {
  const targets = new Map(xmlTags(rels, 'Relationship').map((rel) => [rel.Id, rel.Target]));
  return xmlTags(workbook, 'sheet').flatMap((sheet) => {
    const target = sheet.id === undefined ? undefined : targets.get(sheet.id);
    if (target === undefined || sheet.name === undefined) return [];
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [
      { name: sheet.name, hidden: (sheet.state ?? 'visible') !== 'visible', part: resolveDots(part).toLowerCase() },
    ];
  });
}

export function isDate1904(workbook: string): boolean {
  const value = xmlTags(workbook, 'workbookPr')[0]?.date1904;
  return value === '1' || value === 'true';
}

/** The shape of every cell style, by style index. */
export function styleShapes(styles: string): Shape[] {
  const codes = new Map(xmlTags(styles, 'numFmt').map((format) => [Number(format.numFmtId), format.formatCode ?? '']));
  const from = styles.search(/<(?:\w+:)?cellXfs[\s>]/);
  const to = from < 0 ? -1 : styles.indexOf('cellXfs>', from + 10);
  return xmlTags(styles.slice(Math.max(from, 0), Math.max(to, 0)), 'xf').map((xf) => {
    const id = Number(xf.numFmtId ?? 0);
    const code = codes.get(id);
    if (code !== undefined) return isDateFormat(code) ? -1 : padWidth(code);
    return isBuiltInDate(id) ? -1 : 0;
  });
}

/** Built-in formats 14–17, 22 and the Chinese ones 27–36, 50–58; 18–21 and 45–47 show a time of day only. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  );
}

function resolveDots(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '.' && part !== '') out.push(part);
  }
  return out.join('/');
}
