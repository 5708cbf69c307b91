import { expect, test } from 'vitest';
import type { Json } from '#kernel/json.ts';
import { resolveSettings } from '#kernel/parameter.ts';
import { lawDigest } from '#server/law.ts';
import { world } from '../../kit/world.ts';

const key = 'INCIDENT-003.report_up_hours';

test('every entry keeps the digest of the law it was judged by: the parameters of the day and the clauses switched off', async () => {
  const [usual, stricter] = [await world(), await world({ own: { [key]: 12 } })];
  const { regulation } = usual.running.app;
  const wanted = (on: string, own: Record<string, Json> = {}) =>
    lawDigest(resolveSettings(regulation, { profile: 'strict', own, on }));
  const lawOf = async (w: typeof usual) => {
    await w.act('reader', 'cases.sign', {});
    return (await w.ledger('act=cases.sign'))[0].law;
  };
  expect(await lawOf(usual)).toBe(wanted('2026-03-02'));
  expect(await lawOf(stricter)).toBe(wanted('2026-03-02', { [key]: 12 }));
  expect(wanted('2026-03-02')).not.toBe(wanted('2026-03-02', { [key]: 12 }));
  const off = { ...resolveSettings(regulation, { profile: 'strict', on: '2026-03-02' }), off: ['ORG-009'] as const };
  expect(lawDigest(off)).not.toBe(wanted('2026-03-02'));
});

test('a day on which the law changes changes the digest', async () => {
  const w = await world({ at: '2026-03-02T01:00:00.000Z' });
  const { app } = w.running;
  const [range] = app.regulation.ranges[key] ?? [];
  if (!range) throw new Error(`${key} has no range`);
  const ranges = {
    ...app.regulation.ranges,
    [key]: [
      { ...range, until: '2026-03-03' },
      { ...range, default: 6, ceiling: 6, from: '2026-03-03' },
    ],
  };
  const changed = { ...app.regulation, ranges };
  const on = (day: string) => lawDigest(resolveSettings(changed, { profile: 'bureau', on: day }));
  expect(on('2026-03-02')).toBe(lawDigest(resolveSettings(app.regulation, { profile: 'bureau', on: '2026-03-02' })));
  expect(on('2026-03-03')).not.toBe(on('2026-03-02'));
});
