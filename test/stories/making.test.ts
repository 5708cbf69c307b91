import { expect, test } from 'vitest';
import { classified } from '../kit/classification.ts';
import type { Parcel } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { world } from '../kit/world.ts';

test('a draft becomes a secret, is printed for two units, distributed, sent and signed for; every copy is accounted for', async () => {
  const w = await world();
  const document = await classified(w);
  const recipients = [
    { unit: '试验市甲局', copies: 3 },
    { unit: '试验市乙局', copies: 2 },
  ];
  const asked = await w.act('drafter', 'making.request-print', { document, recipients, kept: 1 });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
  const orders = () => w.get('clerk', '/api/registers/print-orders');
  await w.sign('head', asked.body.approval.id);
  expect((await orders()).body.rows).toEqual([]);
  const { id: order } = await w.sign('leader', asked.body.approval.id);
  expect((await orders()).body.rows).toMatchObject([{ id: order, status: 'approved', copies: 6 }]);
  await w.done('clerk', 'making.make', { order, printed: 7, waste: 1, waste_by: ['printer', 'clerk2'] });
  const { parcels, kept } = await w.done('clerk', 'making.distribute', { order, checked: true });
  expect(kept).toBe('6');
  for (const { id: dispatch, recipient, numbers } of parcels as Parcel[]) {
    await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
    await w.done('clerk2', 'mail.dispatch', { dispatch, ...byPost });
    const signed = { signed_by: '收件人', received_on: '2026-03-02' };
    await w.done('clerk', 'mail.confirm-receipt', { dispatch, numbers, ...signed });
  }
  const { body } = await w.get('clerk', `/api/registers/carriers?document_id=${document}`);
  const hands = body.rows.map((row: { copy_no: number; hand: string; holder: string }) => [
    row.copy_no,
    row.hand,
    row.holder,
  ]);
  expect(hands.sort()).toEqual([
    [1, 'unit', '试验市甲局'],
    [2, 'unit', '试验市甲局'],
    [3, 'unit', '试验市甲局'],
    [4, 'unit', '试验市乙局'],
    [5, 'unit', '试验市乙局'],
    [6, 'registry', null],
  ]);
  expect(body.rows[0].mark).toBe('机密★20年');
  const kind = (await w.get('clerk', '/api/registers/outgoing')).body.rows.map((row: Parcel) => row.no);
  expect(kind.sort()).toEqual(['密发〔2026〕1号', '密发〔2026〕2号']);
});
