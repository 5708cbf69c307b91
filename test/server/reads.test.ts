import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { formerCode } from '#modules/takeover/tables.ts';
import { groupedCode } from '#kernel/code.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

async function withDocuments(): Promise<World> {
  const w = await world();
  const mine = { scope: ['p:reader', 'duty:registry'] };
  await given(w, [
    ...documentRows({ id: 'a', title: '关于演练的通知', level: 4, doc_no: '测发〔2026〕1号', ...mine }, [
      { hand: 'person', hand_id: 'reader', due_at: '2026-03-03T09:30:00.000Z' },
      {},
    ]),
    ...documentRows({ id: 'b', title: '=SUM(A1:A9)', level: 3, ...mine, issued_on: '2026-01-15' }),
    ...documentRows({ id: 'c', title: '关于防汛工作的报告', level: 5, scope: ['p:principal', 'duty:registry'] }, [{}]),
  ]);
  return w;
}

test('a register shows the rows one may know: filters, search by two characters or initials, pages, level and total', async () => {
  const w = await withDocuments();
  const list = async (who: string, query = '') => (await w.get(who, `/api/registers/documents${query}`)).body;
  const ids = async (who: string, query = '') =>
    (await list(who, query)).rows.map((row: { id: string }) => row.id).sort();

  expect(await ids('clerk')).toEqual(['a', 'b', 'c']);
  expect(await ids('reader')).toEqual(['a', 'b']);
  expect(await list('clerk')).toMatchObject({ total: { count: 3, exact: true }, level: 5, next: null });
  expect(await list('reader')).toMatchObject({ total: { count: 2, exact: true }, level: 4 });
  expect(await ids('clerk', '?q=演练')).toEqual(['a']);
  expect(await ids('clerk', '?q=gyfx')).toEqual(['c']);
  expect(await ids('reader', '?q=防汛')).toEqual([]);
  expect(await ids('clerk', '?level=top_secret&level=confidential')).toEqual(['b', 'c']);
  expect(await ids('clerk', '?from.issued_on=2026-01-01&to.issued_on=2026-01-31')).toEqual(['b']);
  expect(await ids('clerk', '?created_at=2026-03-02')).toEqual(['a', 'b', 'c']);
  expect(await ids('clerk', '?created_at=2026-03-03')).toEqual([]);
  expect((await w.get('clerk', '/api/registers/documents?scope=x')).status).toBe(422);
  expect((await w.get('clerk', '/api/registers/documents?from.issued_on=soon')).status).toBe(422);
  expect((await w.get('clerk', '/api/registers/documents?cursor=zzz')).status).toBe(422);
  expect((await w.get('clerk', '/api/registers/nonsense')).status).toBe(404);

  const first = await list('clerk', '?limit=2');
  const second = await list('clerk', `?limit=2&cursor=${first.next}`);
  expect([...first.rows, ...second.rows].map((row) => row.id).sort()).toEqual(['a', 'b', 'c']);
  expect(second.next).toBeNull();
  expect([first.total, second.total]).toEqual([null, null]);
});

test('how many rows a register has is counted apart: of what one may know, under the same filters, to ten thousand', async () => {
  const w = await withDocuments();
  const count = async (who: string, query = '') => (await w.get(who, `/api/registers/documents/total${query}`)).body;
  expect(await count('clerk')).toEqual({ total: { count: 3, exact: true } });
  expect(await count('reader', '?limit=1')).toEqual({ total: { count: 2, exact: true } });
  expect(await count('clerk', '?level=top_secret&level=confidential')).toEqual({ total: { count: 2, exact: true } });
  expect(await count('clerk', '?q=演练')).toEqual({ total: { count: 1, exact: true } });
  expect((await w.get('clerk', '/api/registers/documents/total?scope=x')).status).toBe(422);
  expect((await w.get('clerk', '/api/registers/nonsense/total')).status).toBe(404);
  const looks = async () => (await w.ledger('act=read:list:documents')).length;
  const before = await looks();
  await count('clerk');
  expect(await looks()).toBe(before);

  const many = `insert into document select (jsonb_populate_record(d, jsonb_build_object('id', 'n' || n, 'register_no', null))).*
    from document d, generate_series(1, 10000) n where d.unit_id = $1 and d.id = 'a'`;
  await asOwner(async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(many, [w.id]);
  });
  expect(await count('reader')).toEqual({ total: { count: 10000, exact: false } });
});

test('one row is read in full with what belongs to it, and the look is entered', async () => {
  const w = await withDocuments();
  const answer = await w.get('clerk', '/api/registers/documents/a');
  expect(answer.body.row).toMatchObject({ id: 'a', title: '关于演练的通知', level: 4 });
  expect(Object.keys(answer.body.row)).not.toContain('search');
  const [entry] = await w.ledger('act=read:documents');
  expect(entry).toMatchObject({
    actor: { id: 'clerk' },
    object: { table: 'document', id: 'a' },
    level: 4,
    outcome: 'done',
    device: 'test',
  });
  const [hidden, absent] = [
    await w.get('reader', '/api/registers/documents/c'),
    await w.get('reader', '/api/registers/documents/zz'),
  ];
  expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
  expect(await w.ledger('act=read:documents&outcome=denied')).toHaveLength(2);
});

test('a workbook holds exactly what is shown, its level on the first lines, and no formula', async () => {
  const w = await withDocuments();
  const answer = await w.get('reader', '/api/registers/documents.xlsx?level=confidential');
  expect(answer.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.body);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  expect(String(sheet.getRow(2).getCell(1).value)).toBe('本表最高密级：秘密');
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  expect(cells.filter((cell) => cell.type === ExcelJS.ValueType.Formula)).toEqual([]);
  const shown = cells.map((cell) => String(cell.value));
  expect(shown).toContain('=SUM(A1:A9)');
  expect(shown.join()).not.toContain('演练');
  expect(sheet.rowCount).toBe(4);
  expect((await w.ledger('act=export:documents'))[0]).toMatchObject({
    actor: { id: 'reader' },
    level: 3,
    outcome: 'done',
  });
});

test('my day, a scanned code and the search box show what is mine or known to me', async () => {
  const w = await withDocuments();
  const day = (await w.get('reader', '/api/my-day')).body;
  expect(day.holdings).toMatchObject([
    { carrier_id: 'ac1', title: '关于演练的通知', level: 4, due_at: '2026-03-03T09:30:00.000Z' },
  ]);
  const code = day.holdings[0].code;
  expect((await w.get('clerk', `/api/scan/${code}`)).body).toMatchObject({
    type: 'carrier',
    document_id: 'a',
    holder: { id: 'reader', name: '阅文人' },
    regime: 'state',
  });
  const [hidden, wrong] = [await w.get('reader2', `/api/scan/${code}`), await w.get('reader2', '/api/scan/123')];
  expect([hidden.status, hidden.body]).toEqual([404, wrong.body]);

  const person = (await w.get('clerk', '/api/find?q=阅文人')).body.hits.find(
    (hit: { id: string }) => hit.id === 'reader',
  );
  expect((await w.get('clerk', `/api/scan/${person.code}`)).body).toMatchObject({
    type: 'person',
    grade: 'core',
    clearance: 5,
    overdue: 0,
  });
  const seen = (await w.get('reader2', `/api/scan/${person.code}`)).body;
  expect([seen.name, seen.grade, seen.overdue]).toEqual(['阅文人', undefined, undefined]);

  const hits = async (who: string, q: string) =>
    (await w.get(who, `/api/find?q=${encodeURIComponent(q)}`)).body.hits.map((hit: { id: string }) => hit.id);
  expect(await hits('reader', '演练')).toEqual(['a']);
  expect(await hits('clerk', 'fxgz')).toEqual(['c']);
  expect(await hits('reader', 'fxgz')).toEqual([]);
  const wide = groupedCode(code).replaceAll(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  for (const shown of [code, groupedCode(code), wide]) expect(await hits('reader', shown)).toEqual(['ac1']);
  expect(await hits('reader2', code)).toEqual([]);
});

test('a bar code of old books names a copy where one copy bore it that the caller may know of', async () => {
  const w = await withDocuments();
  const bore = (carrier: string, bar: string) =>
    insert(formerCode, { carrier_id: carrier, bar_code: bar, copy_no: null });
  const code = (await w.get('clerk', '/api/registers/carriers?document_id=a&copy_no=2')).body.rows[0].code;
  await given(w, [bore('ac1', '6901'), bore('ac2', '100000000001'), bore('cc1', '6901')]);
  expect((await w.get('clerk', '/api/scan/6901')).status).toBe(404);
  expect((await w.get('reader', '/api/scan/6901')).body).toMatchObject({ type: 'carrier', id: 'ac1' });
  expect((await w.get('clerk', '/api/scan/100000000001')).body).toMatchObject({ id: 'ac2', code });
  const hits = async (who: string) =>
    (await w.get(who, '/api/find?q=6901')).body.hits.map((hit: { id: string }) => hit.id);
  expect((await hits('clerk')).sort()).toEqual(['ac1', 'cc1']);
  expect(await hits('reader')).toEqual(['ac1']);
  const stranger = { method: 'GET', url: `/api/scan/${code}`, headers: { authorization: 'Bearer none' } } as const;
  expect((await w.send('clerk', stranger)).status).toBe(401);
});

test('procedures and registers are listed with what a form or a table needs', async () => {
  const w = await world();
  const { procedures } = (await w.get('head', '/api/procedures')).body;
  const sign = procedures.find((one: { id: string }) => one.id === 'cases.sign');
  expect(sign).toMatchObject({
    module: 'cases',
    menu: false,
    clause: 'CONDUCT-019',
    schema: { type: 'object', required: ['case'] },
  });
  expect(sign.clauses).toContain('ORG-014');
  const { registers } = (await w.get('head', '/api/registers')).body;
  expect(registers.find((one: { name: string }) => one.name === 'documents')).toMatchObject({
    object: 'document',
    menu: true,
  });
  const session = (await w.get('head', '/api/session')).body;
  expect(Date.parse(session.absoluteAt) - Date.parse(session.now)).toBeGreaterThan(7.9 * 3_600_000);
  const cases = await w.get('head', '/api/cases?box=mine');
  expect(cases.body).toEqual({ cases: [] });
  expect((await w.get('head', '/api/cases?box=all')).status).toBe(422);
});

test('who may know of a document and its copies is told to the registry, and to nobody else', async () => {
  const w = await withDocuments();
  const told = async (who: string, path: string) =>
    (await w.get(who, `/api/registers/${path}`)).body.extras as Record<string, unknown>;
  expect((await told('clerk', 'documents/a')).scope).toEqual(['p:reader', 'duty:registry']);
  const [copy] = (await w.get('clerk', '/api/registers/carriers?document_id=a')).body.rows;
  expect((await told('clerk', `carriers/${copy.id}`)).scope).toEqual(['p:reader', 'duty:registry']);
  expect(await told('reader', 'documents/a')).not.toHaveProperty('scope');
});

test('the code of somebody’s badge is told by search to those only who issue badges', async () => {
  const w = await world();
  const told = async (who: string) => (await w.get(who, `/api/find?q=${encodeURIComponent('阅文人乙')}`)).body.hits;
  const person = { kind: 'person', id: 'reader2', title: '阅文人乙', detail: { zh: '二处 科员', en: '二处 科员' } };
  for (const who of ['reader', 'reader2', 'drafter', 'secadmin', 'auditor']) expect(await told(who)).toEqual([person]);
  for (const who of ['clerk', 'sysadmin', 'hr'])
    expect(await told(who)).toEqual([{ ...person, code: expect.stringMatching(/^\d+$/) }]);
});

test('nor does the list of people tell it, or find somebody by it', async () => {
  const w = await world();
  const rows = async (who: string, query = '') =>
    (await w.get(who, `/api/registers/people?limit=200${query}`)).body.rows;
  const known = (await rows('clerk')).find((row: { id: string }) => row.id === 'reader2').code;
  expect(known).toMatch(/^2\d{11}$/);
  for (const who of ['reader', 'drafter', 'auditor'])
    expect(new Set((await rows(who)).map((row: { code: string | null }) => row.code))).toEqual(new Set([null]));
  expect(await rows('reader', `&code=${known}`)).toEqual([]);
  expect(await rows('clerk', `&code=${known}`)).toMatchObject([{ id: 'reader2' }]);
  expect((await w.get('reader', '/api/registers/people/reader2')).body.row.code).toBeNull();
});
