import { beforeAll, expect, test } from 'vitest';
import { foldedLogin } from '#kernel/login-name.ts';
import { loadOf } from '#server/http/gate.ts';
import { asOwner } from '../kit/owner.ts';
import { type Pocket, secondStep } from '../kit/second-step.ts';
import { server, type World, world } from '../kit/world.ts';

const password = 'Own-Password-1';
const people = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({
  id,
  name: `某${id}`,
  department: 'd1',
  post: '科员',
  roles: id === 'five' ? (['security_admin'] as const) : [],
  login: `${id}.${process.pid}`,
  password,
}));
let w: World;
beforeAll(async () => {
  w = await world({ people });
});
const login = (id: string) => `${id}.${process.pid}`;

interface Tried {
  readonly from?: string;
  readonly cookie?: string;
  readonly url?: string;
}

async function attempt(payload: object, { from = '10.0.0.1', cookie = '', url = '/api/session' }: Tried = {}) {
  const { http } = await server();
  const answer = await http.inject({
    method: 'POST',
    url,
    payload,
    remoteAddress: from,
    headers: { 'x-jingui': '1', cookie },
  });
  const set = [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
  return { status: answer.statusCode, headers: answer.headers, body: answer.json(), cookie: set.join('; ') };
}

/** What each proves himself by beside his password. */
const pockets = new Map<string, Pocket>();

/** The whole way in. */
async function right(id: string, tried: Tried = {}) {
  const first = await attempt({ login: login(id), password }, tried);
  const pocket = pockets.get(id) ?? { secret: '', codes: [] };
  pockets.set(id, pocket);
  const cookie = first.cookie || tried.cookie || '';
  const last = await secondStep((url, payload) => attempt(payload, { ...tried, url, cookie }), first, pocket);
  return { ...last, cookie: [cookie, last.cookie].filter(Boolean).join('; ') };
}
const wrong = (id: string, tried: Tried = {}) => attempt({ login: login(id), password: 'no' }, tried);

/** Time goes by for all that is held against anybody. */
const passes = (seconds: number) =>
  asOwner((client) =>
    client.query(
      `update jingui.attempt set last_at = last_at - make_interval(secs => $1), until = until - make_interval(secs => $1)`,
      [seconds],
    ),
  );

/** Wrong ones in a row, each as soon as it is looked at. */
async function guess(id: string, times: number, tried: Tried = {}): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) {
    statuses.push((await wrong(id, tried)).status);
    await passes(20);
  }
  return statuses;
}

/** How long an address waits at an account from its last try on, in seconds. */
async function waits(id: string, from = '10.0.0.1'): Promise<number | null> {
  const { rows } = await asOwner((client) =>
    client.query<{ seconds: number }>(
      `select extract(epoch from until - last_at)::float as seconds from jingui.attempt
       where origin = $1 and account = jingui.tried_account($2)`,
      [`address ${from}`, login(id)],
    ),
  );
  return rows[0]?.seconds ?? null;
}

test('after wrong passwords in a row one waits ever longer, and the right one ends that', async () => {
  const seen: unknown[] = [];
  for (let n = 0; n < 4; n++) {
    seen.push([(await wrong('one')).status, await waits('one')]);
    await passes(20);
  }
  expect(seen).toEqual([
    [401, 0],
    [401, 1],
    [401, 2],
    [401, 4],
  ]);
  expect([(await right('one')).status, await waits('one')]).toEqual([200, null]);
});

test('S2: wrong passwords, however many, shut out where they come from, never whose account it is', async () => {
  const browser = await right('five', { from: '10.0.0.9' });
  expect(await guess('five', 5, { from: '10.0.0.6' })).toEqual([401, 401, 401, 401, 401]);
  const tries = await Promise.all(Array.from({ length: 60 }, () => wrong('five', { from: '10.0.0.6' })));
  expect(new Set(tries.map(({ status }) => status)).has(401)).toBe(false);
  const shut = await right('five', { from: '10.0.0.6' });
  expect([shut.status, Number(shut.headers['retry-after']) > 500]).toEqual([429, true]);
  expect((await right('five', { from: '10.0.0.7' })).status).toBe(200);
  // Behind the very address the guesses come from, a browser he signed in with before is an origin of its own.
  expect((await right('five', { from: '10.0.0.6', cookie: browser.cookie })).status).toBe(200);
  expect((await right('five', { from: '10.0.0.6', cookie: 'jingui_browser=made-up' })).status).toBe(429);
  await passes(600);
  expect((await right('five', { from: '10.0.0.6' })).status).toBe(200);
});

test('a shut-out is entered, told to the owner and the security administrators once, and lifted by one of them', async () => {
  const from = '10.0.1.1';
  expect((await w.act('secadmin', 'people.unlock', { person: 'two' })).body.findings[0].rule).toBe('locked');
  await guess('two', 4, { from });
  expect((await wrong('two', { from })).status).toBe(401);
  expect((await right('two', { from })).status).toBe(429);
  const alerts = async (who: string) => (await w.get(who, '/api/alerts?rule=SYSTEM-007')).body.alerts;
  const of = (found: { kind: string; object: { id: string } }[]) =>
    found.filter(({ kind, object }) => kind === 'login-shut-out' && object.id === 'two');
  expect([of(await alerts('two')).length, of(await alerts('secadmin')).length]).toEqual([1, 1]);
  const denied = (await w.ledger('outcome=denied')).filter((entry: { act: string }) => entry.act === 'login');
  expect(denied.filter((entry: { actor: { id: string } }) => entry.actor?.id === 'two')).toHaveLength(5);
  expect((await w.act('sysadmin', 'people.unlock', { person: 'two' })).status).toBe(403);
  await w.done('secadmin', 'people.unlock', { person: 'two' });
  expect((await right('two', { from })).status).toBe(200);
});

test('guesses sent at once count like those sent one after the other', async () => {
  const crowd = await Promise.all(Array.from({ length: 30 }, () => wrong('three', { from: '10.0.2.1' })));
  expect(crowd.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  expect(loadOf((await server()).http)).toEqual({ atWork: 0, waiting: 0 });
});

test('a name nobody has is answered like one somebody has: the same words, the same waits', async () => {
  const of = async (name: string, from: string) => {
    const seen: unknown[] = [];
    for (let n = 0; n < 6; n++) {
      const { status, body, headers } = await attempt({ login: name, password: 'no' }, { from });
      const { code } = body;
      seen.push([status, code, status === 401 ? body.says : Number(headers['retry-after']) > 500]);
      await passes(n < 4 ? 20 : 0);
    }
    return seen;
  };
  expect(await of(`nobody.${process.pid}`, '10.0.3.1')).toEqual(await of(login('four'), '10.0.3.2'));
});

test('who goes from name to name is slowed down as a whole, but shuts nobody out for long', async () => {
  const from = '10.0.4.1';
  await asOwner((client) =>
    client.query(
      `insert into jingui.attempt (origin, account, failures, last_at, until) values ($1, '', 90, now(), now())`,
      [`address ${from}`],
    ),
  );
  expect((await attempt({ login: 'name-1', password: 'no' }, { from })).status).toBe(401);
  const next = await attempt({ login: 'name-2', password: 'no' }, { from });
  expect([next.status, Number(next.headers['retry-after'])]).toEqual([429, expect.toSatisfy((n: number) => n > 1)]);
  await passes(30);
  expect((await right('four', { from })).status).toBe(200);
});

test('a login is the same in whatever width, case or spacing it is typed, and counts as one', async () => {
  const wide = [...login('one')].map((sign) =>
    /[a-z0-9]/.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0) : sign,
  );
  const typed = ` ${wide.join('').toUpperCase()} `;
  expect((await attempt({ login: typed, password }, { from: '10.0.5.1' })).status).toBe(200);
  expect((await attempt({ login: typed, password: 'no' }, { from: '10.0.5.1' })).status).toBe(401);
  expect((await wrong('one', { from: '10.0.5.1' })).status).toBe(401);
  expect(await waits('one', '10.0.5.1')).toBe(1);
});

test('one IPv6 network is one origin, whatever addresses it uses', async () => {
  expect((await wrong('three', { from: '2001:db8::1' })).status).toBe(401);
  expect((await wrong('three', { from: '2001:db8:0:0:9::2' })).status).toBe(401);
  expect(await waits('three', '2001:db8:0:0::/64')).toBe(1);
  expect((await right('three', { from: '2001:db8:0:1::3' })).status).toBe(200);
});

test('who signs in is told of his sign-in before and of the wrong tries since, and of a browser he had not used before', async () => {
  const of = async (cookie: string) => {
    const { http } = await server();
    return (await http.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).json();
  };
  const first = await right('six', { from: '10.0.6.1' });
  expect((await of(first.cookie)).before).toEqual({ at: null, from: null, wrong: 0 });
  await wrong('six', { from: '10.0.6.2' });
  await wrong('six', { from: '10.0.6.2' });
  const second = await right('six', { from: '10.0.6.1', cookie: first.cookie });
  const { before, now } = await of(second.cookie);
  expect(before).toMatchObject({ wrong: 2, from: expect.stringMatching(/^10\.0\.6\.1/) });
  expect(Math.abs(Date.parse(now) - Date.parse(before.at))).toBeLessThan(600_000);
  const told = async () => {
    const { alerts } = (await w.get('six', '/api/alerts?rule=SYSTEM-007')).body;
    return alerts.filter(({ kind }: { kind: string }) => kind === 'login-new-browser').length;
  };
  expect(await told()).toBe(0);
  await right('six', { from: '10.0.6.1' });
  expect(await told()).toBe(1);
  await right('six', { from: '10.0.6.1', cookie: first.cookie });
  expect(await told()).toBe(1);
});

test('the database folds a login as the product does', async () => {
  const typed = ['Li.Si', ' ｌｉ．ｓｉ ', 'LI.\u3000SI', 'ｌＩ.ｓi', 'ﬁ-Ⅷ', 'İstanbul', '李\t四'];
  const { rows } = await asOwner((client) =>
    client.query<{ folded: string }>(
      'select jingui.folded(t) as folded from unnest($1::text[]) with ordinality u(t, n) order by n',
      [typed],
    ),
  );
  expect(rows.map(({ folded }) => folded).slice(0, 4)).toEqual(Array(4).fill('li.si'));
  // Beyond the signs a login may have, capitals of some languages are folded otherwise; nobody is called so.
  const plain = typed.filter((one) => !one.includes('İ'));
  expect(rows.filter((_, n) => plain.includes(typed[n] as string)).map(({ folded }) => folded)).toEqual(
    plain.map(foldedLogin),
  );
});
