import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ordered, packed, type Parcel, sent } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-042', 1, async () => {
  const w = await world();
  const { parcels } = await packed(w);
  const refused = await w.act('clerk', 'mail.dispatch', {
    dispatch: parcels[0]?.id,
    ...byPost,
  });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toContain('CARRIER-042');
});

positive('CARRIER-042', 'a wrong recount stops the parcel and tells the drafter; a right one lets it go', async () => {
  const w = await world();
  const { parcels } = await packed(w);
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  expect(numbers).toBe('1-3');
  const wrong = await w.act('clerk', 'mail.recount', { dispatch, recipient, numbers: '1-2' });
  expect(wrong.status).toBe(409);
  expect(wrong.body.findings[0].facts).toEqual({ missing_numbers: [3], extra_numbers: [] });
  const alerts = await w.alerts('CARRIER-042');
  expect(alerts.map((one) => one.detail.missing)).toEqual([[3], [3]]);
  expect((await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost })).status).toBe(409);
  await w.approved('clerk', 'mail.recount', { dispatch, recipient, numbers }, ['head']);
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
  expect((await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost })).status).toBe(409);
});

positive(
  'CARRIER-042',
  'made = distributed + kept: copies go to approved recipients only, each to one, and all add up',
  async () => {
    const w = await world();
    const { order } = await ordered(w);
    await w.done('clerk', 'making.make', { order, printed: 6 });
    const attempt = (parcels: object[], checked = true) =>
      w.act('clerk', 'making.distribute', { order, checked, parcels });
    const [a, b] = ['试验市甲局', '试验市乙局'];
    const elsewhere = await attempt([
      { unit: a, numbers: '1-3' },
      { unit: '别的单位', numbers: '4-5' },
    ]);
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.body.rules).toContain('CARRIER-009');
    for (const numbers of [
      ['1-3', '3-4'],
      ['1-3', '4-6'],
      ['1-3', '4'],
      ['1-3', '9-10'],
    ]) {
      const refused = await attempt([
        { unit: a, numbers: numbers[0] },
        { unit: b, numbers: numbers[1] },
      ]);
      expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
    }
    const right = [
      { unit: a, numbers: '2-4' },
      { unit: b, numbers: '5-6' },
    ];
    expect((await attempt(right, false)).status).toBe(422);
    expect((await attempt(right)).body).toMatchObject({
      kept: '1',
      parcels: [{ no: '密发〔2026〕1号' }, { no: '密发〔2026〕2号' }],
    });
  },
);

positive('CARRIER-050', 'a top-secret parcel is carried by a listed person only', async () => {
  const w = await world();
  const { parcels } = await packed(w, { level: 'top_secret', period: { kind: 'years', years: 30 } });
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  const refused = await w.act('clerk', 'mail.dispatch', { dispatch, courier: 'drafter' });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toContain('CARRIER-050');
  await w.done('clerk', 'mail.dispatch', { dispatch, courier: 'clerk2', bearers: ['clerk'], signed: true });
});

positive('CARRIER-002', 'who receives signs for what was sent, and the copies are his unit’s', async () => {
  const w = await world();
  const parcel = await sent(w);
  const signed = { dispatch: parcel.id, numbers: '1-3', signed_by: '收件人丁', received_on: '2026-03-02' };
  await w.done('clerk', 'mail.confirm-receipt', signed);
  expect((await w.act('clerk', 'mail.confirm-receipt', signed)).status).toBe(409);
});

acceptance('CARRIER-042', 2, async () => {
  const w = await world();
  const ten = Array.from({ length: 10 }, (_, n) => ({ unit: `试验市第${n + 1}局`, copies: 1 }));
  const { parcels } = await packed(w, { recipients: ten, kept: 0 });
  expect(parcels).toHaveLength(10);
  for (const { id: dispatch, recipient, numbers } of parcels) {
    await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
    expect((await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost })).status).toBe(200);
  }
});
