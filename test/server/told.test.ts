import { expect, test } from 'vitest';
import type { AnyProcedure } from '#kernel/module.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('an account that opens is compared with what was judged, though no row tells of it', async () => {
  const w = await world();
  const procedures = w.running.app.modules.procedures as Map<string, AnyProcedure>;
  const give = procedures.get('people.give-login') as AnyProcedure;
  const person = (await w.act('sysadmin', 'people.add-person', { name: '新来者', post: '科员', secret: true })).body.id;
  procedures.set('people.give-login', { ...give, causes: [], approval: () => null });
  const refused = await w.act('sysadmin', 'people.give-login', { person, login: `x.${w.id}`.slice(0, 40) });
  procedures.set('people.give-login', give);
  expect([refused.status, refused.body.code, refused.body.rules]).toEqual([500, 'UNGUARDED', ['SYSTEM-004']]);
  expect(await rowsOf(w, "select 1 from alert where unit_id = $1 and kind = 'unguarded'", [])).toHaveLength(1);
  const asked = await w.act('sysadmin', 'people.give-login', { person, login: `x.${w.id}`.slice(0, 40) });
  expect([asked.status, asked.body.approval?.steps]).toEqual([202, ['security_admin']]);
});
