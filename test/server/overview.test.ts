import { expect, test } from 'vitest';
import { agreed, first, lent, loanOf, paper } from '../kit/carriers-hands.ts';
import { received } from '../kit/carriers-intake.ts';
import { cast } from '../kit/cast.ts';
import { type World, world } from '../kit/world.ts';

interface Part {
  readonly register: string | null;
  readonly filter: Readonly<Record<string, string>>;
  readonly count: number;
}
type Body = Record<string, unknown>;

const canary = '金丝雀文件题名';

/** Every number of the overview and the trends, with what it opens. */
function partsOf(overview: Body, trends: Body): Part[] {
  const of = <T>(key: string, from: Body = overview) => from[key] as T[];
  const levels = overview.levels as { register: string; rows: { parts: Part[] }[] } | null;
  return [
    ...of<Part>('figures'),
    ...(levels?.rows ?? []).flatMap((row) => row.parts.map((part) => ({ ...part, register: levels?.register ?? '' }))),
    ...of<Part & { by: Part[] }>('late').flatMap(({ register, by }) => by.map((one) => ({ ...one, register }))),
    ...of<Part & { weeks: Part[] }>('coming').flatMap(({ register, weeks }) =>
      weeks.map((one) => ({ ...one, register })),
    ),
    ...of<Part & { months: Part[]; total: Part }>('lines', trends).flatMap(({ register, months, total }) =>
      [...months, total].map((one) => ({ ...one, register })),
    ),
  ];
}

async function seen(w: World, who: string, period = 'months') {
  const [overview, trends] = [
    await w.get(who, '/api/overview'),
    await w.get(who, `/api/overview/trends?period=${period}`),
  ];
  return { status: [overview.status, trends.status], overview: overview.body, trends: trends.body };
}

async function opens(w: World, who: string, { register, filter }: Part): Promise<number> {
  const query = new URLSearchParams(filter);
  if (register === null) return (await w.get(who, `/api/ledger?${query}&limit=500`)).body.entries.length;
  return (await w.get(who, `/api/registers/${register}/total?${query}`)).body.total?.count;
}

/** A paper lent in each of two departments and not back, another that came back late, an act that was refused. */
async function busy(): Promise<World> {
  // Heads who are not on the committee, which sees the unit.
  const heads = cast.filter(({ id }) => ['head', 'head2'].includes(id));
  const w = await world({ people: heads.map((one) => ({ ...one, roles: ['dept_head'] })) });
  await lent(w, 'reader', await paper(w, { title: canary }));
  await lent(w, 'reader', await paper(w, { scope: ['p:reader'], title: canary }));
  await lent(w, 'reader2', await paper(w, { scope: ['d:d2'], title: canary }));
  await received(w);
  expect((await w.act('secrecy_head', 'mail.receive', {})).status).toBeGreaterThanOrEqual(400);
  await w.at('2026-03-03T02:00:00.000Z');
  const back = await paper(w);
  await agreed(w, 'drafter', back);
  await w.done('clerk', 'hands.lend', loanOf(first(back.copies), 'drafter', { due_at: '2026-03-03T09:30:00.000Z' }));
  await w.at('2026-03-04T02:00:00.000Z');
  await w.done('clerk', 'hands.take-back', { carrier: first(back.copies), pages_ok: true });
  return w;
}

test('every number of the overview and of the trends opens exactly its rows, for every person', async () => {
  const w = await busy();
  const read: string[] = [];
  for (const { id } of cast) {
    const { status, overview, trends } = await seen(w, id);
    expect(status[0]).toBe(status[1]);
    if (status[0] !== 200) continue;
    const parts = partsOf(overview, trends);
    for (const part of parts) expect([id, part, await opens(w, id, part)]).toEqual([id, part, part.count]);
    read.push(...parts.filter(({ count }) => count > 0).map(({ register }) => register ?? 'ledger'));
  }
  expect(read).toEqual(expect.arrayContaining(['carriers', 'holdings', 'late-returns', 'ledger']));
});

test('a paper that came back late is counted in the month in which it came back', async () => {
  const w = await busy();
  const { trends } = await seen(w, 'secrecy_head', 'quarter');
  expect(trends).toMatchObject({ from: '2026-01-01', to: '2026-03-04', months: ['2026-01', '2026-02', '2026-03'] });
  const late = trends.lines.find(({ register }: Part) => register === 'late-returns');
  expect(late.months.map(({ count }: Part) => count)).toEqual([0, 0, 1]);
});

test('the head of a department sees his department and no other, and never a title', async () => {
  const w = await busy();
  const late = async (who: string) => {
    const { overview, trends } = await seen(w, who);
    for (const { register, filter } of partsOf(overview, trends))
      expect([register, filter.department]).toEqual([register, overview.department]);
    expect(JSON.stringify({ overview, trends })).not.toContain(canary);
    const by = (overview.late as { by: { department: string; count: number }[] }[]).flatMap((kind) => kind.by);
    return [overview.department, overview.departments, overview.levels, overview.clauses, by.map(({ count }) => count)];
  };
  expect(await late('head')).toEqual(['一处', ['一处'], null, [], [1]]);
  expect(await late('head2')).toEqual(['二处', ['二处'], null, [], [1]]);
  // What he may not know of is not counted: one of his own holds a second copy, which is for himself alone.
  const held = (await seen(w, 'head')).overview.figures.find(({ name }: { name: string }) => name === 'outside');
  expect(held).toMatchObject({ register: 'holdings', count: 1, filter: { department: '一处' } });
});

test('it is for those whose office it is', async () => {
  const w = await world();
  for (const who of ['clerk', 'plain', 'sysadmin', 'auditor'])
    for (const path of ['', '/trends', '/briefing'])
      expect((await w.get(who, `/api/overview${path}`)).status).toBe(404);
  expect((await w.get('secrecy_head', '/api/overview/trends?period=ever')).status).toBe(422);
});

test('a rule has something on record once it was asked this year', async () => {
  const w = await world();
  await received(w);
  const clauses = async () => (await seen(w, 'secrecy_head')).overview.clauses as { id: string; evidenced: boolean }[];
  const of = async (id: string) => (await clauses()).find((one) => one.id === id)?.evidenced;
  expect([(await clauses()).length, await of('CARRIER-001'), await of('ARCHIVE-001')]).toEqual([376, true, false]);
  await w.clock('2027-01-01T02:00:00.000Z');
  expect(await of('CARRIER-001')).toBe(false);
});

test('the briefing is figures alone, says who made it and when, and is entered', async () => {
  const w = await busy();
  const printed = await w.bytes('secrecy_head', '/api/overview/briefing?period=year');
  for (const word of [
    '保密工作态势简报',
    '内部',
    '制表人',
    '截至 2026-03-04 10:00',
    '一处',
    '2026-01-01 至 2026-03-04',
  ])
    expect([word, printed.includes(word)]).toEqual([word, true]);
  expect(printed).not.toContain(canary);
  const [entry] = (await w.get('secrecy_head', '/api/ledger')).body.entries;
  expect(entry).toMatchObject({ act: 'print:overview', outcome: 'done' });
  expect(await w.bytes('head', '/api/overview/briefing')).toContain('一处保密工作态势简报');
});
