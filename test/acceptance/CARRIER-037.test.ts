import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ordered } from '../kit/carriers-making.ts';
import { ownDocument } from '../kit/own-document.ts';
import { world } from '../kit/world.ts';

const twelve = Array.from({ length: 12 }, (_, n) => ({ unit: `试验市第${n + 1}局`, copies: 1 }));

acceptance('CARRIER-037', 1, async () => {
  const w = await world();
  const { order } = await ordered(w, { recipients: twelve, kept: 0 });
  const refused = await w.act('clerk', 'making.make', { order, printed: 13 });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(['CARRIER-037']);
  expect(refused.body.findings[0].facts).toEqual({ approved: 12, asked: 13 });
});

positive(
  'CARRIER-037',
  'twelve good copies are numbered 1 to 12, a spoiled one is shredded by two, and no second run follows',
  async () => {
    const w = await world();
    const { order } = await ordered(w, { recipients: twelve, kept: 0 });
    expect((await w.act('clerk', 'making.make', { order, printed: 11 })).status).toBe(409);
    const unwitnessed = await w.act('clerk', 'making.make', { order, printed: 13, waste: 1, waste_by: ['printer'] });
    expect(unwitnessed.status).toBe(422);
    expect(unwitnessed.body.rules).toContain('CARRIER-038');
    const made = await w.done('clerk', 'making.make', {
      order,
      printed: 13,
      waste: 1,
      waste_by: ['printer', 'clerk2'],
    });
    expect(made.carriers.map((one: { copy_no: number }) => one.copy_no)).toEqual(twelve.map((_, n) => n + 1));
    const again = await w.act('clerk', 'making.make', { order, printed: 1 });
    expect(again.status).toBe(403);
    expect(again.body.rules).toContain('CARRIER-037');
  },
);

positive(
  'CARRIER-037',
  'printing is asked for once by the drafter and signed by department head and leader',
  async () => {
    const w = await world();
    const document = await ownDocument(w);
    const asked = await w.act('drafter', 'making.request-print', { document, recipients: twelve, kept: 0 });
    expect(asked.status).toBe(202);
    expect(asked.body.approval.steps).toEqual(['dept_head', 'leader_in_charge']);
  },
);

positive('CLASSIFY-017', 'nothing classified is printed before it bears level and period', async () => {
  const w = await world();
  for (const patch of [{ status: 'draft' }, { period: null }] as const) {
    const document = await ownDocument(w, patch);
    const refused = await w.act('drafter', 'making.request-print', { document, recipients: twelve, kept: 0 });
    expect(refused.status).toBe(409);
    expect(refused.body.rules).toContain('CLASSIFY-017');
  }
});

acceptance('CARRIER-037', 2, async () => {
  const w = await world();
  const { order } = await ordered(w, { recipients: twelve, kept: 0 });
  await w.done('clerk', 'making.make', { order, printed: 12 });
  const closed = await w.act('clerk', 'making.distribute', { order, checked: true });
  expect(closed.status).toBe(200);
  expect(closed.body.parcels).toHaveLength(12);
  expect((await w.get('clerk', '/api/registers/print-orders')).body.rows).toMatchObject([{ status: 'distributed' }]);
});
