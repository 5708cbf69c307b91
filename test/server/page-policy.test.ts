import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { buildServer, loadRoutes } from '#server/http/server.ts';
import { openSession } from '#server/sessions.ts';
import { received } from '../kit/carriers-intake.ts';
import { world } from '../kit/world.ts';

const w = await world();
const web = mkdtempSync(path.join(tmpdir(), 'jingui-page-'));
writeFileSync(
  path.join(web, 'index.html'),
  '<meta property="csp-nonce" nonce="JINGUI_NONCE"><script type="module" src="/a.js" nonce="JINGUI_NONCE"></script>',
);
writeFileSync(path.join(web, 'a.js'), '');
const servers: FastifyInstance[] = [];

async function reached(publicUrl?: URL): Promise<FastifyInstance> {
  const server = await buildServer(w.running.app, await loadRoutes(), web, { host: '127.0.0.1', publicUrl });
  servers.push(server);
  return server;
}

const plain = await reached();

afterAll(() => Promise.all(servers.map((server) => server.close())));

type Headers = Readonly<Record<string, unknown>>;

/** What stands on every answer, whatever it is. */
const walls = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
};

function directives(headers: Headers): Record<string, string> {
  const parts = String(headers['content-security-policy']).split('; ');
  return Object.fromEntries(parts.map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
}

/** No policy of ours lets anything in from elsewhere, runs what stands in the text, or makes text into markup. */
function expectWalled(headers: Headers): void {
  expect(headers).toMatchObject(walls);
  expect(directives(headers)).toMatchObject({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'report-uri': '/api/reports',
  });
  expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|https?:|blob:/);
  expect(headers['access-control-allow-origin']).toBeUndefined();
}

test('whatever route is asked, by whatever method and whoever asks, the answer stands inside the walls', async () => {
  const { paths } = (await plain.inject('/api/openapi.json')).json() as { paths: Record<string, object> };
  const asked = Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({ url, method })),
  );
  const routes = asked.filter(({ url }) => !/^\/api\/procedures\/[a-z]/.test(url) && url !== '/api/events');
  expect(routes.length).toBeGreaterThan(60);
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  const kinds = new Set<number>();
  for (const { url, method } of routes)
    for (const headers of [{}, { 'x-jingui': '1' }, { 'x-jingui': '1', authorization: `Bearer ${token}` }]) {
      const answer = await plain.inject({
        method: method.toUpperCase() as 'GET',
        url: url.replace(/\{\w+\}/g, 'x'),
        headers,
        ...(method === 'get' ? {} : { payload: {} }),
      });
      expectWalled(answer.headers);
      kinds.add(answer.statusCode);
    }
  expect([...kinds]).toEqual(expect.arrayContaining([200, 401, 403, 404, 422]));
});

test('so do answers to what is no route, no method, no body, no host, and files of the page', async () => {
  const odd = [
    { url: '/' },
    { url: '/registers/carriers' },
    { url: '/a.js' },
    { url: '/index.html' },
    { url: '/../secret' },
    { url: '/%00' },
    { url: '/%E0%A4%A' },
    { url: '/api/nothing' },
    { method: 'PATCH', url: '/api/session' },
    { method: 'OPTIONS', url: '/api/session' },
    { method: 'HEAD', url: '/' },
    {
      method: 'POST',
      url: '/api/session',
      payload: '{',
      headers: { 'content-type': 'application/json', 'x-jingui': '1' },
    },
    { method: 'POST', url: '/api/session', payload: 'x', headers: { 'content-type': 'text/html', 'x-jingui': '1' } },
    { method: 'POST', url: '/api/session', payload: { login: 'x'.repeat(2e6) }, headers: { 'x-jingui': '1' } },
    { url: '/', headers: { host: 'evil.example' } },
  ] as const;
  for (const one of odd) expectWalled((await plain.inject(one as { url: string })).headers);
});

test('what is no request at all is answered inside the walls too, and its connection ends', async () => {
  await plain.listen({ host: '127.0.0.1', port: 0 });
  const { port } = plain.server.address() as { port: number };
  const said = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('nonsense\r\n\r\nGET /api/health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'),
    );
    let all = '';
    socket.on('data', (part) => (all += part.toString()));
    socket.on('close', () => resolve(all));
  });
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
  const lines = said.split('\r\n').slice(1, -2);
  expectWalled(Object.fromEntries(lines.map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')])));
});

test('the page runs what this one answer names and nothing else; the next answer names it otherwise', async () => {
  const first = await plain.inject('/');
  const second = await plain.inject('/registers/carriers');
  const nonces = [first, second].map((answer) => {
    const { 'script-src': script, 'style-src': style, 'trusted-types': types } = directives(answer.headers);
    const [, nonce = ''] = /^'nonce-([\w+/]{24})'$/.exec(style ?? '') ?? [];
    // A nonce would do, but for engines that keep that of the answer before.
    expect(script).toBe(`${style} localhost:80/assets/`);
    expect(types).toBe('default');
    expect(answer.body.match(/nonce="([^"]+)"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
    expect(answer.headers['cache-control']).toBe('no-store');
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
  expect((await plain.inject('/index.html')).body).not.toContain('JINGUI_NONCE');
});

test('a host that is none adds nothing to what may run', async () => {
  for (const host of ['x; script-src *', "x' 'unsafe-inline'", '* ', 'a,b']) {
    // Most are answered no page at all.
    const { 'script-src': script = "'nonce-'" } = directives(
      (await plain.inject({ url: '/', headers: { host } })).headers,
    );
    expect([host, script]).toEqual([host, expect.stringMatching(/^'nonce-[\w+/]*'$/)]);
  }
});

test('data is a sealed box, and a printed page may have the one style sheet it bears', async () => {
  expect(directives((await plain.inject('/api/health')).headers)).toMatchObject({
    sandbox: '',
    'trusted-types': "'none'",
  });
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  const { id } = await received(w, { title: '试验标题' });
  for (const url of [
    `/api/labels?document=${id}`,
    `/api/routing-slips/${id}`,
    '/api/command-cards',
    '/api/code-cards/place',
  ]) {
    const { body, headers, statusCode } = await plain.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect([url, statusCode]).toEqual([url, 200]);
    expectWalled(headers);
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(body) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(style.length).toBeGreaterThan(50);
    expect(directives(headers)['style-src']).toBe(`'sha256-${hash}'`);
    expect(directives(headers)).not.toHaveProperty('script-src');
    expect(body).not.toMatch(/<script| style=| on\w+=/);
  }
});

test('over https alone reports go to a named end and the browser stays with https, whatever the answer', async () => {
  const secure = await reached(new URL('https://jingui.example.cn'));
  for (const url of ['/', '/api/health', '/api/nothing', '/a.js']) {
    const { headers } = await secure.inject({ url, headers: { host: 'jingui.example.cn' } });
    expectWalled(headers);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['reporting-endpoints']).toBe('default="/api/reports"');
    expect(directives(headers)['report-to']).toBe('default');
    const open = await plain.inject(url);
    expect(open.headers['strict-transport-security']).toBeUndefined();
    expect(directives(open.headers)).not.toHaveProperty('report-to');
  }
});

async function report(payload: string, type = 'application/csp-report', more = {}): Promise<number> {
  const headers = { 'content-type': type, ...more };
  return (await plain.inject({ method: 'POST', url: '/api/reports', payload, headers })).statusCode;
}

async function counted(): Promise<{ count: number; last_at: string | null; by: Record<string, number> }> {
  return (await plain.inject('/api/health')).json().policy_reports;
}

test('what a browser reports is counted by its rule, and nothing else of it is kept anywhere', async () => {
  expect(await counted()).toEqual({ count: 0, last_at: null, by: {} });
  const rows = async () => (await w.ledger('')).length;
  const before = await rows();
  const old = {
    'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline', 'script-sample': '机密内容' },
  };
  expect(await report(JSON.stringify(old))).toBe(204);
  const fresh = [
    { type: 'csp-violation', body: { effectiveDirective: 'require-trusted-types-for' } },
    { type: 'coop', body: {} },
  ];
  expect(await report(JSON.stringify(fresh), 'application/reports+json')).toBe(204);
  const state = await counted();
  expect(state).toMatchObject({ count: 3, by: { 'script-src-elem': 1, 'require-trusted-types-for': 1, other: 1 } });
  expect(JSON.stringify((await plain.inject('/api/health')).json())).not.toContain('机密内容');
  expect(await rows()).toBe(before);
});

test('reports of any shape, size and number neither break the server nor fill anything', async () => {
  for (const odd of [
    '',
    'null',
    '[]',
    '{',
    '"x"',
    '[[[[',
    '{"csp-report":7}',
    '{"csp-report":{"effective-directive":["x"]}}',
    '{"__proto__":{}}',
  ])
    expect(await report(odd)).toBe(204);
  const names = Array.from({ length: 300 }, (_, n) => ({ 'csp-report': { 'effective-directive': `made-up-${n}` } }));
  for (const name of names) expect(await report(JSON.stringify(name))).toBe(204);
  const many = JSON.stringify(Array.from({ length: 1500 }, () => ({})));
  expect(await report(many, 'application/reports+json')).toBe(204);
  expect(await report('x'.repeat(20_000))).toBe(413);
  expect(await report('{}', 'text/plain')).toBe(415);
  expect(await report('{}', 'application/csp-report', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  const { by } = await counted();
  expect(Object.keys(by).sort()).toEqual(['other', 'require-trusted-types-for', 'script-src-elem']);
});
