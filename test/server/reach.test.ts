import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { buildServer, loadRoutes } from '#server/http/server.ts';
import type { Reach } from '#server/http/reach.ts';
import { type World, world } from '../kit/world.ts';

const password = 'Jingui-2026-x';
const home = { host: '127.0.0.1' };
const named = { ...home, publicUrl: new URL('https://jingui.example.cn'), proxies: ['10.0.0.5', '10.1.0.0/24'] };

let n = 0;
let w: World;
let login: string;
let http: FastifyInstance | undefined;

/** The same installation, reached in another way. */
async function reached(reach: Reach): Promise<FastifyInstance> {
  login = `reach${process.pid}${(n += 1)}`;
  const someone = {
    id: 'someone',
    name: '某人',
    department: 'd1',
    post: '科员',
    grade: 'core',
    login,
    password,
  } as const;
  w = await world({ people: [someone] });
  http = await buildServer(w.running.app, await loadRoutes(), '/nowhere', reach);
  return http;
}

afterEach(async () => {
  await http?.close();
  http = undefined;
});

async function statuses(server: FastifyInstance, hosts: readonly string[], more = {}, remoteAddress = '127.0.0.1') {
  const answers = hosts.map(async (host) => {
    const answer = await server.inject({ url: '/api/health', headers: { host, ...more }, remoteAddress });
    return `${host} ${answer.statusCode}`;
  });
  return Promise.all(answers);
}

const all = (status: number, hosts: readonly string[]) => hosts.map((host) => `${host} ${status}`);

function signIn(server: FastifyInstance, headers: Record<string, string>, remoteAddress: string) {
  const payload = { login, password };
  return server.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'x-jingui': '1', 'user-agent': 'Firefox', ...headers },
    remoteAddress,
  });
}

/** From where the last one signed in. */
async function device(): Promise<string> {
  const entries = await w.ledger('act=login&outcome=done&object=someone');
  return String(entries[0]?.device);
}

test('on this machine alone only its own names are answered: no name that was made to point here', async () => {
  const server = await reached(home);
  const own = ['127.0.0.1', '127.0.0.1:7800', 'localhost:7800', 'LOCALHOST', '[::1]:7800', '127.0.0.2'];
  expect(await statuses(server, own)).toEqual(all(200, own));
  const foreign = [
    'evil.example',
    'evil.example:7800',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.1.7',
  ];
  const crooked = ['x@127.0.0.1', '127.0.0.1/x', '127.0.0.1#', '127.0.0.1:99999'];
  expect(await statuses(server, [...foreign, ...crooked])).toEqual(all(421, [...foreign, ...crooked]));
  for (const url of ['/', '/api/session', '/api/nothing']) {
    const answer = await server.inject({ url, headers: { host: 'evil.example' } });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 421, 'OTHER_HOST']);
    expect(answer.json().says).toEqual({ zh: expect.stringMatching(/网址/), en: expect.stringMatching(/address/) });
    expect(answer.headers['content-security-policy']).toBeDefined();
  }
  expect(await statuses(server, ['evil.example'], { 'x-forwarded-host': '127.0.0.1' })).toEqual(['evil.example 421']);
});

test('on the network any name is answered until the public address is given, then that, its own and no other', async () => {
  const open = await reached({ host: '10.0.0.9' });
  expect(await statuses(open, ['files.unit.example', '10.0.0.9'])).toEqual(['files.unit.example 200', '10.0.0.9 200']);
  await open.close();
  const server = await reached({ ...named, host: '10.0.0.9' });
  const own = ['jingui.example.cn', 'JINGUI.example.cn:443', '10.0.0.9:7800', '127.0.0.1'];
  expect(await statuses(server, own)).toEqual(all(200, own));
  const foreign = ['evil.example', 'x.jingui.example.cn', 'jingui.example.cn.evil.example', '10.0.0.8'];
  expect(await statuses(server, foreign)).toEqual(all(421, foreign));
});

test('the host a proxy passes on counts where the proxy is a trusted one, and only there', async () => {
  const server = await reached(named);
  const asked = (name: string, from: string) => statuses(server, ['127.0.0.1'], { 'x-forwarded-host': name }, from);
  expect(await asked('jingui.example.cn', '10.0.0.5')).toEqual(['127.0.0.1 200']);
  expect(await asked('evil.example', '10.0.0.5')).toEqual(['127.0.0.1 421']);
  expect(await asked('evil.example', '10.1.0.77')).toEqual(['127.0.0.1 421']);
  expect(await asked('evil.example', '10.0.0.6')).toEqual(['127.0.0.1 200']);
  const passed = { 'x-forwarded-host': 'jingui.example.cn' };
  expect(await statuses(server, ['evil.example'], passed, '10.0.0.6')).toEqual(['evil.example 421']);
});

test('under a public https address the cookie is bound to it, and the browser told to stay with https', async () => {
  const server = await reached(named);
  const host = 'jingui.example.cn';
  const entered = await signIn(server, { host }, '10.0.0.5');
  expect(entered.statusCode).toBe(200);
  expect(entered.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  const [cookie = '', browser = ''] = [entered.headers['set-cookie']].flat();
  const [pair = '', ...attributes] = cookie.split('; ');
  expect(browser).toMatch(/^__Host-jingui_browser=.*Secure/);
  const [name, token] = pair.split('=');
  expect(name).toBe('__Host-jingui_session');
  expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  const session = (cookie: string) => server.inject({ url: '/api/session', headers: { host, cookie } });
  expect((await session(pair)).statusCode).toBe(200);
  expect((await session(`jingui_session=${token}`)).statusCode).toBe(401);
  const left = await server.inject({
    method: 'DELETE',
    url: '/api/session',
    headers: { host, cookie: pair, 'x-jingui': '1' },
  });
  expect(left.statusCode).toBe(200);
  expect(String(left.headers['set-cookie'])).toMatch(/^__Host-jingui_session=;.*Path=\/.*Secure/);
  expect((await session(pair)).statusCode).toBe(401);
});

test('without a public https address nothing asks for https', async () => {
  for (const reach of [home, { ...home, publicUrl: new URL('http://jingui.example.cn') }]) {
    const server = await reached(reach);
    const entered = await signIn(server, { 'x-forwarded-proto': 'https' }, '127.0.0.1');
    const [cookie, browser] = [entered.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^jingui_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(browser).toMatch(/^jingui_browser=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(entered.headers['strict-transport-security']).toBeUndefined();
    await server.close();
  }
});

test('the ledger keeps the client a trusted proxy names, and else the other end of the connection', async () => {
  const server = await reached(named);
  const from = async (forwarded: string, remote: string) => {
    const headers = { host: 'jingui.example.cn', 'x-forwarded-for': forwarded };
    expect((await signIn(server, headers, remote)).statusCode).toBe(200);
    return device();
  };
  expect(await from('192.0.2.44', '10.0.0.5')).toBe('192.0.2.44 Firefox');
  // What the client wrote itself stands to the left of what the proxy saw.
  expect(await from('203.0.113.9, 192.0.2.44', '10.0.0.5')).toBe('192.0.2.44 Firefox');
  expect(await from('192.0.2.44, 10.1.0.77', '10.0.0.5')).toBe('192.0.2.44 Firefox');
  expect(await from('192.0.2.44', '10.0.0.6')).toBe('10.0.0.6 Firefox');
  expect(await from('unknown', '10.0.0.5')).toBe('10.0.0.5 Firefox');
});
