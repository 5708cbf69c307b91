import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { sent } from '../kit/carriers-making.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-007', 1, async () => {
  const w = await world();
  const parcel = await sent(w, { recipients: [{ unit: '试验市甲局', copies: 5 }], kept: 0 });
  const signed = { dispatch: parcel.id, signed_by: '收件人丁', received_on: '2026-03-02' };
  const refused = await w.act('clerk', 'mail.confirm-receipt', { ...signed, numbers: '1-2, 4-5' });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toEqual(['CARRIER-007']);
  const alerts = await w.alerts('CARRIER-007');
  expect(alerts[0]).toMatchObject({ kind: 'discrepancy', detail: { no: parcel.no, missing: [3] } });
  await w.done('clerk', 'mail.confirm-receipt', { ...signed, numbers: '1-5' });
});

positive(
  'CARRIER-007',
  'of incoming mail too nothing is signed for where a number differs, and the alert lists it',
  async () => {
    const w = await world();
    const refused = await receiving(w, { counted: '1-3, 5, 9' });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-007']]);
    expect(refused.body.findings[0].says.zh).toContain('缺份号 000004、多出份号 000009');
    expect((await w.alerts('CARRIER-007'))[0].detail).toMatchObject({ missing: [4], extra: [9] });
  },
);

positive('CARRIER-007', 'both sides sign, else the fields that lack are named', async () => {
  const w = await world();
  const refused = await receiving(w, { handed_by: '', signed: false });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ rule: 'CARRIER-007', fields: ['handed_by', 'signed'] });
  expect((await received(w)).carriers).toHaveLength(5);
});

acceptance('CARRIER-007', 2, async () => {
  const w = await world();
  const parcel = await sent(w, { recipients: [{ unit: '试验市甲局', copies: 5 }], kept: 0 });
  const signed = { dispatch: parcel.id, signed_by: '收件人丁', received_on: '2026-03-02', numbers: '1-5' };
  expect((await w.act('clerk', 'mail.confirm-receipt', signed)).status).toBe(200);
  const { rows } = (await w.get('clerk', '/api/registers/outgoing?status=received')).body;
  expect(rows).toMatchObject([{ numbers: '1-5', receipt_no: '机通0001', received_by: '收件人丁' }]);
});
