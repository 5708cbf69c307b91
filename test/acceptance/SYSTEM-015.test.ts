import { expect } from 'vitest';
import { drillIfDue } from '#server/drill/index.ts';
import { acceptance, positive } from '../kit/acceptance.ts';
import { alter, backedUp } from '../kit/backups.ts';
import { ran } from '../kit/duties.ts';
import { world } from '../kit/world.ts';

acceptance('SYSTEM-015', 1, async () => {
  const w = await world();
  await w.at('2026-03-31T09:00:00.000Z');
  expect((await w.obligations('SYSTEM-015')).map((one) => one.status)).toEqual(['open']);
  await w.at('2026-04-01T01:00:00.000Z');
  const first = (await w.obligations('SYSTEM-015')).find((one) => one.cause === '2026Q1');
  expect(first).toMatchObject({ status: 'overdue', owner_role: 'it_dept' });
  await ran(w, 'system.drills');
});

acceptance('SYSTEM-015', 2, async () => {
  const w = await world();
  const tables = [{ table: 'carrier', rows: 2, before: 'a1', after: 'b2' }];
  const lie = await w.act('it', 'system.record-drill', { duration_ms: 900, result: 'same', tables });
  expect([lie.status, lie.body.rules]).toEqual([422, ['SYSTEM-015']]);
  await w.done('it', 'system.record-drill', { duration_ms: 900, result: 'different', tables });
  const findings = (await w.get('officer', '/api/registers/findings')).body.rows;
  expect(findings).toMatchObject([{ clause: 'SYSTEM-015', status: 'open', due_on: '2026-03-17' }]);
  expect(findings[0].what).toContain('carrier');
  expect((await w.obligations('INSPECT-004')).map((one) => one.owner_role)).toEqual(['it_dept']);
});

acceptance('SYSTEM-015', 3, async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const { note } = await backedUp(w);
  const clerk = new RegExp(`^${w.id}\tclerk\t.*\t机要员甲\t`, 'm');
  await alter(note.file, w.running.app.dataDir, (text) =>
    text.replace(clerk, (row) => row.replace('机要员甲', '机要员丙')),
  );
  const held = await w.post('it', '/api/drill');
  expect([held.status, held.body.result]).toEqual([201, 'different']);
  const { rows } = (await w.get('officer', '/api/registers/findings')).body;
  expect(rows).toMatchObject([
    { clause: 'SYSTEM-015', status: 'open', due_on: '2026-03-18', what: expect.stringContaining('person clerk') },
  ]);
});

positive('SYSTEM-015', 'the system really restores every table and compares the checksums', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const mine = await w.post('reader', '/api/drill');
  expect([mine.status, mine.body.rules]).toEqual([403, ['SYSTEM-015']]);
  const held = await w.post('it', '/api/drill');
  expect(held.status).toBe(201);
  expect(held.body).toMatchObject({ result: 'same' });
  const [row] = (await w.get('it', '/api/registers/drills')).body.rows;
  expect(row).toMatchObject({ period: '2026Q1', result: 'same', by: 'system', tables: held.body.tables });
  expect([row.backup_file, row.backup_sha256]).toEqual([
    expect.stringMatching(/\.jingui$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
  expect(row.rows).toBeGreaterThan(100);
  expect((await w.obligations('SYSTEM-015')).map((one) => one.status)).toEqual(['met']);
});

positive('SYSTEM-015', 'the server holds the drill by itself at night, once a quarter', async () => {
  const w = await world();
  const drills = async () => (await w.get('it', '/api/registers/drills')).body.total.count;
  await w.at('2026-03-03T02:00:00.000Z');
  await drillIfDue(w.running.app, w.id);
  expect(await drills()).toBe(0);
  await w.at('2026-03-03T18:00:00.000Z');
  await drillIfDue(w.running.app, w.id);
  await drillIfDue(w.running.app, w.id);
  expect(await drills()).toBe(1);
});
