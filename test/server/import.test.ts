import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '#kernel/calendar.ts';
import { findLayout, isReadError } from '#intake/index.ts';
import { readWorkbook } from '#intake/read.ts';
import { received } from '#test/kit/carriers-intake.ts';
import { committed, csv, judged, settled, upload } from '#test/kit/importing.ts';
import { type World, world } from '#test/kit/world.ts';

const heading = '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,责任人,状态,应退日期,知悉范围,条码,备注';
const ledger = csv(
  '云川市某局涉密载体台账',
  heading,
  '云发〔2024〕1号,关于甲项工作的通知,机密,20年,000001,云岭市委办公室,2024-03-05,,在库,,一处,,',
  '云发〔2024〕1号,关于甲项工作的通知,机密,20年,000002,云岭市委办公室,2024-03-05,阅文人,在用,,一处,,',
  '云发〔2024〕2号,关于乙项工作的通知,秘密,,000001,云岭市机要局,2024-04-01,,待销毁,,,,',
  '云发〔2024〕3号,关于丙项工作的通知,机密,25年,000001,云岭市机要局,2024-04-02,,在库,,,,',
  ',关于丁项工作的通知,内部,,,云岭市机要局,2024-04-03,,在库,,,BC-0001,旧柜',
  '云发〔2024〕5号,关于戊项工作的通知,绝密,30年,000001,云岭市机要局,2024-04-04,某外人,借出,,,,',
);

let w: World;
beforeAll(async () => {
  w = await world({ at: '2026-08-03T01:00:00.000Z' });
});

async function rows(sql: string): Promise<any[]> {
  return w.running.app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1, $2)', [w.running.app.systemToken, w.id]);
    return connection.query(sql);
  });
}

describe('an old ledger', () => {
  let id: string;

  test('gets a verdict for each line before anything is written, and the lines add up', async () => {
    const state = await judged(w, 'clerk', '台账.csv', ledger);
    id = state.id;
    expect(state).toMatchObject({ state: 'judged', counts: { refused: 1, same: 0 } });
    const { taken, noted, refused, same } = state.counts;
    expect(taken + noted + refused + same).toBe(6);
    expect(state.sheets).toEqual([expect.objectContaining({ lines: 8, above: 2, data: 6, blank: 0 })]);
    expect(state.rows[0]).toMatchObject({ verdict: 'refused', line: 6, number: '云发〔2024〕3号' });
    expect(state.rows[0].findings[0]).toMatchObject({ clause: 'CLASSIFY-016', refuses: true });
    expect(await rows('select 1 from document')).toEqual([]);
  });

  test('shows its columns with what they are taken for', async () => {
    const { headings, fields } = await settled(w, 'clerk', id);
    const number = headings.find((one: { heading: string }) => one.heading === '文号');
    expect(number).toMatchObject({ field: 'number', sample: expect.arrayContaining(['云发〔2024〕1号']) });
    expect(fields).toContainEqual({ id: 'title', title: { zh: '文件名称', en: 'title' } });
  });

  test('is nobody else’s: absent for others, refused to those outside the registry', async () => {
    expect((await w.get('clerk2', `/api/import/${id}`)).status).toBe(404);
    expect((await w.post('clerk2', `/api/import/${id}/commit`)).status).toBe(404);
    const answer = await upload(w, 'reader', '台账.csv', ledger);
    expect(answer).toMatchObject({ status: 403, body: { rules: ['CARRIER-001'] } });
  });

  test('gives the refused lines back as a file that can be read again', async () => {
    const { status, body } = await w.get('clerk', `/api/import/${id}/refused.xlsx`);
    expect(status).toBe(200);
    const book = await readWorkbook(body, 'refused.xlsx');
    if (isReadError(book)) throw new Error(book.says.en);
    const [sheet] = book.sheets;
    expect(sheet && findLayout(sheet)?.columns.some(({ field }) => field === 'number')).toBe(true);
    expect(JSON.stringify(sheet?.rows)).toContain('云发〔2024〕3号');
    expect(JSON.stringify(sheet?.rows)).not.toContain('云发〔2024〕1号');
    const english = await readWorkbook((await w.get('clerk', `/api/import/${id}/refused.xlsx?lang=en`)).body, 'r.xlsx');
    expect(JSON.stringify(isReadError(english) ? [] : english.sheets)).toMatch(/Line \d|line \d/);
  });

  test('is registered by one act of which every part is in the ledger', async () => {
    expect(await committed(w, 'clerk', id)).toMatchObject({ state: 'committed' });
    const copies = await rows(
      `select d.doc_no, d.title, d.mark, d.source, d.copies_made, c.copy_no, c.hand, c.hand_id, c.code, c.due_at, m.step, m.note
       from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
       join movement m on m.unit_id = c.unit_id and m.carrier_id = c.id order by d.title, c.copy_no`,
    );
    expect(copies.map((one) => [one.doc_no, one.copy_no, one.hand, one.hand_id])).toEqual([
      [null, 1, 'registry', null],
      ['云发〔2024〕2号', 1, 'registry', null],
      ['云发〔2024〕5号', 1, 'registry', null],
      ['云发〔2024〕1号', 1, 'registry', null],
      ['云发〔2024〕1号', 2, 'person', 'reader'],
    ]);
    expect(copies[4]).toMatchObject({ mark: '机密★20年', copies_made: 2, source: 'import', step: 'import' });
    expect(copies[0].note).toContain('旧柜');
    expect(await rows(`select bar_code from former_code`)).toEqual([{ bar_code: 'BC-0001' }]);
    const entries = await w.ledger('rule=CARRIER-002&outcome=done');
    expect(entries.filter((one) => one.act === 'takeover.import').length).toBe(2);
  });

  test('is found by the bar code a copy bore before, by scanner and in the search box', async () => {
    const [copy] = await rows(
      `select c.id, c.code from carrier c join former_code f on f.unit_id = c.unit_id and f.carrier_id = c.id`,
    );
    const scanned = await w.get('clerk', '/api/scan/BC-0001');
    expect(scanned.body).toMatchObject({ type: 'carrier', ...copy, title: '关于丁项工作的通知' });
    const { hits } = (await w.get('clerk', '/api/find?q=BC-0001')).body;
    expect(hits).toMatchObject([{ kind: 'carrier', ...copy }]);
    const [hidden, absent] = [await w.get('reader', '/api/scan/BC-0001'), await w.get('reader', '/api/scan/BC-0002')];
    expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
    expect((await w.get('reader', '/api/find?q=BC-0001')).body.hits).toEqual([]);
  });

  test('puts what somebody holds on his day, and takes it back at the desk', async () => {
    const mine = (await w.get('reader', '/api/my-day')).body.holdings;
    expect(mine).toEqual([expect.objectContaining({ title: '关于甲项工作的通知', copy_no: 2 })]);
    await w.done('clerk', 'hands.take-back', { carrier: mine[0].carrier_id });
    expect((await w.get('reader', '/api/my-day')).body.holdings).toEqual([]);
  });

  test('imported again changes nothing: every line is there already', async () => {
    const again = await judged(w, 'clerk', '台账.csv', ledger);
    expect(again.counts).toMatchObject({ taken: 0, noted: 0, same: 5, refused: 1 });
    const answer = await w.post('clerk', `/api/import/${again.id}/commit`);
    expect(answer.status).toBe(202);
    const after = await settled(w, 'clerk', again.id);
    expect(after).toMatchObject({ state: 'judged', says: { en: expect.stringContaining('no line') } });
    expect((await rows('select count(*)::int as n from carrier'))[0].n).toBe(5);
  });
});

test('what a column means is remembered for the form, and may not be meant twice', async () => {
  const file = csv('编号一,文件标题,密级,来文机关,杂项', '甲1,事项甲,内部,某局,x', '甲2,事项乙,内部,某局,y');
  const first = await upload(w, 'clerk', '一.csv', file);
  const read = await settled(w, 'clerk', first.body.import.id);
  const column = read.headings.find((one: { heading: string }) => one.heading === '杂项').column;
  const url = `/api/import/${read.id}/mapping`;
  const title = read.headings.find((one: { heading: string }) => one.heading === '文件标题').column;
  expect((await w.post('clerk', url, { mapping: { [column]: 'title' } })).status).toBe(422);
  expect((await w.post('clerk', url, { mapping: { [column]: 'nonsense' } })).status).toBe(422);
  expect((await w.post('clerk', url, { mapping: { [column]: 'remarks', [title]: 'title' } })).status).toBe(202);
  await settled(w, 'clerk', read.id);
  const second = await upload(w, 'clerk', '二.csv', file);
  const again = await settled(w, 'clerk', second.body.import.id);
  expect(again.headings.find((one: { heading: string }) => one.heading === '杂项').field).toBe('remarks');
});

test('when the register changes after the verdicts they are given anew instead of being used', async () => {
  const file = csv(heading, '云发〔2025〕9号,关于庚项工作的通知,秘密,10年,000001,云岭市机要局,2025-03-05,,在库,,,,');
  const state = await judged(w, 'clerk', '庚.csv', file);
  const other = await judged(w, 'clerk', '庚二.csv', file);
  await committed(w, 'clerk', other.id);
  const after = await committed(w, 'clerk', state.id);
  expect(after).toMatchObject({
    state: 'judged',
    counts: { same: 1, taken: 0 },
    says: { en: expect.stringContaining('again') },
  });
  expect((await rows(`select count(*)::int as n from document where doc_no = '云发〔2025〕9号'`))[0].n).toBe(1);
});

test('what others register meanwhile concerns only the lines that speak of it', async () => {
  const file = csv(heading, '云发〔2025〕19号,关于辛项工作的通知,秘密,10年,000001,云岭市机要局,2025-03-05,,在库,,,,');
  const state = await judged(w, 'clerk', '辛.csv', file);
  const now = dateOf((await w.get('clerk', '/api/session')).body.now);
  await received(w, { issued_on: now });
  expect(await committed(w, 'clerk', state.id)).toMatchObject({ state: 'committed' });

  const more = csv(heading, '云发〔2025〕20号,关于壬项工作的通知,秘密,10年,000001,云岭市机要局,2025-03-05,,在库,,,,');
  const second = await judged(w, 'clerk', '壬.csv', more);
  await received(w, { issued_on: now, doc_no: '云发〔2025〕20号', title: '关于壬项工作的通知' });
  expect(await committed(w, 'clerk', second.id)).toMatchObject({
    state: 'judged',
    says: { en: expect.stringContaining('again') },
  });
});

test('a cancelled import leaves nothing, and a file that is no ledger says why', async () => {
  const state = await judged(w, 'clerk', '台账.csv', ledger);
  expect((await w.post('clerk', `/api/import/${state.id}/cancel`)).status).toBe(202);
  expect(await settled(w, 'clerk', state.id)).toMatchObject({ state: 'cancelled', counts: null, rows: [] });
  expect(await rows(`select 1 from import_line where job_id = '${state.id}'`)).toEqual([]);
  const nothing = await judged(w, 'clerk', '便条.csv', csv('你好', '世界'));
  expect(nothing).toMatchObject({ state: 'failed', says: { zh: expect.stringContaining('表头') } });
  const disguised = await judged(w, 'clerk', '假.xlsx', csv('你好'));
  expect(disguised.state).toBe('failed');
});

test('nobody registers above his clearance, and top secret only who is on the list', async () => {
  const people = [
    {
      id: 'clerk',
      name: '机要员甲',
      department: 'office',
      post: '机要员',
      grade: 'important' as const,
      roles: ['registry_clerk' as const],
    },
  ];
  const small = await world({ people, at: '2026-08-03T01:00:00.000Z' });
  const file = csv(heading, '云发〔2025〕1号,关于某项工作的通知,绝密,30年,000001,云岭市机要局,2025-03-05,,在库,,,,');
  const state = await judged(small, 'clerk', '绝.csv', file);
  expect(state.rows[0]).toMatchObject({
    verdict: 'refused',
    findings: [expect.objectContaining({ clause: 'CARRIER-001' })],
  });
});

test('the messy ledger of the fixtures goes through: verdicts for all lines, and only lawful ones are registered', async () => {
  const bytes = await readFile(new URL('../fixtures/ledgers/messy.xlsx', import.meta.url));
  const state = await judged(w, 'clerk', 'messy.xlsx', bytes);
  const { taken, noted, refused, same } = state.counts;
  const data = state.sheets.reduce((sum: number, one: { data: number }) => sum + one.data, 0);
  expect(taken + noted + refused + same).toBe(data);
  expect(refused).toBeGreaterThan(0);
  expect(await committed(w, 'clerk', state.id)).toMatchObject({ state: 'committed' });
});
