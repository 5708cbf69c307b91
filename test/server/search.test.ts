import { beforeAll, expect, test } from 'vitest';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

// More documents than a search looks through one by one: a word of every tenth of them, one of the very oldest only, one of both.
const many = 1800;
const start = Date.parse('2026-02-01T00:00:00.000Z');
const scope = ['p:reader', 'duty:registry'];

function wordsOf(n: number): string {
  const words = [n % 10 === 0 ? '防汛' : '供暖'];
  if (n < 130) words.push('旧档');
  if (n < 30 || n >= many - 3) words.push('首尾');
  if (n % 2 === 0) words.push('双数');
  return words.join('和');
}

let w: World;
beforeAll(async () => {
  w = await world();
  const rows = Array.from({ length: many }, (_, n) =>
    documentRows({
      id: `n${String(n).padStart(5, '0')}`,
      title: `关于${wordsOf(n)}的通知`,
      level: n % 4 === 0 ? 5 : 3,
      scope: n % 4 === 0 ? ['duty:registry'] : scope,
      created_at: new Date(start + n * 1000).toISOString(),
    }),
  );
  await given(w, rows.flat());
});

const having = (word: string, may: (n: number) => boolean = () => true) =>
  Array.from({ length: many }, (_, n) => many - 1 - n)
    .filter((n) => may(n) && wordsOf(n).includes(word))
    .map((n) => `n${String(n).padStart(5, '0')}`);

/** All pages one after another, and how many rows there are: by the first page if it tells, and counted apart. */
async function pages(who: string, query: string) {
  const ids: string[] = [];
  let next: string | null = '';
  const counted = await w.get(who, `/api/registers/documents/total?${query}`);
  const { total } = counted.body;
  while (next !== null) {
    const { body } = await w.get(who, `/api/registers/documents?${query}${next === '' ? '' : `&cursor=${next}`}`);
    ids.push(...body.rows.map((row: { id: string }) => row.id));
    if (body.total) expect(body.total).toEqual(total);
    next = body.next;
  }
  return { ids, total };
}

test.each(['防汛', '旧档', '首尾', '双数'])('all that has %s is found, newest first, over all pages', async (word) => {
  const wanted = having(word);
  const { ids, total } = await pages('clerk', `q=${word}`);
  expect(ids).toEqual(wanted);
  expect(total).toEqual(wanted.length > 100 ? { count: 100, exact: false } : { count: wanted.length, exact: true });
  expect((await pages('clerk', `q=${word}&limit=200`)).ids).toEqual(wanted);
});

test('who sees a part of them finds that part and its number', async () => {
  const may = (n: number) => n % 4 !== 0;
  expect((await pages('reader', 'q=首尾')).ids).toEqual(having('首尾', may));
  const { ids, total } = await pages('reader', 'q=旧档');
  expect(ids).toEqual(having('旧档', may));
  expect(total).toEqual({ count: having('旧档', may).length, exact: true });
  expect((await pages('plain', 'q=旧档')).total).toEqual({ count: 0, exact: true });
});

test('a filter beside the words holds for both', async () => {
  const top = (n: number) => n % 4 === 0;
  expect((await pages('clerk', 'q=双数&level=top_secret')).ids).toEqual(having('双数', top));
  expect((await pages('clerk', 'q=旧档&level=top_secret')).ids).toEqual(having('旧档', top));
});

test('the search box gives the newest that have the words', async () => {
  const found = async (who: string, words: string) =>
    (await w.get(who, `/api/find?q=${encodeURIComponent(words)}`)).body.hits.map((hit: { id: string }) => hit.id);
  expect(await found('clerk', '防汛')).toEqual(having('防汛').slice(0, 12));
  expect(await found('clerk', '首尾')).toEqual(having('首尾').slice(0, 12));
  expect(await found('reader', '首尾')).toEqual(having('首尾', (n) => n % 4 !== 0).slice(0, 12));
});

test('words apart, whole pinyin and traditional characters find what the words as they stand would', async () => {
  const both = having('旧档', (n) => wordsOf(n).includes('双数'));
  for (const q of ['旧档 双数', '双数　旧档', 'jiudang 双数', '舊檔 雙數'])
    expect([q, (await pages('clerk', `q=${encodeURIComponent(q)}`)).ids]).toEqual([q, both]);
  expect((await pages('clerk', `q=${encodeURIComponent('旧档 没有')}`)).ids).toEqual([]);
});

test('somebody is found by his name with gaps, its whole pinyin or traditional characters', async () => {
  const hits = async (q: string) =>
    (await w.get('clerk', `/api/find?q=${encodeURIComponent(q)}`)).body.hits.map((hit: { id: string }) => hit.id);
  for (const q of ['阅文人', '閱文人', '阅 文 人', 'yuewenren', 'YWR', 'yue wen ren'])
    expect([q, await hits(q)]).toEqual([q, expect.arrayContaining(['reader'])]);
});

test('filters read numbers, names and days in the ways people write them, by their beginning', async () => {
  const ids = async (query: Record<string, string>) =>
    (await w.get('clerk', `/api/registers/documents?${new URLSearchParams(query)}`)).body.rows?.map(
      (row: { id: string }) => row.id,
    );
  await given(
    w,
    documentRows({
      id: 'numbered',
      title: '关于编号的通知',
      level: 3,
      scope,
      doc_no: '市发〔2026〕36号',
      issued_on: '2026-11-05',
    }),
  );
  for (const doc_no of ['市发〔2026〕36号', '市发[2026]36号', '市发（2026）36', '市发【２０２６】', '市發 〔2026〕 36'])
    expect([doc_no, await ids({ doc_no })]).toEqual([doc_no, ['numbered']]);
  for (const day of ['2026-11-05', '2026.11.5', '20261105', '2026年11月5日', '２０２６／１１／５'])
    expect([day, await ids({ doc_no: '市发', 'from.issued_on': day, 'to.issued_on': day })]).toEqual([
      day,
      ['numbered'],
    ]);
  const { status, body } = await w.get('clerk', '/api/registers/documents?from.issued_on=2026.13.5');
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('from.issued_on')]);
});
