import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { first, journey, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-053', 1, async () => {
  const w = await world();
  const of = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, ['reader']), ['head', 'leader']);
  const refused = await w.act('clerk', 'hands.depart', { carry_out: request, keeper: 'reader', signature: true });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ rules: ['CARRIER-053'], fields: ['case_no'] });
});

positive('CARRIER-053', 'the register has every field, and what is not back in time is chased', async () => {
  const w = await world();
  const of = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, ['reader']), ['head', 'leader']);
  const bare = await w.act('clerk', 'hands.depart', { carry_out: request });
  expect(bare.body.fields).toEqual(['case_no', 'keeper', 'signature']);
  await w.done('clerk', 'hands.depart', { carry_out: request, case_no: '箱03', keeper: 'reader', signature: true });
  const rows = (await w.get('officer', '/api/registers/carry-outs')).body.rows;
  expect(rows).toMatchObject([
    {
      bearers: '阅文人',
      purpose: '送审',
      destination: '试验省某厅',
      case_no: '箱03',
      keeper: '阅文人',
      signed: true,
      status: 'out',
    },
  ]);
  await w.at('2026-03-04T10:00:00.000Z');
  expect((await w.alerts('CARRIER-053')).map((alert) => alert.to)).toContain('registry_clerk');
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  const back = await w.done('clerk', 'hands.come-back', { carry_out: request });
  expect(back).toMatchObject({ back: 1, out: 0 });
  expect((await w.get('officer', '/api/registers/carry-outs')).body.rows).toMatchObject([{ status: 'back' }]);
});

positive('CARRIER-053', 'a request without destination or with its end in the past names what lacks', async () => {
  const w = await world();
  const of = await paper(w);
  const wrong = { ...journey(of.copies, ['reader']), destination: '', end_at: '2026-03-01T00:00:00.000Z' };
  const refused = await w.act('reader', 'hands.carry-out', wrong);
  expect(refused.status).toBe(422);
  expect(refused.body.fields.sort()).toEqual(['destination', 'end_at']);
});

acceptance('CARRIER-053', 2, async () => {
  const w = await world();
  const of = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, ['reader']), ['head', 'leader']);
  const entry = { carry_out: request, case_no: '箱03', keeper: 'reader', signature: true };
  expect((await w.act('clerk', 'hands.depart', entry)).status).toBe(200);
  const back = await w.act('clerk', 'hands.come-back', { carry_out: request, pages_ok: true });
  expect([back.status, back.body]).toMatchObject([200, { back: 2, out: 0 }]);
  const { rows } = (await w.get('officer', '/api/registers/carry-outs')).body;
  expect(rows).toMatchObject([{ status: 'back', keeper: '阅文人', destination: '试验省某厅', case_no: '箱03' }]);
});
