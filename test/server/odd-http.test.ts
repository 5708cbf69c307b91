import { connect } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildServer, loadRoutes } from '#server/http/server.ts';
import { openSession } from '#server/sessions.ts';
import { asOwner } from '../kit/owner.ts';
import { seed } from '../kit/seed.ts';
import { world } from '../kit/world.ts';

const w = await world();
const http: FastifyInstance = await buildServer(w.running.app, await loadRoutes(), path.resolve('src/web'), {
  host: '127.0.0.1',
});
await http.listen({ host: '127.0.0.1', port: 0 });
const { port } = http.server.address() as { port: number };
const [clerk, officer] = [await cookieOf('clerk'), await cookieOf('officer')];

afterAll(() => http.close());

async function cookieOf(person: string): Promise<string> {
  return `jingui_session=${await openSession(w.running.app, w.id, person, 'odd')}`;
}

interface Said {
  readonly statuses: readonly number[];
  readonly text: string;
  /** The server ended the connection by itself. */
  readonly closed: boolean;
}

/** Writes bytes as they are, and gathers what comes back until the server ends the connection or has nothing more to say. */
function say(bytes: string | Buffer, quietMs = 400): Promise<Said> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    let closed = false;
    const done = () => {
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]));
      resolve({ statuses, text, closed });
    };
    socket.setTimeout(quietMs, done);
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('end', () => (closed = true));
    socket.on('error', () => (closed = true));
    socket.on('close', done);
  });
}

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n\r\n`;
const host = 'Host: 127.0.0.1';
/** What somebody would like to be taken for a request of the next one on the same line. */
const hidden = lines('GET /api/session HTTP/1.1', host, `Cookie: ${officer}`);

async function rows(): Promise<string> {
  return asOwner(async (client) => {
    const { rows: found } = await client.query(
      `select (select count(*) from place where unit_id = $1) as places,
        (select count(*) from ledger_entry where unit_id = $1 and outcome = 'done') as done`,
      [w.id],
    );
    return JSON.stringify(found);
  });
}

async function alive(): Promise<void> {
  const { statuses } = await say(lines('GET /api/health HTTP/1.1', host, 'Connection: close'), 5000);
  expect(statuses).toEqual([200]);
}

const post = (headers: readonly string[], body: string) =>
  `${lines('POST /api/procedures/organization.add-place HTTP/1.1', host, 'x-jingui: 1', `Cookie: ${officer}`, 'Content-Type: application/json', ...headers)}${body}`;
const place = '{"name":"暗柜","kind":"cabinet"}';
const length = `Content-Length: ${Buffer.byteLength(place)}`;
const chunk = `${Buffer.byteLength(place).toString(16)}\r\n${place}\r\n0\r\n\r\n`;

/** Whose end, or whose lines, two servers in a row could read in two ways. */
const ambiguous: Readonly<Record<string, string>> = {
  'a length and chunks': post([length, 'Transfer-Encoding: chunked'], chunk + hidden),
  'chunks and a length': post(['Transfer-Encoding: chunked', length], chunk + hidden),
  'two lengths': post([length, 'Content-Length: 1'], place + hidden),
  'the same length twice': post([length, length], place + hidden),
  'a list of lengths': post([`${length}, 1`], place + hidden),
  'a signed length': post([`Content-Length: +${Buffer.byteLength(place)}`], place + hidden),
  'a length in other digits': post(['Content-Length: 0x20'], place + hidden),
  'a negative length': post(['Content-Length: -1'], place + hidden),
  'chunks that are not last': post(['Transfer-Encoding: chunked, identity'], chunk + hidden),
  'chunks by another name': post(['Transfer-Encoding: xchunked'], chunk + hidden),
  'a line that goes on': post(['Transfer-Encoding:', ' chunked'], chunk + hidden),
  'a folded header': post([length, 'X-Odd: a', ' b'], place + hidden),
  'a space before the colon': post([`Content-Length : ${Buffer.byteLength(place)}`], place + hidden),
  'bare line feeds': post([length], place).replaceAll('\r\n', '\n') + hidden,
  'a bare carriage return': post([length, 'X-Odd: a\rX-More: b'], place + hidden),
  'a NUL in a header': post([length, 'X-Odd: a\0b'], place + hidden),
  'a header without a name': post([length, ': x'], place + hidden),
  'a chunk of no size': post(['Transfer-Encoding: chunked'], `zz\r\n${place}\r\n0\r\n\r\n${hidden}`),
  'a chunk too large to count': post(
    ['Transfer-Encoding: chunked'],
    `FFFFFFFFFFFFFFFFF\r\n${place}\r\n0\r\n\r\n${hidden}`,
  ),
  'a chunk with bare line feeds': post(['Transfer-Encoding: chunked'], `${chunk.replaceAll('\r\n', '\n')}${hidden}`),
  'a line feed in a chunk extension': post(['Transfer-Encoding: chunked'], `1;a\nb\r\n${chunk}${hidden}`),
  'no host': lines('GET /api/health HTTP/1.1') + hidden,
  'two hosts': lines('GET /api/health HTTP/1.1', host, 'Host: evil.example') + hidden,
  'another version': lines('GET /api/health HTTP/3.7', host) + hidden,
  'no version': `GET /api/health\r\n\r\n${hidden}`,
  'the preface of HTTP/2': `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${hidden}`,
  'a TLS hello': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
  'headers larger than any': post([length, `X-Odd: ${'a'.repeat(70_000)}`], place + hidden),
  'more headers than any': post([length, ...Array.from({ length: 5000 }, (_, n) => `X-Odd-${n}: a`)], place + hidden),
};

test('what could be read in two ways is refused once, nothing behind it on the line is read, and nothing is written', async () => {
  const before = await rows();
  for (const [name, bytes] of Object.entries(ambiguous)) {
    const { statuses, text, closed } = await say(Buffer.from(bytes, 'utf8'), 5000);
    expect([name, statuses.length <= 1, closed]).toEqual([name, true, true]);
    for (const status of statuses) expect([400, 408, 421, 431], name).toContain(status);
    expect(text).not.toContain('officer');
    await alive();
  }
  expect(await rows()).toBe(before);
});

test('no address leaves the page’s folder or reaches what it should not, however it is written', async () => {
  const addresses = [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5c..%5cetc%5cpasswd',
    '/.%00./etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '//evil.example/%2e%2e',
    '/main.tsx/../../../package.json',
    '/.hash',
    '/..;/api/ledger',
    '/api/../api/ledger',
    '/api/%2e%2e/%2e%2e/package.json',
    '/api/registers/%00',
    '/api/registers/carriers%2f..%2f..%2fledger',
    '/api/registers/constructor',
    '/api/registers/__proto__',
    '/api/procedures/__proto__',
    '/api/procedures/hasOwnProperty/facts',
    '/%E0%A4%A',
    `/${'a'.repeat(12_000)}`,
    `/api/registers/carriers?${'x=1&'.repeat(3000)}`,
    '/api/registers/carriers?__proto__[x]=1&limit=5&limit=6',
    'http://evil.example/api/session',
    '*',
  ];
  for (const one of addresses) {
    const { statuses, text } = await say(
      lines(`GET ${one} HTTP/1.1`, host, `Cookie: ${clerk}`, 'Connection: close'),
      5000,
    );
    expect([one, statuses.every((status) => status < 500), statuses.length <= 1]).toEqual([one, true, true]);
    expect(text).not.toMatch(/root:|"private": true|officer/);
  }
  await alive();
});

test('a method nobody declared changes nothing, and none echoes what was sent', async () => {
  const before = await rows();
  for (const method of ['TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'PUT', 'DELETE', 'OPTIONS', 'FOO', 'get', 'POST ']) {
    const { statuses, text } = await say(
      lines(
        `${method} /api/procedures/organization.add-place HTTP/1.1`,
        host,
        `Cookie: ${officer}`,
        'X-Odd: echoed',
        'x-jingui: 1',
        'Connection: close',
      ),
    );
    expect([method, statuses.every((status) => status >= 400 && status < 500)]).toEqual([method, true]);
    expect(text).not.toContain('echoed');
  }
  await alive();
  expect(await rows()).toBe(before);
});

test('of two session cookies one counts, always the same, and never a mixture', async () => {
  const asked = async (...cookies: readonly string[]) => {
    const { text } = await say(
      lines('GET /api/session HTTP/1.1', host, ...cookies.map((one) => `Cookie: ${one}`), 'Connection: close'),
      5000,
    );
    return /"person":\{"id":"(\w+)"/.exec(text)?.[1] ?? 'nobody';
  };
  expect(await asked(clerk)).toBe('clerk');
  expect([await asked(`${clerk}; ${officer}`), await asked(clerk, officer)]).toEqual(['clerk', 'clerk']);
  expect([await asked(`${officer}; ${clerk}`), await asked(officer, clerk)]).toEqual(['officer', 'officer']);
  const [name, value = ''] = clerk.split('=');
  for (const odd of [
    `${name}=${value}x`,
    `${name}="${value}`,
    `${name}=%00${value}`,
    `${name}=${value.slice(1)}`,
    `${name?.toUpperCase()}=${value}`,
    `__proto__=${value}`,
  ])
    expect([odd, await asked(odd)]).toEqual([odd, 'nobody']);
});

test('a body of any shape is refused as one, and changes neither rows nor what all objects inherit', async () => {
  const before = await rows();
  const bodies: readonly (readonly [string, string | Buffer])[] = [
    ['application/json', '{"__proto__":{"polluted":true},"name":"x"}'],
    ['application/json', '{"constructor":{"prototype":{"polluted":true}},"name":"x"}'],
    ['application/json', '['.repeat(200_000)],
    ['application/json', '{"a":'.repeat(100_000)],
    ['application/json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['application/json', '{"name":1e999,"kind":"cabinet"}'],
    ['application/json', '{"name":"x","kind":"cabinet"} x'],
    ['application/json', '{"name":"\\ud800","kind":"cabinet"}'],
    ['application/json', '{"name":"x\\u0000","kind":"cabinet"}'],
    ['application/json', Buffer.from('{"name":"暗柜","kind":"cabinet"}', 'utf16le')],
    ['application/json; charset=gbk', Buffer.from([0x7b, 0x22, 0xb0, 0xb5, 0x22, 0x7d])],
    ['application/json', `{"name":"${'x'.repeat(1_200_000)}"}`],
    ['application/json', 'null'],
    ['application/json', '7'],
    ['application/json', ''],
    ['text/plain', '{"name":"x","kind":"cabinet"}'],
    ['application/x-www-form-urlencoded', 'name=x&kind=cabinet'],
    ['multipart/form-data; boundary=', '--\r\n'],
    ['application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ];
  for (const [type, body] of bodies) {
    const headers = { 'content-type': type, cookie: officer, 'x-jingui': '1', 'x-jingui-person': `${w.id}/officer` };
    for (const url of [
      '/api/procedures/organization.add-place',
      '/api/session',
      '/api/previews',
      '/api/reports',
      '/api/desk/proof',
    ]) {
      const answer = await http.inject({ method: 'POST', url, payload: body, headers });
      const at = `${url} ${type} ${String(body).slice(0, 40)}`;
      expect([at, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([at, true]);
      expect(answer.body).not.toContain('root:');
    }
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(await rows()).toBe(before);
  await alive();
});

test('bytes of a good request exchanged by chance never make the server fail, nor let anybody in', async () => {
  const good = Buffer.from(post([length, 'Connection: close'], place).replace(officer, 'jingui_session=nobody'));
  const before = await rows();
  const changes = fc.sample(
    fc.array(fc.tuple(fc.nat(good.length - 1), fc.constantFrom(0, 9, 10, 13, 32, 58, 59, 127, 255, 65)), {
      minLength: 1,
      maxLength: 4,
    }),
    { seed, numRuns: 300 },
  );
  for (let at = 0; at < changes.length; at += 30) {
    const answers = changes.slice(at, at + 30).map((all) => {
      const bytes = Buffer.from(good);
      for (const [index, byte] of all) bytes[index] = byte;
      return say(bytes);
    });
    for (const { statuses } of await Promise.all(answers))
      expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  }
  await alive();
  expect(await rows()).toBe(before);
});
