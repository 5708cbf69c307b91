import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { departments, people, today } from '#test/fixtures/ledgers/people.ts';
import { cellText, lostPrecision } from './cell.ts';
import { findLayout } from './headings.ts';
import { type JudgeOptions, type Judgement, type LaidOutSheet, type RowVerdict, judgeRows } from './judge-row.ts';
import { defaultLimits, meter } from './limits.ts';
import { isReadError } from './read-error.ts';
import { readWorkbook } from './read.ts';
import { writeBack } from './write-back.ts';
import { listZip, unpackText } from './xlsx/zip.ts';

const options: JudgeOptions = {
  today,
  regime: 'state',
  maxYears: { top_secret: 30, secret: 20, confidential: 10 },
  ask: () => [],
};

async function sheetsOf(bytes: Uint8Array): Promise<LaidOutSheet[]> {
  const book = await readWorkbook(bytes, 'ledger.xlsx');
  if (isReadError(book)) throw new Error(book.says.en);
  return book.sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) }));
}

async function judged(sheets: readonly LaidOutSheet[]): Promise<Judgement> {
  const result = await judgeRows(sheets, { documents: new Map(), people, departments }, options);
  if (isReadError(result)) throw new Error(result.says.en);
  return result;
}

const sheets = await sheetsOf(await readFile(new URL('../../test/fixtures/ledgers/messy.xlsx', import.meta.url)));
const judgement = await judged(sheets);
const refused = judgement.verdicts.filter((verdict) => verdict.verdict === 'refused');
const file = await writeBack(sheets, judgement.verdicts);
const back = await sheetsOf(file);

describe('the refused rows as a file', () => {
  it('hold every refused row, in its order, under its own headings', () => {
    const [first] = back;
    expect(first?.sheet.name).toBe('载体台账');
    expect(first?.layout?.dataFrom).toBe(sheets[0]?.layout?.dataFrom);
    const rows = first?.sheet.rows.slice(first.layout?.dataFrom ?? 0) ?? [];
    const results = rows.map((row) => cellText(row.at(-2)));
    expect(results).toEqual(refused.map((verdict) => `未采用（原第 ${verdict.line} 行）`));
  });

  it('give the reason of each row with its clause', () => {
    const [first] = back;
    const rows = first?.sheet.rows.slice(first.layout?.dataFrom ?? 0) ?? [];
    refused.forEach((verdict, at) => {
      for (const finding of verdict.findings) {
        expect(cellText(rows[at]?.at(-1))).toContain(finding.says.zh);
        if (finding.clause) expect(cellText(rows[at]?.at(-1))).toContain(finding.clause);
      }
    });
  });

  it('keep their own cells unchanged, save figures that had lost digits, which show it', () => {
    const [first] = back;
    const rows = first?.sheet.rows.slice(first.layout?.dataFrom ?? 0) ?? [];
    refused.forEach((verdict, at) => {
      const before = sheets[0]?.sheet.rows[verdict.line - 1] ?? [];
      const shown = before.map((cell) => (lostPrecision(cell) ? expect.stringMatching(/E\+\d+$/) : cellText(cell)));
      expect((rows[at] ?? []).slice(0, before.length).map(cellText)).toEqual(shown);
    });
  });

  it('can be imported again: the two columns are passed over and the verdicts on the same rows are the same', async () => {
    const again = await judged(back);
    expect(again.verdicts.length).toBe(refused.length);
    // Without the taken rows, what only repeated or contradicted them has nothing to contradict.
    const alone = refused.map(
      (verdict) =>
        !verdict.findings.some(({ code }) => /^(?:copy_two_holders|copy_twice|document_differs)$/.test(code)),
    );
    const codes = (verdicts: readonly RowVerdict[]) =>
      verdicts.filter((_, at) => alone[at]).map((verdict) => verdict.findings.map((finding) => finding.code));
    expect(codes(again.verdicts)).toEqual(codes(refused));
  });

  it('contain no formula, whatever their text begins with', async () => {
    const layout = findLayout({ name: 's', hidden: false, rows: [['文号', '标题', '密级', '备注']] });
    const row = ['云发〔2024〕1号', '=HYPERLINK("x")', '@SUM(1)', '+1-1'];
    const sheet = { name: 's', hidden: false, rows: [['文号', '标题', '密级', '备注'], row] };
    const result = await judged([{ sheet, layout }]);
    const bytes = await writeBack([{ sheet, layout }], result.verdicts);
    const part = listZip(bytes, meter({})).get('xl/worksheets/sheet1.xml');
    if (!part) throw new Error('no sheet');
    expect(await unpackText(part, meter({ limits: defaultLimits }))).not.toMatch(/<f[ >]/);
    expect((await sheetsOf(bytes))[0]?.sheet.rows[1]?.slice(0, 4)).toEqual(row);
  });

  it('is in English where English is asked for, and holds all rows where all are asked for', async () => {
    const all = await sheetsOf(
      await writeBack(sheets, judgement.verdicts, { language: 'en', verdicts: ['taken', 'noted', 'refused', 'same'] }),
    );
    const rows = all.flatMap(({ sheet, layout }) => sheet.rows.slice(layout?.dataFrom ?? sheet.rows.length));
    expect(rows.length).toBe(judgement.verdicts.length);
    const results = rows.map((row) => row.map(cellText).find((text) => /\(line \d+ before\)$/.test(text)) ?? '');
    expect(results.filter((result) => result.startsWith('refused')).length).toBe(refused.length);
  });
});
