import { readFile, truncate } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compare } from '#server/drill/compare.ts';
import { alter, backedUp } from '../kit/backups.ts';
import { drafted } from '../kit/classification.ts';
import { filesOf } from '../kit/files.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const contentOf = ({ id }: World) => `${id}会议室预订说明，第一版。`;

/** A world with one stored file, all of it sealed. */
async function stored(): Promise<World> {
  const w = await world();
  const document = await drafted(w, { level: 'internal', regime: 'own', period: null });
  expect((await uploaded(w, 'drafter', document, contentOf(w))).status).toBe(201);
  await w.at('2026-03-03T02:00:00.000Z');
  return w;
}

/** What a drill on the world's backup finds other than it was, by table, after the file was altered. */
async function drilled(
  w: World,
  name: string,
  change: (text: string) => string,
): Promise<Record<string, readonly string[]>> {
  const { note } = await backedUp(w, name);
  await alter(note.file, w.running.app.dataDir, change);
  const { result, tables } = await compare(w.running.app, w.id, note);
  expect(result).toBe('different');
  const named = tables.filter(({ table, differing }) => table !== 'backup' && differing.length > 0);
  return Object.fromEntries(named.map(({ table, differing }) => [table, differing]));
}

test('a backup that holds what it held when it was made is the same, down to the ledger and the stored files', async () => {
  const w = await stored();
  const { note } = await backedUp(w);
  await w.at('2026-03-04T02:00:00.000Z');
  const { result, tables } = await compare(w.running.app, w.id, note);
  const of = (name: string) => tables.find(({ table }) => table === name);
  expect(result).toBe('same');
  expect(of('person')?.rows).toBeGreaterThan(10);
  expect(of('ledger_entry')).toMatchObject({ after: of('ledger_entry')?.before, differing: [] });
  expect(of('files')?.rows).toBe(1);
  expect(of('backup')).toMatchObject({ before: note.sha256, after: note.sha256 });
});

test('what came back otherwise or not at all is named; what came back as it was is not', async () => {
  const w = await stored();
  const clerk = new RegExp(`^${w.id}\tclerk\t.*\t机要员甲\t.*\n`, 'm');
  expect(
    await drilled(w, 'changed', (text) => text.replace(clerk, (row) => row.replace('机要员甲', '机要员丙'))),
  ).toEqual({
    person: ['clerk'],
  });
  const given = new RegExp(`("public\\.appointment"[^]*?\n)${w.id}\t([^\t]*)\t[^\n]*\n`);
  let gone = '';
  const found = await drilled(w, 'gone', (text) =>
    text.replace(given, (_, before: string, id: string) => {
      gone = id;
      return before;
    }),
  );
  expect(found).toEqual({ appointment: [gone] });
});

test('a stored file that came back otherwise is named by the row it belongs to', async () => {
  const w = await stored();
  const [file] = (await filesOf(w)) as [string];
  const was = await readFile(file);
  const is = Buffer.from(was.map((byte, at) => (at === was.length - 1 ? byte ^ 1 : byte)));
  const found = await drilled(w, 'file', (text) => text.replace(was.toString('base64'), is.toString('base64')));
  expect(found).toEqual({ files: [expect.stringMatching(/^body /)] });
});

test('a ledger rewritten in the backup is not the one that was signed here', async () => {
  const w = await stored();
  const found = await drilled(w, 'ledger', (text) => text.replaceAll('organization.found', 'organization.fount'));
  expect(Object.keys(found)).toContain('ledger_entry');
});

test('a backup the database does not take back, or that ends too early, is a drill that failed', async () => {
  const w = await stored();
  const { note } = await backedUp(w);
  await truncate(note.file, 20_000);
  const held = await w.post('it', '/api/drill');
  expect(held.body).toMatchObject({ result: 'different' });
  const [row] = (await w.get('it', '/api/registers/drills')).body.rows;
  expect(row.note).toContain('不是完整的金匮备份');
  const { rows } = (await w.get('officer', '/api/registers/findings')).body;
  expect(rows).toMatchObject([{ clause: 'SYSTEM-015', status: 'open', what: expect.stringContaining('backup') }]);
});
