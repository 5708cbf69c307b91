import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportTo, restoreFrom } from '#server/drill.ts';
import { world } from '../kit/world.ts';

test('a copy that changed on its way is told from the data', async () => {
  const w = await world();
  const { app } = w.running;
  const tables = [...app.modules.tables.values()].filter((table) => ['person', 'letter'].includes(table.name));
  const file = path.join(process.env.JINGUI_TEST_DIR as string, `drill-${w.id}`);
  const { before } = await exportTo(app, w.id, tables, file);
  expect(await restoreFrom(app, tables, file)).toEqual(before);
  await writeFile(file, (await readFile(file, 'utf8')).replace('机要员甲', '机要员丙'));
  const after = await restoreFrom(app, tables, file);
  expect(after.get('letter')).toEqual(before.get('letter'));
  expect(after.get('person')?.sum).not.toBe(before.get('person')?.sum);
  expect(after.get('person')?.rows).toBe(before.get('person')?.rows);
  await rm(file);
});
