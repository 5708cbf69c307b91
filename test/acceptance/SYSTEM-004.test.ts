import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { classified } from '../kit/classification.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

const title = '关于开展专项检查的方案';

/** What a person could read of an answer; a workbook is opened. */
async function wordsOf(body: unknown): Promise<string> {
  if (!Buffer.isBuffer(body)) return JSON.stringify(body);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body as unknown as ArrayBuffer);
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
}

async function withDocument(): Promise<World> {
  const w = await world();
  await given(w, documentRows({ id: 'doc', title, level: 4, scope: ['p:reader', 'duty:registry'] }, [{}]));
  return w;
}

acceptance('SYSTEM-004', 1, async () => {
  const w = await withDocument();
  const { registers } = (await w.get('reader2', '/api/registers')).body;
  const names = registers.map((one: { name: string }) => one.name) as string[];
  const lists = [
    ...names.map((name) => `/api/registers/${name}`),
    ...names.map((name) => `/api/registers/${name}?q=专项`),
  ];
  for (const url of [...lists, ...names.map((name) => `/api/registers/${name}.xlsx`)]) {
    const answer = await w.get('reader2', url);
    expect([200, 403], url).toContain(answer.status);
    expect(await wordsOf(answer.body), url).not.toContain('专项检查');
  }
  for (const name of names) {
    const list = await w.get('reader2', `/api/registers/${name}?limit=200`);
    const counted = await w.get('reader2', `/api/registers/${name}/total`);
    expect([counted.status, counted.body.total], name).toEqual([list.status, list.body.total]);
  }
  expect((await w.get('reader2', '/api/registers/documents')).body).toMatchObject({
    rows: [],
    total: { count: 0, exact: true },
  });
  expect((await w.get('reader2', '/api/find?q=专项检查')).body).toEqual({ hits: [] });
  expect((await w.get('reader2', '/api/registers/documents/doc')).status).toBe(404);
  expect((await w.get('reader2', '/api/my-day')).body.holdings).toEqual([]);
});

acceptance('SYSTEM-004', 2, async () => {
  const w = await withDocument();
  for (const administrator of ['sysadmin', 'secadmin', 'auditor']) {
    const answer = await w.get(administrator, '/api/registers/documents/doc');
    expect(answer.status).toBe(403);
    expect(answer.body.rules).toContain('SYSTEM-004');
    expect(JSON.stringify(answer.body)).not.toContain(title);
    const absent = await w.get(administrator, '/api/registers/documents/none');
    expect([absent.status, absent.body.findings]).toEqual([403, answer.body.findings]);
  }
  expect(await w.ledger('rule=SYSTEM-004&outcome=denied&object=doc')).toHaveLength(3);
});

acceptance('SYSTEM-004', 3, async () => {
  const w = await world();
  const document = await classified(w);
  const row = () => w.get('reader2', `/api/registers/documents/${document}`);
  expect((await row()).status).toBe(404);
  const grant = { document, person: 'reader2', reason: '参加起草', until: '2026-03-10' };
  await w.approved('drafter', 'classification.widen-scope', grant, ['head', 'leader']);
  expect((await row()).status).toBe(200);
  await w.at('2026-03-10T16:00:00.000Z');
  expect((await row()).status).toBe(404);
});

positive('SYSTEM-004', 'whom the scope names reads it in list, search and full', async () => {
  const w = await withDocument();
  expect((await w.get('reader', '/api/registers/documents')).body.rows).toMatchObject([{ id: 'doc', title }]);
  expect((await w.get('reader', '/api/find?q=专项检查')).body.hits).toMatchObject([{ kind: 'document', id: 'doc' }]);
  expect((await w.get('reader', '/api/registers/documents/doc')).body.row.title).toBe(title);
  expect(await wordsOf((await w.get('reader', '/api/registers/documents.xlsx')).body)).toContain(title);
});
