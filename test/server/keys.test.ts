import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '#cli/doctor/examine.ts';
import { runningServers } from '#cli/keys/control.ts';
import { announced } from '#server/announce.ts';
import { foundUnit } from '#server/found.ts';
import { readLevels } from '#server/keys/levels.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { runAll } from '#server/scheduler.ts';
import { cast } from '../kit/cast.ts';
import { World } from '../kit/world.ts';
import { papersOf } from '../kit/papers.ts';
import { asOwner } from '../kit/owner.ts';

/** A server of its own, whose master key is put into shares. */
let dir: string;
let server: RunningServer;
let lines: string[];

const start = () =>
  startServer({ dataDir: dir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false });
const health = async () => (await server.http.inject({ url: '/api/health' })).json();

async function ask(act: string, body: object = {}) {
  const [one] = await runningServers(dir);
  if (!one) throw new Error('the server does not answer');
  return one.ask(act, body);
}

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-shares-'));
  server = await start();
  const people = cast
    .filter(({ id }) => ['clerk', 'auditor'].includes(id))
    .map((one) => ({ ...one, department: null }));
  const at = '2026-03-02T01:00:00.000Z';
  const unit = { id: 'u', name: '测试市某局', profile: 'strict' as const, departments: [], people, at };
  await foundUnit(server.app, { ...unit, more: (now) => papersOf(people, now, {}) });
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

/** What the ledger holds of the keys, in turn. */
async function entries(): Promise<string[]> {
  const rows = await asOwner(
    async (client) =>
      (
        await client.query<{ leaf: string }>(
          `select leaf from ledger_entry where leaf::jsonb ->> 'act' like 'keys.%' order by ord`,
        )
      ).rows,
    dir,
  );
  return rows.map(({ leaf }) => {
    const { act, outcome, device } = JSON.parse(leaf) as Record<string, string>;
    expect(device === null || /^cli \S+@\S+$/.test(device ?? '')).toBe(true);
    return `${act} ${outcome}${device === null ? ' by itself' : ''}`;
  });
}

test('only who reads the data directory reaches the server beside its page', async () => {
  const [own] = await announced(dir);
  const { port, token } = own?.control ?? { port: 0, token: '' };
  const send = (authorization: string, act: string, method = 'POST') =>
    fetch(`http://127.0.0.1:${port}/${act}`, {
      method,
      headers: { authorization },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
  expect((await send(`Bearer ${token}`, 'keys/status')).status).toBe(200);
  expect((await send(`Bearer ${token}x`, 'keys/status')).status).toBe(404);
  expect((await send('', 'keys/seal')).status).toBe(404);
  expect((await send(`Bearer ${token}`, 'keys/status', 'GET')).status).toBe(404);
  expect((await send(`Bearer ${token}`, 'keys/nothing')).status).toBe(404);
  expect(await health()).toMatchObject({ keys: 'open' });
});

test('in shares the server starts sealed and says so; shares on the machine open it; all of it is entered', async () => {
  const [key] = await server.app.keys.make({ level: 3 });
  const sealed = key?.seal(Buffer.from('机密'), 'here') as Buffer;
  const made = await ask('keys/split', { needed: 2, total: 3 });
  lines = made.lines as string[];
  expect(await ask('keys/split', { needed: 3, total: 2 })).toMatchObject({ refused: { zh: expect.any(String) } });
  expect(await ask('keys/split', { needed: 2, total: 3, set: '00000000' })).toHaveProperty('refused');
  expect(await entries()).toEqual([]);
  expect(await ask('keys/split', { needed: 2, total: 3, set: made.set })).not.toHaveProperty('refused');
  await server.stop();
  server = await start();
  expect(await health()).toMatchObject({ status: 'ok', keys: 'sealed' });
  expect(await ask('keys/rotate')).toHaveProperty('refused');
  const w = new World(server, 'u');
  expect((await w.get('auditor', '/api/ledger')).status).toBe(200);
  const item = { title: '通知', content: '内容' };
  const unable = await w.act('clerk', 'publication.draft-item', item);
  expect([unable.status, unable.body]).toMatchObject([503, { code: 'KEYS_SEALED' }]);
  expect(await ask('keys/unseal', { share: 'JG1-0000' })).toMatchObject({ came: { is: 'wrong', why: 'misspelt' } });
  expect(await ask('keys/unseal', { share: lines[2] })).toMatchObject({ came: { is: 'taken', given: 1 } });
  expect(await ask('keys/unseal', { share: lines[0] })).toMatchObject({ came: { is: 'opened' } });
  expect(await health()).toMatchObject({ keys: 'open' });
  expect((await server.app.keys.open(key?.ref as string)).open(sealed, 'here').toString()).toBe('机密');
  await ask('keys/seal');
  expect(await health()).toMatchObject({ keys: 'sealed' });
  for (const share of lines.slice(0, 2)) await ask('keys/unseal', { share });
  await ask('keys/rotate');
  expect(await entries()).toEqual([
    'keys.split done',
    'keys.unseal denied',
    'keys.unseal done',
    'keys.unseal done',
    'keys.seal done',
    'keys.unseal done',
    'keys.unseal done',
    'keys.rotate done',
  ]);
});

test('a month after keys were destroyed their level keys are exchanged by themselves, with an entry', async () => {
  const [gone, stays] = await server.app.keys.make({ level: 4 }, 2);
  await server.app.keys.destroy([gone?.ref as string]);
  const place = path.join(dir, 'keys', 'vault', 'levels.json');
  const late = (await readFile(place, 'utf8')).replace(
    /"dirty": "[^"]+"/,
    `"dirty": "${new Date(Date.now() - 40 * 86_400_000).toISOString()}"`,
  );
  await writeFile(place, late);
  const looked = async () =>
    (await examine({ dataDir: dir, databaseUrl: undefined, patroni: undefined })).filter(({ id }) =>
      /^(master-key|vault|level-keys)$/.test(id),
    );
  expect((await looked()).map(({ id, verdict }) => [id, verdict])).toEqual([
    ['master-key', 'ok'],
    ['vault', 'ok'],
    ['level-keys', 'bad'],
  ]);
  const before = (await readLevels(path.join(dir, 'keys'))).keys.filter(({ state }) => state === 'destroyed').length;
  await runAll(server.app);
  const { keys } = await readLevels(path.join(dir, 'keys'));
  expect(keys.filter(({ state }) => state === 'destroyed').length).toBe(before + 1);
  expect((await looked()).map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok']);
  expect((await server.app.keys.open(stays?.ref as string)).level).toBe(4);
  const all = await entries();
  expect(all.filter((entry) => entry === 'keys.roll done by itself').length).toBe(1);
  await runAll(server.app);
  expect((await entries()).length).toBe(all.length);
});

test('no new vault is begun in the place of one the database names keys of', async () => {
  await asOwner(
    (client) =>
      client.query(
        "insert into jingui.object_key (ref, unit_id, of_table, of_id) values ('0011aabb.0', 'u', 't', 'i')",
      ),
    dir,
  );
  await server.stop();
  const [there, away] = ['keys', 'away'].map((name) => path.join(dir, name)) as [string, string];
  await mkdir(away);
  for (const name of ['master.json', 'vault']) await rename(path.join(there, name), path.join(away, name));
  await expect(start()).rejects.toMatchObject({ code: 'keys_lost' });
  for (const name of ['master.json', 'vault']) await rename(path.join(away, name), path.join(there, name));
  server = await start();
  expect(await health()).toMatchObject({ keys: 'sealed' });
});
