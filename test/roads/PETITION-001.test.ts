import { expect, test } from 'vitest';
import { everything } from '../kit/everything.ts';
import { type World, world } from '../kit/world.ts';

async function assigned(w: World): Promise<string> {
  const against = { subject: '反映某事', persons: ['general'], departments: [] };
  const { id } = await w.done('petition_clerk', 'petitions.receive-petition', against);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'hr' });
  return id;
}

test('the handler of a petition reads it; nobody else of his kind does, real and absent alike', async () => {
  const w = await world();
  const id = await assigned(w);
  expect((await w.get('hr', `/api/registers/petitions/${id}`)).body.row).toMatchObject({ id, handler: '人事' });
  for (const who of ['legal', 'principal', 'general', 'sysadmin']) {
    const real = await w.get(who, `/api/registers/petitions/${id}`);
    const absent = await w.get(who, '/api/registers/petitions/none');
    expect(real.status).toBe(403);
    expect({ ...real.body, reference: '' }).toEqual({ ...absent.body, reference: '' });
  }
});

test('a neighbour: once it is another’s, the former handler reads it no more', async () => {
  const w = await world();
  const id = await assigned(w);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'legal' });
  expect((await w.get('hr', `/api/registers/petitions/${id}`)).status).toBe(403);
  expect((await w.get('legal', `/api/registers/petitions/${id}`)).status).toBe(200);
});

test('a neighbour: the register as a whole stays closed to a handler, as list and as workbook', async () => {
  const w = await world();
  await assigned(w);
  for (const url of ['/api/registers/petitions', '/api/registers/petitions.xlsx'])
    expect((await w.get('hr', url)).status).toBe(403);
});

test('a neighbour: nor does a case, an alert or a search tell the accused, while it is handled and after it is another’s', async () => {
  const w = await world();
  const asked = { words: ['反映某事', '反映'], id: 'none' };
  const before = await everything(w, 'general', asked);
  const id = await assigned(w);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'legal' });
  await w.at('2026-03-20T01:00:00.000Z');
  await w.clock('2026-03-02T01:00:00.000Z');
  const after = await everything(w, 'general', asked);
  expect(after.includes('反映某事"')).toBe(before.includes('反映某事"'));
  expect(after).not.toContain(id);
});
