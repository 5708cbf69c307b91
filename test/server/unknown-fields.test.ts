import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { world } from '#test/kit/world.ts';

test('a field no procedure knows is refused by name, whatever the procedure', async () => {
  const here = await world();
  const { procedures } = await loadModules();
  const dropped: string[] = [];
  for (const id of procedures.keys()) {
    const answer = await here.act('clerk', id, { nobodyAskedForThis: 1 });
    const named = answer.body.fields?.includes('nobodyAskedForThis');
    if (answer.status !== 422 || !named) dropped.push(`${id} ${answer.status}`);
  }
  expect(dropped).toEqual([]);
});

test('a misspelt field beside the right ones changes nothing and is named in both languages', async () => {
  const here = await world();
  const input = { person: 'reader', role: 'courier', documnet: '任字〔2026〕1号' };
  const answer = await here.act('secadmin', 'people.appoint', input);
  expect(answer.status).toBe(422);
  expect(answer.body.fields).toEqual(['documnet']);
  expect(answer.body.findings[0].says).toEqual({
    zh: '没有“documnet”这一项。',
    en: 'There is no field “documnet”.',
  });
});
