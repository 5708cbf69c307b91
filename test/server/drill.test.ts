import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dropArchive, takeArchive } from '#server/drill/archive.ts';
import { drillOn } from '#server/drill/index.ts';
import { restoreFrom } from '#server/drill/restore.ts';
import { world } from '../kit/world.ts';

test('what came back otherwise, too many or not at all is named; what came back as it was is not', async () => {
  const w = await world();
  const { app } = w.running;
  const archive = await takeArchive(app, w.id);
  const whole = await readFile(archive.rows, 'utf8');
  const sums = (restored: Awaited<ReturnType<typeof restoreFrom>>) =>
    new Map([...restored].map(([name, { rows, sum }]) => [name, { rows, sum }]));
  expect(sums(await restoreFrom(app, archive))).toEqual(archive.before);
  await writeFile(archive.rows, whole.replace('机要员甲', '机要员丙'));
  const after = await restoreFrom(app, archive);
  expect(after.get('letter')).toMatchObject({ ...archive.before.get('letter'), differing: [] });
  expect(after.get('person')?.differing).toEqual(['clerk']);
  const lines = whole.split('\n');
  const clerk = lines.find((line) => line.includes('机要员甲')) as string;
  await writeFile(archive.rows, lines.filter((line) => line !== clerk).join('\n'));
  expect((await restoreFrom(app, archive)).get('person')?.differing).toEqual(['clerk']);
  const at = archive.tables.findIndex(({ name }) => name === 'appointment');
  const given = lines.find((line) => line.startsWith(`${at}\t`)) as string;
  await writeFile(archive.rows, `${whole}${given.replace(/"id": "[^"]*"/, '"id": "a99"')}\n`);
  expect((await restoreFrom(app, archive)).get('appointment')?.differing).toEqual(['a99']);
  await dropArchive(archive);
});

test('an archive the database does not take back is a drill that failed', async () => {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  const archive = await takeArchive(w.running.app, w.id);
  await writeFile(archive.rows, (await readFile(archive.rows, 'utf8')).replace('"机要员甲"', '机要员甲'));
  expect((await drillOn(w.running.app, archive, performance.now())).body).toMatchObject({ result: 'different' });
  await dropArchive(archive);
  const { rows } = (await w.get('officer', '/api/registers/findings')).body;
  expect(rows).toMatchObject([{ clause: 'SYSTEM-015', status: 'open' }]);
});
