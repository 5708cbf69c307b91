import { expect } from 'vitest';
import { acceptance } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

/** The auditor's account: the security administrator signs first, then the principal. */
async function asked(w: World): Promise<string> {
  const input = { person: 'auditor', login: `audit.${w.id}`.slice(0, 40) };
  return (await w.act('sysadmin', 'people.give-login', input)).body.approval.id;
}

acceptance('CONDUCT-019', 1, async () => {
  const w = await world();
  const skipped = await w.act('principal', 'cases.sign', { case: await asked(w), opinion: '同意' });
  expect([skipped.status, skipped.body.rules]).toEqual([403, ['CONDUCT-019']]);
  expect(await w.ledger('rule=CONDUCT-019&outcome=denied')).toMatchObject([{ actor: { id: 'principal' } }]);
});

acceptance('CONDUCT-019', 2, async () => {
  const w = await world();
  const id = await asked(w);
  await w.sign('secadmin', id);
  expect((await w.act('principal', 'cases.sign', { case: id, opinion: '同意' })).status).toBe(200);
});
