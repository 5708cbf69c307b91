import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

test('a key place is changed as it was made: its name and its department too', async () => {
  const w = await world({ people: [{ id: 'keeper', name: '库管', department: 'd1', post: '科员', grade: 'core' }] });
  const place = 'registry_room';
  for (const changed of [{ name: '杂物间' }, { department: 'd1', head: 'keeper' }]) {
    const asked = await w.act('officer', 'organization.change-place', { place, ...changed });
    expect([asked.status, asked.body.approval.steps]).toEqual([
      202,
      ['secrecy_office_head', 'committee', 'superior_bureau'],
    ]);
    await w.done('officer', 'cases.withdraw', { case: asked.body.approval.id });
  }
  const signed = ['secrecy_head', 'principal', 'outside:试保发〔2026〕3号'];
  await w.approved('officer', 'organization.change-place', { place, name: '机要室乙' }, signed);
});

test('a neighbour: a cabinet is named anew by the secrecy office alone', async () => {
  const w = await world();
  const done = await w.act('officer', 'organization.change-place', { place: 'cabinet', name: '一号柜' });
  expect(done.status).toBe(200);
});
