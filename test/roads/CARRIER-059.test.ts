import { expect, test } from 'vitest';
import { first, lent, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const medium = { no: 'U-9', serial: 'T-9', kind: 'electromagnetic_medium', regime: 'state', level: 'confidential' };

test('nobody moves to another department with a classified medium in his keeping', async () => {
  const w = await world();
  const { id } = await w.done('officer', 'devices.register-medium', { ...medium, keeper: 'reader2' });
  const move = () => w.act('sysadmin', 'people.change-person', { person: 'reader2', department: 'd1', reason: '轮岗' });
  const refused = await move();
  expect([refused.status, refused.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([
    409,
    ['media-handed-over'],
  ]);
  await w.done('officer', 'devices.hand-medium', { medium: id, keeper: 'general' });
  expect((await move()).status).toBe(202);
});

test('neighbour: nor does anybody change to another post with something in hand, in his department or not', async () => {
  const w = await world();
  const of = await paper(w);
  await lent(w, 'reader', of);
  const change = { person: 'reader', post: '后勤', reason: '轮岗' };
  const refused = await w.act('hr', 'people.change-person', change);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-059']]);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.done('hr', 'people.change-person', change);
});
