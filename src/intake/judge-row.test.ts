import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cases } from '#test/fixtures/ledgers/cases.ts';
import { messyLedger } from '#test/fixtures/ledgers/messy.ts';
import { departments, people, today } from '#test/fixtures/ledgers/people.ts';
import type { Workbook } from './cell.ts';
import { findLayout } from './headings.ts';
import { type JudgeOptions, type Judgement, type Known, type RowVerdict, judgeRows } from './judge-row.ts';
import { isReadError } from './read-error.ts';
import { readWorkbook } from './read.ts';

const options: JudgeOptions = {
  today,
  regime: 'state',
  maxYears: { top_secret: 30, secret: 20, confidential: 10 },
  ask: () => [],
};
const known: Known = { documents: new Map(), people, departments };

async function open(name: string): Promise<Workbook> {
  const book = await readWorkbook(
    await readFile(new URL(`../../test/fixtures/ledgers/${name}`, import.meta.url)),
    name,
  );
  if (isReadError(book)) throw new Error(book.says.en);
  return book;
}

async function judge(book: Workbook, register = known, how = options): Promise<Judgement> {
  const result = await judgeRows(
    book.sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) })),
    register,
    how,
  );
  if (isReadError(result)) throw new Error(result.says.en);
  return result;
}

const files = { 'messy.xlsx': messyLedger(), 'messy.xls': messyLedger(), 'messy-gbk.csv': messyLedger(false) };
const judged = new Map(
  await Promise.all(Object.keys(files).map(async (name) => [name, await judge(await open(name))] as const)),
);

for (const [name, ledger] of Object.entries(files)) {
  const result = judged.get(name);
  const first = result?.sheets[0];
  const byLine = new Map(
    result?.verdicts.filter((verdict) => verdict.sheet === first?.sheet).map((verdict) => [verdict.line, verdict]),
  );
  const at = (line: number | undefined): RowVerdict => {
    const verdict = line === undefined ? undefined : byLine.get(line);
    if (!verdict) throw new Error(`no verdict for line ${line}`);
    return verdict;
  };

  describe(`dirty cases of ${name}`, () => {
    it.each(cases)('$name', (one) => {
      const verdict = at(ledger.lines.get(one.name));
      expect([verdict.verdict, verdict.findings.map((finding) => finding.code).sort()]).toEqual([
        one.verdict,
        [...(one.codes ?? [])].sort(),
      ]);
      if (one.carrier) expect(verdict.carrier).toMatchObject(one.carrier);
      for (const finding of verdict.findings) expect(finding.says.zh + finding.says.en).not.toMatch(/[{}]/);
    });

    it('lines that are no carriers are refused as such, not dropped', () => {
      for (const [line, code] of ledger.notItems)
        expect([line, at(line).verdict, at(line).findings.map((finding) => finding.code)]).toEqual([
          line,
          'refused',
          [code],
        ]);
    });

    it('every line of every sheet is accounted for', () => {
      for (const sheet of result?.sheets ?? []) {
        expect(sheet.above + sheet.data + sheet.blank).toBe(sheet.lines);
        expect(sheet.counts.taken + sheet.counts.noted + sheet.counts.refused + sheet.counts.same).toBe(sheet.data);
      }
      expect(first?.above).toBe(ledger.headingLast);
    });

    it('ordinary lines are taken without a word', () => {
      const special = new Set([...ledger.lines.values(), ...ledger.notItems.keys()]);
      const ordinary = [...byLine.values()].filter((verdict) => !special.has(verdict.line));
      expect(ordinary.length).toBe(150);
      for (const verdict of ordinary)
        expect([verdict.line, verdict.verdict, verdict.findings]).toEqual([verdict.line, 'taken', []]);
    });
  });
}

describe.each(['messy.xlsx', 'messy.xls'])('sheets of %s', (name) => {
  const result = judged.get(name);

  it('merged cells give every copy the values written once for the document', () => {
    const lines = files['messy.xlsx'].lines;
    for (const copy of [1, 2, 3]) {
      const line = lines.get(`merged cells, copy ${copy}`);
      const verdict = result?.verdicts.find((one) => one.sheet === '载体台账' && one.line === line);
      expect(verdict?.verdict).toBe('taken');
      expect(verdict?.carrier).toMatchObject({
        number: '云并〔2024〕1号',
        level: 'secret',
        copies: 1,
        copyNumbers: [`00000${copy}`],
      });
    }
  });

  it('a second ledger in the file is judged by its own headings', () => {
    const own = result?.verdicts.filter((verdict) => verdict.sheet === '收文登记簿') ?? [];
    expect(own.map((verdict) => verdict.verdict)).toEqual(Array(12).fill('taken'));
    expect(own[0]?.carrier).toMatchObject({
      number: '江财密〔2025〕1号',
      registerNo: '2025-001',
      receivedAt: '2025-01-08',
      period: { kind: 'years', years: 5 },
      department: '财务科',
    });
  });

  it('sheets without a heading are left alone, and counted', () => {
    const others = result?.sheets.filter((sheet) => !sheet.ledger);
    expect(others?.map((sheet) => [sheet.sheet, sheet.lines, sheet.hidden])).toEqual([
      ['填表说明', 3, false],
      ['字典', 3, true],
    ]);
  });
});

describe('against the register', () => {
  it('importing a file a second time takes nothing', async () => {
    const book = await open('messy.xlsx');
    const documents = new Map<
      string,
      { title: string; level: 'secret'; copyNumbers: string[]; carrierNos: string[] }
    >();
    for (const { carrier } of judged.get('messy.xlsx')?.verdicts ?? []) {
      if (!carrier) continue;
      const document = documents.get(carrier.documentKey) ?? {
        title: carrier.title,
        level: carrier.level as 'secret',
        copyNumbers: [],
        carrierNos: [],
      };
      const numbers =
        carrier.copyNumbers.length > 0
          ? carrier.copyNumbers
          : Array.from({ length: carrier.copies }, (_, n) => `x${document.copyNumbers.length + n}`);
      document.copyNumbers.push(...numbers);
      documents.set(carrier.documentKey, document);
    }
    const again = await judge(book, { ...known, documents });
    const before = judged.get('messy.xlsx')?.counts;
    expect(again.counts).toEqual({
      taken: 0,
      noted: 0,
      refused: before?.refused,
      same: (before?.taken ?? 0) + (before?.noted ?? 0) + (before?.same ?? 0),
    });
  });

  it('takes only the copies that are not there yet, and refuses what the register has differently', async () => {
    const heading = ['文号', '标题', '密级', '保密期限', '份号'];
    const rows = [
      heading,
      ['云发〔2024〕1号', '甲', '机密', '10年', '1-3'],
      ['云发〔2024〕2号', '乙', '机密', '10年', '1'],
    ];
    const book: Workbook = { format: 'csv', sheets: [{ name: 's', hidden: false, rows }] };
    const documents = new Map([
      ['n:云发〔2024〕1', { title: '甲', level: 'secret' as const, copyNumbers: ['000002'] }],
      ['n:云发〔2024〕2', { title: '乙', level: 'top_secret' as const, copyNumbers: ['000001'] }],
    ]);
    const { verdicts } = await judge(book, { ...known, documents });
    expect(verdicts.map((verdict) => [verdict.verdict, verdict.findings[0]?.code])).toEqual([
      ['noted', 'known_partly'],
      ['refused', 'known_differs'],
    ]);
    expect(verdicts[0]?.carrier).toMatchObject({ copies: 2, copyNumbers: ['000001', '000003'] });
  });
});

describe('options', () => {
  it('a period over the ceiling is taken with a note where the unit says so', async () => {
    const result = await judge(await open('messy.xlsx'), known, { ...options, overCeiling: 'note' });
    const line = files['messy.xlsx'].lines.get('period "30年"');
    const verdict = result.verdicts.find((one) => one.line === line);
    expect([verdict?.verdict, verdict?.findings[0]?.clause]).toEqual(['noted', 'CLASSIFY-016']);
  });

  it('company ledgers keep permanent, long and short, and refuse a missing period', async () => {
    const rows = [
      ['编号', '名称', '密级', '保密期限'],
      ['甲-1', '配方', '机密', '长期'],
      ['甲-2', '图样', '机密', null],
    ];
    const book: Workbook = { format: 'csv', sheets: [{ name: 's', hidden: false, rows }] };
    const { verdicts } = await judge(book, known, { ...options, regime: 'company' });
    expect(verdicts[0]?.carrier?.period).toEqual({ kind: 'long' });
    expect(verdicts[1]?.findings[0]?.code).toBe('period_missing_company');
  });

  it('a cancelled judgement is a value, not a verdict', async () => {
    const rows = [
      ['文号', '标题', '密级'],
      ...Array.from({ length: 3000 }, (_, n) => [`云发〔2024〕${n}号`, `第${n}号`, '内部']),
    ];
    const book: Workbook = { format: 'csv', sheets: [{ name: 's', hidden: false, rows }] };
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }): void => {
      seen.push(done);
      abort.abort();
    };
    const result = await judgeRows(
      book.sheets.map((sheet) => ({ sheet, layout: findLayout(sheet) })),
      known,
      { ...options, signal: abort.signal, onProgress },
    );
    expect(result).toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([1000]);
  });
});
