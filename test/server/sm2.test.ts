import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseNote } from '#kernel/checkpoint.ts';
import { foundUnit } from '#server/found.ts';
import { exportSealed } from '#server/ledger/export-sealed.ts';
import { makeSm2Key, sm2Signer } from '#server/ledger/sm2.ts';
import { keysStatus } from '#server/keys/status.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { verifyExport } from '#verify/main.ts';
import { cast } from '../kit/cast.ts';
import { papersOf } from '../kit/papers.ts';
import { World } from '../kit/world.ts';

/** A server of its own, begun with the Chinese suite. */
let dir: string;
let server: RunningServer;
let w: World;

const start = () =>
  startServer({ dataDir: dir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false, suite: 'sm' });

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-sm-'));
  server = await start();
  const people = cast
    .filter(({ id }) => ['clerk', 'auditor'].includes(id))
    .map((one) => ({ ...one, department: null }));
  const at = '2026-03-02T01:00:00.000Z';
  const unit = { id: 'u', name: '测试市某局', profile: 'strict' as const, departments: [], people, at };
  await foundUnit(server.app, { ...unit, more: (now) => papersOf(people, now, {}) });
  w = new World(server, 'u');
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

test('each checkpoint bears a second signature, of SM2, and the auditor is told its key', async () => {
  await server.app.sealer.sealNow();
  const { body } = await w.get('auditor', '/api/ledger/checkpoint');
  const taken = body as { readonly note: string; readonly vkey: string; readonly sm_vkey: string };
  expect(parseNote(taken.note)?.signatures.map(({ keyId }) => Buffer.from(keyId).toString('hex'))).toEqual(
    [taken.vkey, taken.sm_vkey].map((key) => key.split('+')[1]),
  );
  expect(taken.sm_vkey).toBe(server.app.smVkey);
  expect((await keysStatus(path.join(dir, 'keys')))?.cipher).toBe('sm4-gcm');
  const { sm_vkey: before } = taken;
  await server.stop();
  server = await start();
  expect(server.app.smVkey).toBe(before);
});

test('an export verifies under its SM2 key, and a checkpoint that nobody signed so does not', async () => {
  const smVkey = server.app.smVkey as string;
  const place = path.join(dir, 'export');
  await exportSealed({ dataDir: dir, databaseUrl: undefined }, place);
  expect(await verifyExport(place, { smVkey })).toMatchObject({ exitCode: 0, findings: [] });
  const other = sm2Signer(server.app.vkey.split('+')[0] as string, makeSm2Key());
  expect((await verifyExport(place, { smVkey: other?.vkey as string })).found).toHaveProperty('signature');
  expect((await verifyExport(place, { smVkey: 'nonsense' })).found).toEqual({ signature: 1 });
  const file = path.join(place, 'checkpoints.jsonl');
  const text = await readFile(file, 'utf8');
  const [first = '', ...rest] = text.split('\n');
  const { note } = JSON.parse(first) as { readonly note: string };
  const [head, ed, , ...end] = note.split(/(?=— )/u);
  await writeFile(
    file,
    [JSON.stringify({ ...JSON.parse(first), note: `${head}${ed}${end.join('')}` }), ...rest].join('\n'),
  );
  expect(await verifyExport(place)).toMatchObject({ exitCode: 0 });
  expect((await verifyExport(place, { smVkey })).found).toEqual({ signature: 1 });
});
