import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

/** A secret meeting that has just ended, at 11:00 Beijing time. */
async function endedMeeting(w: World): Promise<string> {
  const plan = { name: '专题会', level: 'secret', venue: '三楼会议室', starts_at: '2026-03-02T01:00:00.000Z' };
  const { id } = await w.done('host', 'meetings.plan-meeting', plan);
  await w.clock('2026-03-02T03:00:00.000Z');
  await w.done('host', 'meetings.end-meeting', { meeting: id });
  return id;
}

acceptance('MEETING-010', 1, async () => {
  const w = await world();
  const meeting = await endedMeeting(w);
  await w.at('2026-03-02T05:00:01.000Z');
  expect(await w.obligations('MEETING-010')).toEqual([
    expect.objectContaining({ status: 'overdue', object: { table: 'meeting', id: meeting } }),
  ]);
});

positive('MEETING-010', 'a sweep in time meets the obligation, and what was found is reported', async () => {
  const w = await world();
  const meeting = await endedMeeting(w);
  const half = await w.act('host', 'meetings.record-sweep', { meeting, venue_checked: true });
  expect(half.status).toBe(422);
  await w.done('host', 'meetings.record-sweep', {
    meeting,
    venue_checked: true,
    lodgings_checked: true,
    found: ['笔记本一本'],
  });
  await w.at('2026-03-02T06:00:00.000Z');
  expect((await w.obligations('MEETING-010')).map((one) => one.status)).toEqual(['met']);
  expect(await w.alerts('MEETING-010')).toHaveLength(1);
});
