import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as plain } from 'node:http';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchOf } from '#cli/fetch-pinned.ts';
import { announce, announced } from '#server/announce.ts';
import { buildServer, loadRoutes } from '#server/http/server.ts';
import { readTls, watchTls } from '#server/http/tls.ts';
import { StartError } from '#server/start-error.ts';
import { world } from '../kit/world.ts';

const fixture = (name: string) => path.join('test/fixtures/tls', name);

let folder: string;
let http: FastifyInstance;
let port: number;
let unwatch = () => {};
const said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jingui-tls-'));
  await put('one');
  const tls = { cert: path.join(folder, 'crt'), key: path.join(folder, 'key') };
  const w = await world();
  http = await buildServer(w.running.app, await loadRoutes(), '/nowhere', { host: '127.0.0.1', tls });
  port = Number(new URL(await http.listen({ port: 0, host: '127.0.0.1' })).port);
  unwatch = watchTls(http.server as Server, tls, ({ en }) => said.push(en), 20);
});

afterEach(async () => {
  unwatch();
  await http.close();
  await rm(folder, { recursive: true });
});

async function put(name: string, keyOf = name): Promise<void> {
  await copyFile(fixture(`${keyOf}.key`), path.join(folder, 'key'));
  await copyFile(fixture(`${name}.crt`), path.join(folder, 'crt'));
}

const certOf = (name: string) => readFile(fixture(`${name}.crt`), 'utf8');

function socket(more: ConnectionOptions = {}): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const one: TLSSocket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...more }, () => resolve(one));
  one.on('error', reject);
  return promise;
}

/** What is shown to whoever connects now. */
async function shown(): Promise<string> {
  const one = await socket();
  const { fingerprint256 } = one.getPeerCertificate();
  one.destroy();
  return fingerprint256;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('over its own HTTPS the cookie is the host’s alone, and browsers are told to stay', async () => {
  const answer = await fetchOf(await certOf('one'))(`https://127.0.0.1:${port}/api/health`);
  expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([
    200,
    expect.stringMatching(/max-age/),
  ]);
  expect(http.sessionCookie).toEqual({ name: '__Host-jingui_session', secure: true });
});

test('a command of this machine takes the announced certificate and no other', async () => {
  const place = await announce(folder, `https://127.0.0.1:${port}`, { cert: await certOf('one') });
  const [{ url, cert } = { url: '', cert: '' }] = await announced(folder);
  const sent = {
    method: 'POST',
    body: JSON.stringify({ login: 'x', password: 'y' }),
    headers: { 'content-type': 'application/json', 'x-jingui': '1' },
  };
  const refused = await fetchOf(cert)(`${url}/api/session`, sent);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, expect.any(String)]);
  await expect(fetchOf(await certOf('two'))(`${url}/api/health`)).rejects.toThrow();
  await place.withdraw();
});

test('older protocols and weak ciphers are not spoken, TLS 1.2 and 1.3 are', async () => {
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    const one = await socket({ minVersion: version, maxVersion: version });
    expect([one.getProtocol(), one.getCipher().name]).toEqual([version, expect.stringMatching(/GCM|CHACHA20/)]);
    one.destroy();
  }
  await expect(
    socket({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
  ).rejects.toThrow();
  for (const ciphers of ['AES256-SHA', 'ECDHE-ECDSA-AES128-SHA', 'AES128-GCM-SHA256'])
    await expect(socket({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` })).rejects.toThrow();
});

test('who speaks plain HTTP gets no answer', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  plain({ port, host: '127.0.0.1', path: '/api/health' }, ({ statusCode }) => resolve(String(statusCode)))
    .on('error', () => resolve('closed'))
    .end();
  expect(await promise).toBe('closed');
});

test('a renewed certificate is taken up, and who is connected stays so', async () => {
  const standing = await socket();
  const before = await shown();
  await put('two');
  await until(async () => (await shown()) !== before);
  expect(said).toContain('the renewed certificate is in use');
  standing.write('GET /api/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
  let heard = '';
  for await (const chunk of standing) heard += String(chunk);
  expect(heard).toMatch(/^HTTP\/1\.1 200 /);
});

test('a renewal that does not fit is told, and the old certificate stays', async () => {
  const before = await shown();
  await put('two', 'one');
  await until(() => said.some((line) => line.includes('cannot be used')));
  expect(await shown()).toBe(before);
});

test('what is no certificate with its key is refused before the start', async () => {
  await writeFile(path.join(folder, 'no'), 'no certificate');
  const pairs = [
    [fixture('one.crt'), fixture('two.key')],
    [path.join(folder, 'no'), fixture('one.key')],
    [path.join(folder, 'gone'), fixture('one.key')],
  ];
  for (const [cert = '', key = ''] of pairs) expect(() => readTls({ cert, key })).toThrow(StartError);
});
