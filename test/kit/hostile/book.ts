import type { Part } from './zip.ts';
import { zip } from './zip.ts';

const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The parts of a workbook, of which any may be replaced. */
export interface Book {
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly rels?: string;
  readonly more?: readonly Part[];
}

export const heading = ['文号', '文件标题', '密级', '保密期限', '来文机关'];

export const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
export const row = (cells: readonly string[]) => `<row>${cells.map(text).join('')}</row>`;
export const sheetOf = (rows: string) => `<worksheet ${space}><sheetData>${rows}</sheetData></worksheet>`;
export const orderly = sheetOf(row(heading) + row(['云发〔2024〕1号', '甲', '内部', '', '某局']));

export const workbookXml = `<workbook ${space}><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`;
export const relsXml =
  '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

export function partsOf(book: Book): Part[] {
  return [
    { name: '[Content_Types].xml', body: '<Types/>' },
    { name: 'xl/workbook.xml', body: book.workbook ?? workbookXml },
    { name: 'xl/_rels/workbook.xml.rels', body: book.rels ?? relsXml },
    ...(book.strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', body: book.strings }]),
    ...(book.styles === undefined ? [] : [{ name: 'xl/styles.xml', body: book.styles }]),
    { name: 'xl/worksheets/sheet1.xml', body: book.sheet ?? orderly },
    ...(book.more ?? []),
  ];
}

export const xlsx = (book: Book) => zip(partsOf(book));
