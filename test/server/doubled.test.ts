import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asOwner } from '#test/kit/owner.ts';
import { type World, world } from '#test/kit/world.ts';

let w: World;
let index: string;

/** The database keeps one only of what rules let stand beside each other: a fault of ours, made here by an index more. */
beforeAll(async () => {
  w = await world();
  index = `one_spare_${w.id}`;
  await asOwner((client) =>
    client.query(`create unique index ${index} on place (unit_id) where unit_id = '${w.id}' and name like '备用%'`),
  );
});

afterAll(() => asOwner((client) => client.query(`drop index ${index}`)));

test('what no try can write is told as a fault, its constraint named in the log and its values not', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await w.done('officer', 'organization.add-place', { name: '备用1号柜', kind: 'cabinet' });
  const second = await w.act('officer', 'organization.add-place', { name: '备用2号柜', kind: 'cabinet' });
  expect([second.status, second.body.code]).toEqual([500, 'FAULT']);
  const told = log.mock.calls.flat().map(String).join('\n');
  expect(told).toContain(index);
  expect(told).not.toMatch(/备用|already exists/);
  log.mockRestore();
});
