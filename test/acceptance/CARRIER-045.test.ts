import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { packed, type Parcel } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

async function recounted(w: World, options: Parameters<typeof packed>[1] = {}): Promise<string> {
  const { parcels } = await packed(w, options);
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  return dispatch;
}

acceptance('CARRIER-045', 1, async () => {
  const w = await world();
  const dispatch = await recounted(w);
  for (const channel of ['ordinary_post', 'express']) {
    const refused = await w.act('clerk', 'mail.dispatch', { dispatch, channel, service: '某快递' });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-045']]);
  }
});

positive(
  'CARRIER-045',
  'a firm named without a channel is asked for the channel, for internal papers it is not',
  async () => {
    const w = await world();
    const dispatch = await recounted(w);
    for (const channel of [undefined, null, 'own_delivery']) {
      const refused = await w.act('clerk', 'mail.dispatch', {
        dispatch,
        channel,
        service: '某快递',
        receipt_no: '1',
      });
      expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-045']]);
      expect(refused.body.findings[0].fields).toEqual(['channel']);
    }
    await w.done('clerk', 'mail.dispatch', { dispatch, courier: 'clerk2', signed: true });
    const plain = await recounted(w, { level: 'internal', period: null });
    await w.done('clerk', 'mail.dispatch', { dispatch: plain, service: '某快递' });
  },
);

positive('CARRIER-045', 'confidential channels carry it; an internal paper may go by post', async () => {
  const w = await world();
  const secret = await recounted(w);
  await w.done('clerk', 'mail.dispatch', {
    dispatch: secret,
    channel: 'confidential_courier',
    service: '机要交通局',
    receipt_no: '机交0001',
  });
  const plain = await recounted(w, { level: 'internal', period: null });
  const post = { dispatch: plain, channel: 'ordinary_post', service: '邮局' };
  expect((await w.act('clerk', 'mail.dispatch', post)).status).toBe(200);
});

acceptance('CARRIER-045', 2, async () => {
  const w = await world();
  const dispatch = await recounted(w);
  expect((await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost })).status).toBe(200);
  expect((await w.get('clerk', '/api/registers/outgoing?status=sent')).body.rows).toMatchObject([
    { channel: 'confidential_post', courier: '机要通信', receipt_no: '机通0001' },
  ]);
});
