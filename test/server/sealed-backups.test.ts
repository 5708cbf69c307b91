import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { type BackedUp, backUp } from '#server/backup/backup.ts';
import { copyOut } from '#server/backup/copy.ts';
import { restore } from '#server/backup/restore.ts';
import type { Opening } from '#server/backup/source.ts';
import { refOf } from '#server/keys/envelope.ts';
import { KeyDestroyed } from '#server/keys/errors.ts';
import { openKeyring } from '#server/keys/keyring.ts';
import { passphraseBeside } from '#server/keys/passphrase.ts';
import { joinShares, readShare, type Share } from '#server/keys/shares.ts';
import { exportPacked } from '#server/ledger/export-packed.ts';
import { openExport } from '#server/ledger/open-export.ts';
import { type RunningServer, type StartOptions, startServer } from '#server/main.ts';
import { openedByCode } from '#server/pack/code.ts';
import { readHead } from '#server/pack/head.ts';
import { StartError } from '#server/start-error.ts';
import { verifyExport } from '#verify/main.ts';
import { openingOf } from '../kit/backups.ts';
import { emptyPlace, ofEarlier, type Place, verified } from '../kit/schemas.ts';
import { sharedLock } from '../kit/vault.ts';

const by = 'cli someone@machine';

async function started(place: Place, more: Partial<StartOptions> = {}): Promise<RunningServer> {
  const { dataDir, databaseUrl } = place;
  const at = { port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  const running = await startServer({ dataDir, databaseUrl, ...at, ...more });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...running, stop };
}

/** A small unit of an earlier version, taken over and at work: rows and files of it are encrypted. */
async function installation(more: Partial<StartOptions> = {}): Promise<Place & { readonly running: RunningServer }> {
  const place = await emptyPlace();
  await restore(place, (ofEarlier.at(-1) as (typeof ofEarlier)[number]).file);
  return { ...place, running: await started(place, more) };
}

async function kept(place: Place, name = 'one'): Promise<BackedUp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jingui-kept-'));
  return backUp(place, path.join(folder, name), { by });
}

/** What a restore says, after which nothing may be there. */
async function refused(file: string, opening: Opening): Promise<StartError> {
  const place = await emptyPlace();
  const error = await restore(place, file, opening).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StartError)) throw new Error('it was not refused in words', { cause: error });
  const { rows } = await place.client.query("select 1 from pg_tables where schemaname in ('public', 'jingui')");
  expect(rows).toEqual([]);
  for (const folder of ['keys', 'files', 'restoring']) expect(existsSync(path.join(place.dataDir, folder))).toBe(false);
  return error;
}

/** A stored file of the installation, and its key's name. */
async function storedFile(dataDir: string): Promise<{ readonly file: string; readonly ref: string }> {
  const found = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  const [first] = found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort();
  return { file: first ?? '', ref: refOf(await readFile(first ?? '')) ?? '' };
}

/** The keys of a restored data directory, as a start would open them. */
function keysOf(dataDir: string, passphraseFile: string) {
  return openKeyring({
    dir: path.join(dataDir, 'keys'),
    passphraseFile,
    make: false,
    now: Date.now,
    lock: sharedLock(),
  });
}

async function flipped(file: string, at: number): Promise<string> {
  const bytes = await readFile(file);
  const n = at < 0 ? bytes.length + at : at;
  bytes[n] = (bytes[n] as number) ^ 1;
  const other = path.join(await mkdtemp(path.join(tmpdir(), 'jingui-kept-')), path.basename(file));
  await writeFile(other, bytes);
  return other;
}

test('a backup is sealed, its owner’s alone and in the ledger, and comes back with the passphrase and the file of keys', async () => {
  const place = await installation();
  const { note } = await kept(place);
  const whole = await readFile(note.file);
  const { rows: words } = await place.client.query<{ title: string; name: string; id: string }>(
    'select d.title, u.name, d.id from document d join unit u using (unit_id) limit 1',
  );
  const mac = (await readFile(path.join(place.dataDir, 'keys', 'ledger-mac.key'), 'utf8')).trim();
  for (const word of [...Object.values(words[0] ?? {}), mac, 'PRIVATE KEY', 'public.person'])
    expect(whole.includes(word), word).toBe(false);
  for (const file of [note.file, `${note.file}.keys`]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  const passphrase = (await readFile(passphraseBeside(path.join(place.dataDir, 'keys')), 'utf8')).trim();
  for (const bytes of [whole, await readFile(`${note.file}.keys`)]) expect(bytes.includes(passphrase)).toBe(false);

  const { rows: entries } = await place.client.query<{ leaf: string }>(
    "select leaf from ledger_entry where act = 'system.back-up'",
  );
  expect(entries.map(({ leaf }) => JSON.parse(leaf))).toMatchObject([
    { device: by, actor: 'system', outcome: 'done', object: { table: 'backup', id: note.sha256 } },
  ]);

  const other = await emptyPlace();
  const restored = await restore(other, note.file, openingOf(place.dataDir));
  expect(restored.clear).toBe(false);
  expect(existsSync(passphraseBeside(path.join(other.dataDir, 'keys')))).toBe(false);
  expect((await verified(other)).findings).toEqual([]);
  await place.running.stop();
  const passphraseFile = passphraseBeside(path.join(place.dataDir, 'keys'));
  const again = await started(other, { passphraseFile });
  const { ref } = await storedFile(other.dataDir);
  expect((await again.app.keys.open(ref)).ref).toBe(ref);
});

test('what does not fit is refused in words, and nothing is there afterwards', async () => {
  const place = await installation();
  const { file } = (await kept(place)).note;
  const opening = openingOf(place.dataDir);
  const size = (await stat(file)).size;
  const { bytes: head } = (await readHead(file)) ?? { bytes: Buffer.alloc(0) };

  expect((await refused(file, {})).code).toBe('keys_passphrase');
  const others = { secretOf: async () => Buffer.from('another passphrase altogether') };
  expect((await refused(file, others)).code).toMatch(/not_a_backup|keys_passphrase/);
  const alone = await flipped(file, 0);
  await cp(file, alone);
  expect(await refused(alone, opening)).toMatchObject({
    code: 'keys_lost',
    says: { zh: expect.stringContaining('--keys') },
  });

  // Any byte: of the magic, the head, its end, the header of the stream, its parts, the last one.
  const keysFrom = `${file}.keys`;
  for (const at of [1, 30, head.length - 2, head.length + 9, head.length + 200, Math.floor(size / 2), -1]) {
    const error = await refused(await flipped(file, at), { ...opening, keysFrom });
    expect([at, error.code]).toEqual([at, expect.stringMatching(/^(not_a_backup|keys_other)$/)]);
  }
  const keySize = (await stat(keysFrom)).size;
  for (const at of [0, 40, Math.floor(keySize / 2), -1]) {
    const error = await refused(file, { ...opening, keysFrom: await flipped(keysFrom, at) });
    expect([at, error.code]).toEqual([at, expect.stringMatching(/^(not_a_backup|keys_other|keys_passphrase)$/)]);
  }
  for (const [from, rest] of [
    [file, {}],
    [keysFrom, { of: file }],
  ] as const)
    for (const length of [
      3,
      head.length - 1,
      head.length + 30,
      Math.floor((await stat(from)).size / 2),
      (await stat(from)).size - 1,
    ]) {
      const cut = await flipped(from, 0);
      await writeFile(cut, (await readFile(from)).subarray(0, length));
      const error = await refused('of' in rest ? rest.of : cut, {
        ...opening,
        keysFrom: 'of' in rest ? cut : keysFrom,
      });
      expect([length, error.code]).toEqual([length, 'not_a_backup']);
    }
  // Parts of the stream in another order, and one left out.
  const bytes = await readFile(file);
  const part = 64 * 1024 + 16;
  const first = head.length + 4 + 3 + 'backup'.length + 16 + 32;
  if (bytes.length > first + 2 * part) {
    const swapped = Buffer.concat([
      bytes.subarray(0, first),
      bytes.subarray(first + part, first + 2 * part),
      bytes.subarray(first, first + part),
      bytes.subarray(first + 2 * part),
    ]);
    const cut = await flipped(file, 0);
    await writeFile(cut, swapped);
    expect((await refused(cut, { ...opening, keysFrom })).code).toBe('not_a_backup');
  }
});

test('another installation’s file of keys is refused, and one older than the backup; a later one does', async () => {
  const [place, foreign] = [await installation(), await installation()];
  const [older, newer] = [(await kept(place)).note, (await kept(place)).note];
  const opening = openingOf(place.dataDir);
  const theirs = (await kept(foreign)).note;
  const says = (error: StartError) => [error.code, error.says.zh];
  expect(says(await refused(newer.file, { ...opening, keysFrom: `${theirs.file}.keys` }))).toEqual([
    'keys_other',
    expect.stringContaining('另一套'),
  ]);
  expect(says(await refused(newer.file, { ...opening, keysFrom: path.join(foreign.dataDir, 'keys') }))).toEqual([
    'keys_other',
    expect.stringContaining('另一套'),
  ]);
  expect(says(await refused(newer.file, { ...opening, keysFrom: `${older.file}.keys` }))).toEqual([
    'keys_other',
    expect.stringContaining('早于'),
  ]);
  expect((await refused(newer.file, { ...opening, keysFrom: newer.file })).code).toBe('not_a_backup');
  const other = await emptyPlace();
  await restore(other, older.file, { ...opening, keysFrom: `${newer.file}.keys` });
  expect((await verified(other)).findings).toEqual([]);
});

test('what was destroyed since does not come back with an old backup and the newest file of keys', async () => {
  const place = await installation();
  const before = (await kept(place)).note;
  const { ref } = await storedFile(place.dataDir);
  await place.running.app.keys.destroy([ref]);
  const after = (await kept(place)).note;
  const passphrase = passphraseBeside(path.join(place.dataDir, 'keys'));
  const [gone, there] = [await emptyPlace(), await emptyPlace()];
  const opening = openingOf(place.dataDir);
  await restore(gone, before.file, { ...opening, keysFrom: `${after.file}.keys` });
  await expect((await keysOf(gone.dataDir, passphrase)).open(ref)).rejects.toThrow(KeyDestroyed);
  // Who kept the pair of that time has it still: that is why they are two files.
  await restore(there, before.file, opening);
  expect((await (await keysOf(there.dataDir, passphrase)).open(ref)).ref).toBe(ref);
});

test('a sealed installation backs up, and its shares open what was backed up before and since', async () => {
  const place = await installation();
  const { keys } = place.running.app;
  const before = (await kept(place)).note;
  const { lines, commit } = await keys.ceremony.split(2, 3);
  await commit();
  keys.ceremony.seal();
  expect(keys.state()).toBe('sealed');
  const since = (await kept(place)).note;
  const shares = lines.slice(1).map((line) => readShare(line) as Share);
  const opening = { secretOf: () => joinShares(shares) };
  for (const [file, keysFrom] of [
    [since.file, undefined],
    [before.file, `${since.file}.keys`],
  ] as const) {
    const other = await emptyPlace();
    await restore(other, file, { ...opening, keysFrom });
    expect((await verified(other)).findings).toEqual([]);
    const again = await started(other);
    expect(again.app.keys.state()).toBe('sealed');
    for (const line of lines.slice(0, 2)) await again.app.keys.ceremony.give(line);
    const { ref } = await storedFile(other.dataDir);
    expect((await again.app.keys.open(ref)).ref).toBe(ref);
    await again.stop();
  }
  // The pair of before opens with what opened it then, and with that alone.
  expect((await refused(before.file, opening)).code).toMatch(/not_a_backup|keys_passphrase/);
});

test('with SM2 and SM4 it is sealed with these, and comes back', async () => {
  const place = await installation({ suite: 'sm' });
  const { note } = await kept(place);
  expect((await readHead(note.file))?.head.suite).toBe(2);
  const other = await emptyPlace();
  await restore(other, note.file, openingOf(place.dataDir));
  expect((await verified(other)).findings).toEqual([]);
  const file = path.join(path.dirname(note.file), 'export');
  const { code } = await exportPacked(place, file, by);
  await openExport(file, `${file}-open`, { fileKeyOf: openedByCode(code) });
  expect((await verifyExport(`${file}-open`)).findings).toEqual([]);
});

test('an export is sealed and in the ledger; its code opens it whole or not at all, whatever somebody wrote into the database', async () => {
  const place = await installation();
  // A line that would end a section, in what is not signed yet.
  await place.client.query(
    `insert into ledger_entry (id, unit_id, leaf, ops, mac, at, act, outcome, clauses, late)
     select 'planted', unit_id, E'\\\\.\\n{"end":true}', '[]', ''::bytea, now(), 'x', 'done', '{}', false from unit`,
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'jingui-kept-'));
  const file = path.join(folder, 'export');
  const { code, sha256, unsealed } = await exportPacked(place, file, by);
  expect(unsealed).toBeGreaterThan(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { rows: units } = await place.client.query<{ name: string }>('select name from unit');
  expect((await readFile(file)).includes(units[0]?.name ?? '')).toBe(false);
  const { rows: entries } = await place.client.query<{ leaf: string }>(
    "select leaf from ledger_entry where act = 'system.export'",
  );
  expect(entries.map(({ leaf }) => JSON.parse(leaf))).toMatchObject([
    { device: by, object: { table: 'export', id: sha256 } },
  ]);

  const into = (name: string) => path.join(folder, name);
  const wrong = (line: string) => openExport(file, into('no'), { fileKeyOf: openedByCode(line) });
  await expect((async () => wrong(code.replace(/.$/, (one) => (one === '0' ? '1' : '0'))))()).rejects.toMatchObject({
    code: 'keys_passphrase',
  });
  const next = await exportPacked(place, `${file}2`, by);
  await expect(wrong(next.code)).rejects.toMatchObject({ says: { zh: expect.stringContaining('不是这个文件的') } });
  for (const at of [20, 900, Math.floor((await stat(file)).size / 2), -1]) {
    const other = await flipped(file, at);
    await expect(openExport(other, into('no'), { fileKeyOf: openedByCode(code) })).rejects.toBeInstanceOf(StartError);
  }
  expect(existsSync(into('no'))).toBe(false);

  await openExport(file, into('yes'), { fileKeyOf: openedByCode(code.toLowerCase().replaceAll('-', ' - ').trim()) });
  expect((await stat(into('yes'))).mode & 0o777).toBe(0o700);
  expect((await stat(into('yes/ledger.jsonl'))).mode & 0o777).toBe(0o600);
  const unsealedLines = (await readFile(into('yes/unsealed.jsonl'), 'utf8')).trim().split('\n');
  expect(unsealedLines.some((line) => JSON.parse(line).id === 'planted')).toBe(true);
  await openExport(file, into('too'), openingOf(place.dataDir));
  expect(await readFile(into('too/manifest.json'))).toEqual(await readFile(into('yes/manifest.json')));
});

test('where the ledger takes no entry no file is made, and none where it cannot be written', async () => {
  const place = await installation();
  const folder = await mkdtemp(path.join(tmpdir(), 'jingui-kept-'));
  const file = path.join(folder, 'one');
  await place.client.query(
    `create function public.no_entry() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
     create trigger no_entry before insert on ledger_entry for each row when (new.act like 'system.%') execute function public.no_entry()`,
  );
  await expect(backUp(place, file, { by })).rejects.toThrow('no room');
  await expect(exportPacked(place, file, by)).rejects.toThrow('no room');
  expect(await readdir(folder)).toEqual([]);
  const nowhere = path.join(folder, 'nowhere', 'one');
  for (const make of [() => backUp(place, nowhere, { by }), () => exportPacked(place, nowhere, by)])
    await expect(make()).rejects.toMatchObject({
      code: 'data_dir_not_writable',
      says: { zh: expect.stringContaining(nowhere) },
    });
  // Of a file that broke while the database still sends nothing waits for ever.
  const broken = new PassThrough();
  broken.on('error', () => {});
  broken.destroy(new Error('full'));
  const many = "copy (select repeat('x', 1000) from generate_series(1, 5000)) to stdout";
  expect(await copyOut(place.client, many, broken)).toBe(5000);
});
