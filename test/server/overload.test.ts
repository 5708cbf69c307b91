import { once } from 'node:events';
import net from 'node:net';
import { expect, test } from 'vitest';
import { loadOf } from '#server/http/gate.ts';
import { laneLimits } from '#server/http/lanes.ts';
import { openSession } from '#server/sessions.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

const free = { atWork: 0, waiting: 0 };
const patient = { timeout: 60_000 };

async function logIn(w: World, login: string, password: string): Promise<Response> {
  return fetch(`${w.running.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-jingui': '1' },
    body: JSON.stringify({ login, password }),
  });
}

/** Keeps a table from everybody until it is told to let go. */
async function lockedTable(table: string): Promise<{ release: () => Promise<void> }> {
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const done = asOwner(async (client) => {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    hold();
    await released;
    await client.query('rollback');
  });
  await held;
  return { release: () => (release(), done.then(() => {})) };
}

test('the right password goes before a crowd of wrong ones, of which none is without an answer', async () => {
  const [login, password] = [`right${process.pid}${Date.now()}`, 'Jingui-2026-x'];
  const someone = { id: 'someone', name: '某人', department: 'd1', post: '科员', roles: [], login, password } as const;
  const w = await world({ people: [someone] });
  let answered = 0;
  const crowd = Array.from({ length: 40 }, async (_, n) => {
    const answer = await logIn(w, `nobody${n}`, 'x');
    answered += 1;
    return [answer.status, answer.headers.get('retry-after')] as const;
  });
  const arrived = () => answered + loadOf(w.running.http).atWork + loadOf(w.running.http).waiting;
  await expect.poll(arrived, patient).toBe(crowd.length);
  const before = answered;
  expect((await logIn(w, login, password)).status).toBe(200);
  // Those that were being looked at, one that gave way, and what came in between; not the whole crowd.
  expect(answered - before).toBeLessThan(laneLimits.login.waiting / 2);
  const answers = await Promise.all(crowd);
  expect(new Set(answers.map((answer) => answer.join(' ')))).toEqual(new Set(['401 ', '503 2']));
  expect(loadOf(w.running.http)).toEqual(free);
});

test('under more than can be carried out health answers, people sign in, the excess is told to come again, and all heals', async () => {
  const [login, password] = [`calm${process.pid}${Date.now()}`, 'Jingui-2026-x'];
  const someone = { id: 'someone', name: '某人', department: 'd1', post: '科员', roles: [], login, password } as const;
  const w = await world({ people: [someone] });
  const headers = { authorization: `Bearer ${await openSession(w.running.app, w.id, 'reader', 'test')}` };
  const places = () => fetch(`${w.running.url}/api/registers/places`, { headers });
  const lock = await lockedTable('place');
  const { atOnce, waiting } = laneLimits.work;
  const asked = Array.from({ length: atOnce + waiting + 5 }, places);
  const first = await Promise.race(asked);
  expect([first.status, first.headers.get('retry-after'), (await first.json()).code]).toEqual([503, '2', 'OVERLOADED']);
  expect((await fetch(`${w.running.url}/api/health`)).status).toBe(200);
  expect((await logIn(w, login, password)).status).toBe(200);
  await lock.release();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect((await places()).status).toBe(200);
  expect(loadOf(w.running.http)).toEqual(free);
});

test('who goes away while he waits or while his form comes in leaves no seat taken', async () => {
  const w = await world();
  const headers = {
    authorization: `Bearer ${await openSession(w.running.app, w.id, 'clerk', 'test')}`,
    'x-jingui': '1',
  };
  const lock = await lockedTable('place');
  const gone = new AbortController();
  const asked = Array.from({ length: 30 }, () =>
    fetch(`${w.running.url}/api/registers/places`, { headers, signal: gone.signal }).catch(() => null),
  );
  const { port } = new URL(w.running.url);
  const form = net.connect(Number(port), '127.0.0.1');
  const lines = Object.entries({
    ...headers,
    host: '127.0.0.1',
    'content-length': 9999,
    'content-type': 'multipart/form-data; boundary=b',
  });
  form.write(`POST /api/import HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n--b\r\n`);
  await expect
    .poll(() => loadOf(w.running.http), patient)
    .toMatchObject({ atWork: 11, waiting: expect.toSatisfy((n) => n > 0) });
  gone.abort();
  form.destroy();
  await Promise.all(asked);
  await lock.release();
  await expect.poll(() => loadOf(w.running.http), patient).toEqual(free);
});

test('a connection whose head or body hardly moves is closed; without a session no form is taken in at all', async () => {
  const w = await world();
  const { port } = new URL(w.running.url);
  const started = [
    'POST /api/session HTTP/1.1\r\nhost: 127.0.0.1\r\nx-jin',
    head('/api/session', 'application/json'),
    '',
    head('/api/import', form),
  ];
  const answers = await Promise.all(
    started.map(async (text) => {
      const socket = net.connect(Number(port), '127.0.0.1');
      let heard = '';
      socket.on('data', (data) => (heard += data.toString())).on('error', () => {});
      socket.write(text);
      await once(socket, 'close');
      return heard.split('\r\n')[0];
    }),
  );
  expect(answers).toEqual([
    'HTTP/1.1 408 Request Timeout',
    'HTTP/1.1 408 Request Timeout',
    'HTTP/1.1 408 Request Timeout',
    'HTTP/1.1 401 Unauthorized',
  ]);
});

const form = 'multipart/form-data; boundary=b';

/** The head of a request whose body never comes. */
function head(url: string, type: string): string {
  return `POST ${url} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-jingui: 1\r\ncontent-type: ${type}\r\ncontent-length: 9999\r\n\r\n`;
}
