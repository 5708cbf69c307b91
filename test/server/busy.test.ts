import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '#test/kit/owner.ts';
import { type World, world } from '#test/kit/world.ts';

let w: World;

/** The database itself says of this unit's places that another act was faster, as often as it is asked. */
beforeAll(async () => {
  w = await world();
  await asOwner((client) =>
    client.query(`
      create function always_faster_${w.id}() returns trigger language plpgsql as $$
        begin raise exception 'another was faster' using errcode = '40001'; end $$;
      create trigger always_faster_${w.id} before insert on place
        for each row when (new.unit_id = '${w.id}') execute function always_faster_${w.id}();`),
  );
});

afterAll(() =>
  asOwner((client) =>
    client.query(`drop trigger always_faster_${w.id} on place; drop function always_faster_${w.id}();`),
  ),
);

test('an act that others outrun each time is told so, with nothing done and its key unused', async () => {
  const cabinet = { name: '9号柜', kind: 'cabinet' };
  for (const _ of ['first', 'again']) {
    const answer = await w.act('officer', 'organization.add-place', cabinet, { key: `busy-${w.id}` });
    expect([answer.status, answer.body.code]).toEqual([503, 'BUSY']);
    expect(answer.body.says.zh).toMatch(/稍候重新提交/);
    expect(answer.body.says.en).toMatch(/submit again/);
  }
  expect((await w.get('officer', '/api/registers/places?name=9号柜')).body.rows).toEqual([]);
  expect((await w.ledger('')).map((entry) => entry.act)).not.toContain('organization.add-place');
});
