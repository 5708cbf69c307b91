import { expect } from 'vitest';
import { acceptance } from '../kit/acceptance.ts';
import { asOwner } from '../kit/owner.ts';
import { ownPassword, signedIn } from '../kit/passwords.ts';
import { world } from '../kit/world.ts';

const idle = 'CONDUCT-015.idle_minutes';

acceptance('CONDUCT-015', 1, async () => {
  const w = await world();
  const none = await w.act('secrecy_head', 'organization.choose', { key: idle, value: 0 });
  expect([none.status, none.body.rules]).toEqual([422, ['CONDUCT-015']]);
});

acceptance('CONDUCT-015', 2, async () => {
  const w = await world({ own: { [idle]: 5 } });
  const { post } = await signedIn(w, 'clerk');
  const rest = (minutes: number) =>
    asOwner((client) =>
      client.query(`update jingui.session set seen_at = seen_at - make_interval(mins => $2) where unit_id = $1`, [
        w.id,
        minutes,
      ]),
    );
  await rest(4);
  expect((await post('/api/factors', {})).status).toBe(200);
  const asked = await w.act('secrecy_head', 'organization.choose', { key: idle, value: 3 });
  for (const signer of ['secadmin', 'leader', 'principal'])
    if (asked.body.approval) await w.act(signer, 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  await rest(4);
  const asleep = await post('/api/factors', {});
  expect([asleep.status, asleep.body.code]).toEqual([401, 'SESSION_LOCKED']);
  expect((await post('/api/session/resume', { password: ownPassword })).status).toBe(200);
  expect((await post('/api/factors', {})).status).toBe(200);
});
