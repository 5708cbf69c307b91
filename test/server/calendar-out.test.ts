import { expect, test } from 'vitest';
import { encodingsOf } from '../kit/canaries.ts';
import { lent, paper } from '../kit/carriers-hands.ts';
import { received } from '../kit/carriers-intake.ts';
import { cast } from '../kit/cast.ts';
import { type World, world } from '../kit/world.ts';

const canary = '金丝雀会题名';
const meeting = { name: canary, level: 'secret', venue: '三楼会议室', starts_at: '2026-03-19T06:30:00.000Z' };
const sheet = (titles: 0 | 1, view = 'month') => `/api/calendar/sheet?view=${view}&at=2026-03-19&titles=${titles}`;

function uidsOf(file: string): string[] {
  return [...file.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid as string);
}

async function borrowed(): Promise<World> {
  const w = await world();
  await lent(w, 'reader', await paper(w, { title: canary, doc_no: '金丝雀〔2026〕7号' }));
  return w;
}

test('one’s own dates are days and counts: no title, number, name or level of anything', async () => {
  const w = await borrowed();
  const file = await w.bytes('reader', '/api/calendar/own.ics');
  expect(file).toContain('text/calendar');
  expect(file).toContain('SUMMARY:应还 1 件');
  const told = [canary, '金丝雀', '阅文人', 'reader', w.id, '机密', '秘密', '试验省某厅', 'CARRIER-'];
  for (const word of told)
    for (const [how, bytes] of encodingsOf(word))
      expect([word, how, Buffer.from(file).includes(bytes)]).toEqual([word, how, false]);
  // Nothing of anybody else: who holds nothing has nothing to give back, whatever his office.
  expect(await w.bytes('clerk', '/api/calendar/own.ics')).not.toContain('应还');
});

test('the same date has the same mark each time, and nobody else’s', async () => {
  const w = await borrowed();
  const first = uidsOf(await w.bytes('reader', '/api/calendar/own.ics'));
  expect(first.length).toBeGreaterThan(0);
  await w.at('2026-03-02T03:00:00.000Z');
  const again = uidsOf(await w.bytes('reader', '/api/calendar/own.ics?lang=en'));
  expect(again.filter((uid) => first.includes(uid))).toEqual(first);
  await lent(w, 'reader2', await paper(w, { scope: ['d:d1', 'd:d2'] }));
  expect(uidsOf(await w.bytes('reader2', '/api/calendar/own.ics')).filter((uid) => first.includes(uid))).toEqual([]);
});

test('who took his dates along is in the ledger', async () => {
  const w = await borrowed();
  await w.bytes('reader', '/api/calendar/own.ics');
  expect((await w.get('reader', '/api/ledger')).body.entries[0]).toMatchObject({
    act: 'export:own-dates',
    outcome: 'done',
  });
});

test('a print has titles only for whom they are, bears the highest level of what it tells, and is entered', async () => {
  const w = await world();
  await received(w, { return_by: '2026-03-20' });
  await w.done('host', 'meetings.plan-meeting', meeting);
  const printed = await w.bytes('host', sheet(1));
  expect(printed).toContain('A4 landscape');
  expect(printed).toContain('14:30 会议 1');
  expect(printed).toContain(canary);
  expect(printed).toContain('<span class="level">机密</span>');
  expect(printed).toContain('打印人 会议主办人');
  expect((await w.get('host', '/api/ledger')).body.entries[0]).toMatchObject({ act: 'print:calendar', level: 4 });
  // Whoever may not know of the meeting has neither title nor count; the week is a sheet of its own.
  const plain = await w.bytes('plain', sheet(1, 'week'));
  expect(plain).toContain('<span class="level">内部</span>');
  for (const word of [canary, '会议 1']) expect([word, plain.includes(word)]).toEqual([word, false]);
});

test('a print without titles has none for anybody', async () => {
  const w = await world();
  await received(w, { return_by: '2026-03-20', title: canary });
  await w.done('host', 'meetings.plan-meeting', meeting);
  let counted = 0;
  for (const { id } of cast) {
    const printed = await w.bytes(id, sheet(0));
    expect([id, printed.startsWith('200'), printed.includes(canary)]).toEqual([id, true, false]);
    expect(printed).toContain('<span class="level">内部</span>');
    if (printed.includes('来文清退 1')) counted += 1;
  }
  expect(counted).toBeGreaterThan(0);
});

test('a title is text on paper, whatever it looks like', async () => {
  const w = await world();
  await w.done('host', 'meetings.plan-meeting', { ...meeting, name: '<b>会</b><script>x' });
  expect(await w.bytes('host', sheet(1))).toContain('&lt;b&gt;会&lt;/b&gt;&lt;script&gt;x');
});

test('a layer that is put away is not printed; a day that is none makes no sheet', async () => {
  const w = await world();
  await w.done('host', 'meetings.plan-meeting', meeting);
  expect(await w.bytes('host', `${sheet(1)}&without=${encodeURIComponent('meetings Meetings')}`)).not.toContain(canary);
  // Meetings do not say whose they are, so no department has them.
  expect(await w.bytes('host', `${sheet(1)}&of=department`)).toContain('<span>测试市某局 一处</span>');
  expect(await w.bytes('host', `${sheet(1)}&of=department`)).not.toContain(canary);
  for (const path of ['view=month&at=heute', 'view=year&at=2026-03-01'])
    expect((await w.get('host', `/api/calendar/sheet?${path}`)).status).toBe(422);
});
