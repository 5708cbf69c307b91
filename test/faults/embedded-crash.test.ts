import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startEmbedded } from '#server/db/embedded.ts';
import { startChild } from './support/child.ts';
import { scratch } from './support/folders.ts';
import { killAll, pidOf, query } from './support/server.ts';

const ROUNDS = 4;
const ENOUGH = 400;

test('kill -9 of the whole server under load loses nothing acknowledged', async () => {
  const dataDir = scratch();
  const acknowledged: number[] = [];
  let unanswered = 0;
  let server = await startEmbedded({ dataDir });
  await query(server, 'create table kept (id int primary key)');
  for (let round = 0; round < ROUNDS; round++) {
    const postmaster = await pidOf(dataDir);
    const writer = startChild('writer.ts', [server.socketDir, String(round * 1_000_000)]);
    let killed = 0;
    let seen = 0;
    for await (const said of { [Symbol.asyncIterator]: () => writer.lines }) {
      if (said.startsWith('?')) unanswered += Number(said.slice(1));
      else acknowledged.push(Number(said.slice(1)));
      if (++seen >= ENOUGH && killed === 0) killed = killAll(postmaster);
    }
    expect(await writer.exited).toBe(0);
    expect(killed).toBeGreaterThan(5);
    server = await startEmbedded({ dataDir });
    expect(server.attached).toBe(false);
  }
  const rows = await query<{ id: number }>(server, 'select id from kept');
  const present = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
  // The kills hit work in flight, and what got no answer is at most that.
  expect(unanswered).toBe(ROUNDS * 8);
  expect(present.size - acknowledged.length).toBeLessThanOrEqual(unanswered);
  await server.stop();
});

test('kill -9 of the program leaves the server, and the next start takes it over', async () => {
  const dataDir = scratch();
  const app = startChild('app.ts', [dataDir]);
  await app.lines.next();
  const postmaster = await pidOf(dataDir);
  app.child.kill('SIGKILL');
  await app.exited;
  const next = await startEmbedded({ dataDir });
  expect(next.attached).toBe(true);
  expect(await pidOf(dataDir)).toBe(postmaster);
  await next.stop();
  await expect(query(next, 'select')).rejects.toThrow();
});

test('the number of a killed server that now belongs to a stranger does not keep it down', async () => {
  const dataDir = scratch();
  const first = await startEmbedded({ dataDir });
  const pidFile = `${dataDir}/postgres/postmaster.pid`;
  const socketLock = `${first.socketDir}/.s.PGSQL.${first.port}.lock`;
  const postmaster = await pidOf(dataDir);
  const kept = [pidFile, socketLock].map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  killAll(postmaster);
  await first.stop();
  const stranger = spawn('sleep', ['600']);
  for (const { file, text } of kept) writeFileSync(file, text.replace(/^\d+/, String(stranger.pid)));
  const second = await startEmbedded({ dataDir });
  expect(second.attached).toBe(false);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
  await second.stop();
});
