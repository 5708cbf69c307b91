import { expect, test } from 'vitest';
import { first, lent, paper } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

// biome-ignore lint: answers are asserted on field by field
async function home(w: World, who: string): Promise<any> {
  return (await w.get(who, '/api/home')).body;
}

test('the registry sees who should bring something back today, and its figures open the rows they count', async () => {
  const w = await world();
  await lent(w, 'reader', await paper(w));
  const { dueBack, figures } = await home(w, 'clerk');
  expect(dueBack).toMatchObject([{ id: 'reader', count: 1, late: 0 }]);
  const outside = figures.find(({ name }: { name: string }) => name === 'outside');
  const query = new URLSearchParams(outside.filter).toString();
  const { rows } = (await w.get('clerk', `/api/registers/${outside.register}?${query}`)).body;
  expect([outside.count, rows.length]).toEqual([1, 1]);
});

test('who only oversees sees the person and how many, never the paper; and nothing of what he may not know', async () => {
  const w = await world();
  const open = await paper(w);
  await lent(w, 'reader', open);
  const hidden = await paper(w, { scope: ['p:reader'] });
  await lent(w, 'reader', hidden);
  await w.at('2026-03-06T01:00:00.000Z');
  const { late } = await home(w, 'head');
  expect(late).toMatchObject([{ person: { id: 'reader' }, count: 1 }]);
  const said = JSON.stringify(late);
  for (const id of [first(open.copies), first(hidden.copies), open.document]) expect(said).not.toContain(id);
  expect((await home(w, 'head2')).late).toEqual([]);
  expect((await home(w, 'reader2')).late).toEqual([]);
});

test('whoever holds no office keeps an eye on nothing', async () => {
  const w = await world();
  await lent(w, 'reader', await paper(w));
  expect(await home(w, 'reader')).toMatchObject({ figures: [], dueBack: [], late: [] });
});

test('administrators see what must stand before the unit can work, by facts; nobody else does', async () => {
  const w = await world();
  const lines = async () => (await w.get('sysadmin', '/api/readiness')).body.lines;
  const of = (all: { id: string }[], id: string) => all.find((one) => one.id === id);
  const before = await lines();
  expect(of(before, 'organization.places')).toMatchObject({ done: true, owner: 'registry_clerk' });
  expect(of(before, 'people.offices')).toMatchObject({ done: true, act: 'people.appoint' });
  expect(of(before, 'system.drilled')).toMatchObject({ done: false });
  expect(of(before, 'backup')).toMatchObject({ done: false });
  expect((await w.get('clerk', '/api/readiness')).status).toBe(404);
});

test('an office nobody holds is named, and is not ready', async () => {
  const w = await world({
    people: [{ id: 'classifier', name: '无职', post: '科员', department: 'office', roles: [] }],
  });
  const { lines } = (await w.get('sysadmin', '/api/readiness')).body;
  const line = lines.find(({ id }: { id: string }) => id === 'people.offices');
  expect([line.done, line.says.zh]).toEqual([false, '缺：定密责任人']);
});
