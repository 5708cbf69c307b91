import { expect, test } from 'vitest';
import { putRight } from '../kit/inspections.ts';
import { world } from '../kit/world.ts';

const found = { clause: 'CARRIER-018', department: 'secrecy', what: '借出登记缺归还时间' };

test('the head of the department that is at fault does not accept what it handed in', async () => {
  const w = await world();
  const { id: finding } = await w.done('leader', 'inspections.record-finding', found);
  await putRight(w, 'secrecy_head', finding);
  const own = await w.act('secrecy_head', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([own.status, own.body.rules]).toEqual([403, ['INSPECT-004']]);
  await w.done('leader', 'inspections.accept-evidence', { finding, opinion: '属实' });
});

test('a neighbour: nobody accepts what a colleague handed in for the department he heads', async () => {
  const w = await world();
  const { id: finding } = await w.done('leader', 'inspections.record-finding', { ...found, person: 'officer' });
  await putRight(w, 'officer', finding);
  const head = await w.act('secrecy_head', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([head.status, head.body.rules]).toEqual([403, ['INSPECT-004']]);
  const self = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([self.status, self.body.rules]).toEqual([403, ['INSPECT-004']]);
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['open']);
});
