import { expect, test } from 'vitest';
import { mail, received, receiving } from '../kit/carriers-intake.ts';
import { csv, committed, judged } from '../kit/importing.ts';
import { type World, world } from '../kit/world.ts';

async function tookOver(w: World, ...lines: readonly string[]): Promise<void> {
  const { id } = await judged(
    w,
    'clerk',
    '收文簿.csv',
    csv('收文号,文号,文件标题,密级,保密期限,来文机关,收文日期', ...lines),
  );
  expect(await committed(w, 'clerk', id)).toMatchObject({ state: 'committed' });
}

const line = (no: string, n: number, level: string) =>
  `${no},试厅〔2026〕${n}号,关于第${n}项工作的通知,${level},,试验省某厅,2026-02-03`;

test('a number the old ledger has given is not given again: each sequence goes on behind its own', async () => {
  const w = await world();
  await tookOver(w, line('密收〔2026〕7号', 1, '机密★10年'), line('收〔2026〕3号', 2, '内部'));
  const internal = { level: 'internal', regime: 'own', period: null, source: 'other' };
  expect((await received(w)).register_no).toBe('密收〔2026〕8号');
  expect((await received(w, internal)).register_no).toBe('收〔2026〕4号');
});

test('neighbour: a number that stands twice in the old ledger is one paper’s only', async () => {
  const w = await world();
  await received(w);
  await tookOver(w, line('密收〔2026〕1号', 1, '机密★10年'), line('密收〔2026〕2号', 2, '机密★10年'));
  const { rows } = (await w.get('clerk', '/api/registers/documents')).body;
  const numbers = (rows as { register_no: string | null }[]).flatMap(({ register_no }) => register_no ?? []);
  expect(numbers.toSorted()).toEqual(['密收〔2026〕1号', '密收〔2026〕2号']);
});

test('neighbour: opened and registered later, by two at once, it gets one number and none is lost', async () => {
  const w = await world();
  const { id: document } = await received(w, { register_now: false });
  const both = await Promise.all(['clerk', 'clerk2'].map((who) => w.act(who, 'mail.register', { document })));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await received(w)).register_no).toBe('密收〔2026〕2号');
});

test('the same number written otherwise is the same paper: it gets no second number', async () => {
  const w = await world();
  await received(w, { doc_no: '试厅〔2026〕9号' });
  for (const patch of [{ doc_no: '试厅 [2026] 9号' }, { doc_no: '试厅（２０２６）9号' }, { issuer: '试验省 某厅' }]) {
    const again = await w.act('clerk', 'mail.receive', { ...mail, doc_no: '试厅〔2026〕9号', ...patch });
    expect([again.status, again.body.rules]).toEqual([409, ['CARRIER-004']]);
  }
});

test('opened on a Saturday or after hours it is registered that day, and not on Monday', async () => {
  for (const [at, due] of [
    ['2026-03-07T02:40:00.000Z', '2026-03-07T15:59:59.999Z'],
    ['2026-03-06T09:40:00.000Z', '2026-03-06T15:59:59.999Z'],
    ['2026-03-06T02:40:00.000Z', '2026-03-06T09:30:00.000Z'],
  ] as const) {
    const w = await world({ at });
    await received(w, { register_now: false });
    expect(await w.obligations('CARRIER-004')).toMatchObject([{ due_at: due }]);
  }
});

test('a paper without a number is registered once, however its sender and title are written', async () => {
  const w = await world();
  const bare = { doc_no: null, issued_on: '2026-02-20', title: '关于报送名单的函' };
  expect((await receiving(w, bare)).status).toBe(201);
  for (const again of [bare, { ...bare, title: '《关于报送名单的函》', issuer: '试验省 某厅' }]) {
    const refused = await receiving(w, again);
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-004']]);
  }
  for (const other of [{ issued_on: '2026-02-21' }, { title: '关于报送名单的复函' }, { listed: '6', counted: '6' }])
    expect((await receiving(w, { ...bare, ...other })).status).toBe(201);
});
