import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { pledgeText, pledging, wronglyAnswered } from '../kit/signing.ts';
import { world } from '../kit/world.ts';

const notebook = { clause: 'CONDUCT-005', person: 'reader', what: '普通笔记本上记有秘密事项' };

acceptance('CONDUCT-005', 1, async () => {
  const w = await world();
  const { id } = await w.done('officer', 'inspections.record-finding', notebook);
  const violations = (await w.get('officer', '/api/registers/violations')).body.rows;
  expect(violations).toMatchObject([{ clause: 'CONDUCT-005', person: '阅文人', department: '一处' }]);
  const owed = await w.obligations('INSPECT-004');
  expect(owed).toMatchObject([{ status: 'open', owner: { id: 'reader' }, object: { table: 'finding', id } }]);
  expect((await w.ledger('rule=CONDUCT-005&outcome=done')).map((one) => one.act)).toContain(
    'inspections.record-finding',
  );
});

positive('CONDUCT-005', 'the pledge is signed only by who knows the answer to its question', async () => {
  const w = await world();
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const sign = (input: object) => w.act('reader', 'signing.sign-pledge', input);
  await w.confirm('reader');
  const wrong = await sign(wronglyAnswered(pledging, 'ten_rules-5'));
  expect([wrong.status, wrong.body.rules, wrong.body.fields]).toEqual([409, ['CONDUCT-005'], ['answers.ten_rules-5']]);
  expect((await sign(pledging)).status).toBe(201);
});
