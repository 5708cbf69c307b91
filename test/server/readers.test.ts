import { expect, test } from 'vitest';
import { enter } from '#server/act/enter.ts';
import { openSession } from '#server/sessions.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

/** What somebody's session reads by SQL, the pages aside. */
async function readBy(w: World, who: string, text: string): Promise<Record<string, unknown>[]> {
  const { app } = w.running;
  const token = await openSession(app, w.id, who, 'test');
  return app.db.transaction(async (connection) => {
    expect(await enter(app, connection, token)).toBeDefined();
    return connection.query(text);
  });
}

test('what is kept of people is read by those who keep it and by whom it is about, by SQL too', async () => {
  const w = await world();
  await w.done('reader', 'people.record-tie', { person: 'reader', related: 'drafter', kind: 'kin' });
  for (const table of ['training', 'signature', 'tie']) {
    const all = await rowsOf(w, `select count(*)::int as n from ${table} where unit_id = $1`);
    expect(all[0]?.n).toBeGreaterThan(0);
    const keeper = await readBy(w, 'hr', `select count(*)::int as n from ${table}`);
    expect([table, keeper[0]?.n]).toEqual([table, all[0]?.n]);
    const column = table === 'tie' ? 'related_id' : 'person_id';
    for (const who of ['drafter', 'sysadmin', 'printer']) {
      const others = await readBy(w, who, `select ${column} as about from ${table}`);
      expect([table, who, others.filter(({ about }) => about !== who)]).toEqual([table, who, []]);
    }
  }
});

test('a neighbour: rules know all the same what whoever asks may not read', async () => {
  const w = await world({ lacking: { drafter: 'pledges' } });
  const prepared = (person: string) =>
    readBy(w, 'printer', `select pledged, trained from jingui.prepared('${person}', now())`);
  expect([await prepared('drafter'), await prepared('reader')]).toEqual([
    [{ pledged: false, trained: true }],
    [{ pledged: true, trained: true }],
  ]);
  await w.done('reader', 'people.record-tie', { person: 'reader', related: 'drafter', kind: 'kin' });
  expect(await readBy(w, 'printer', "select * from jingui.ties_of(array['drafter'])")).toEqual([
    { person_id: 'reader', related_id: 'drafter' },
  ]);
});
