import type { InjectOptions } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { drafted } from '../kit/classification.ts';
import { filesOf } from '../kit/files.ts';
import { type World, world } from '../kit/world.ts';

let w: World;
let document: string;
const tokens = new Map<string, string>();

beforeAll(async () => {
  w = await world();
  document = await drafted(w, { level: 'internal', regime: 'own', period: null });
  for (const who of ['clerk', 'drafter']) tokens.set(who, await openSession(w.running.app, w.id, who, 'test'));
});

const boundary = 'jingui-test-boundary';
const form = {
  payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n正文\r\n--${boundary}--\r\n`,
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
};

/** Every way by which something is done or would be told. */
const item = { title: '工作动态', content: '正文' };
const asks: Readonly<Record<string, () => InjectOptions>> = {
  'an act': () => ({ method: 'POST', url: '/api/procedures/publication.draft-item', payload: item }),
  'the facts of an act': () => ({ method: 'POST', url: '/api/procedures/publication.draft-item/facts', payload: item }),
  'a preview': () => ({ method: 'POST', url: '/api/procedures/publication.draft-item?preview=1', payload: item }),
  'previews of many': () => ({ method: 'POST', url: '/api/previews', payload: { asks: [] } }),
  'a file with an act': () => ({ method: 'POST', url: '/api/procedures/evidence.submit/file', ...form }),
  'the text of a document': () => ({ method: 'POST', url: `/api/documents/${document}/bodies`, ...form }),
  'a text written over': () => ({ method: 'PUT', url: `/api/documents/${document}/body`, ...form }),
  'a text removed': () => ({ method: 'DELETE', url: '/api/bodies/some' }),
  'an import': () => ({ method: 'POST', url: '/api/import', ...form }),
  'the carrying out of an import': () => ({ method: 'POST', url: '/api/import/some/commit' }),
  'the password before a signature': () => ({ method: 'POST', url: '/api/session/confirm', payload: {} }),
  'another password': () => ({ method: 'POST', url: '/api/session/password', payload: {} }),
};

const cookie = (who: string) => ({ cookie: `jingui_session=${tokens.get(who)}` });
const bearer = (who: string) => ({ authorization: `Bearer ${tokens.get(who)}` });
const shows = (who: string, unit = w.id) => ({ 'x-jingui-person': `${unit}/${who}` });

async function asked(options: InjectOptions, headers: Record<string, string>) {
  const all = { 'x-jingui': '1', ...options.headers, ...headers };
  const answer = await w.running.http.inject({ ...options, headers: all });
  return { status: answer.statusCode, body: answer.json() };
}

/** What stands in the ledger and on the disk. */
const standing = async () => [(await w.ledger('limit=500')).length, await filesOf(w)] as const;

test.each(Object.entries(asks))(
  '%s from a page that shows another is refused before anything else',
  async (_of, ask) => {
    const before = await standing();
    for (const by of [cookie, bearer]) {
      for (const other of [shows('drafter'), shows('clerk', 'elsewhere'), { 'x-jingui-person': 'clerk' }]) {
        const { status, body } = await asked(ask(), { ...by('clerk'), ...other });
        expect([status, Object.keys(body), body.code]).toEqual([409, ['code', 'says'], 'OTHER_PERSON']);
        expect(body.says.zh).toContain('与当前登录人员不一致');
        expect(JSON.stringify(body)).not.toMatch(/clerk|drafter/);
      }
    }
    expect(await standing()).toEqual(before);
  },
);

test.each(Object.entries(asks))(
  '%s by cookie that says nobody is refused; by bearer token it is not',
  async (_of, ask) => {
    const before = await standing();
    const { status, body } = await asked(ask(), cookie('clerk'));
    expect([status, body.code]).toEqual([409, 'PERSON_NOT_SAID']);
    expect(await standing()).toEqual(before);
    for (const let_in of [
      bearer('clerk'),
      { ...bearer('clerk'), ...shows('clerk') },
      { ...cookie('clerk'), ...shows('clerk') },
    ])
      expect(['OTHER_PERSON', 'PERSON_NOT_SAID']).not.toContain((await asked(ask(), let_in)).body.code);
  },
);

test('an act is done once the page shows who is signed in, and again from the same page', async () => {
  const ask = asks['an act'] as () => InjectOptions;
  for (const n of [1, 2]) {
    const { status, body } = await asked(ask(), {
      ...cookie('drafter'),
      ...shows('drafter'),
      'idempotency-key': `${w.id}-${n}`,
    });
    expect(status, JSON.stringify(body)).toBe(201);
  }
  const entries = await w.ledger('act=publication.draft-item');
  expect(entries.map(({ actor }: { actor: { id: string } }) => actor.id)).toContain('drafter');
});

test('a look says whom it shows too, and is refused to another; without it a look goes on', async () => {
  const look = { method: 'GET', url: '/api/my-day' } as const;
  expect((await asked(look, { ...cookie('clerk'), ...shows('drafter') })).body.code).toBe('OTHER_PERSON');
  expect((await asked({ ...look, url: '/api/session' }, { ...cookie('clerk'), ...shows('drafter') })).status).toBe(409);
  expect((await asked(look, cookie('clerk'))).status).toBe(200);
  expect((await asked(look, { ...cookie('clerk'), ...shows('clerk') })).status).toBe(200);
});

test('a link to a sheet or a file says it in its address, which filters nothing', async () => {
  const rows = { method: 'GET', url: '/api/registers/documents?limit=5' } as const;
  const linked = (who: string) => ({
    ...rows,
    url: `${rows.url}&x-jingui-person=${encodeURIComponent(`${w.id}/${who}`)}`,
  });
  const plain = await asked(rows, cookie('clerk'));
  expect(plain.body.rows.length).toBeGreaterThan(0);
  const of = await asked(linked('clerk'), cookie('clerk'));
  expect([of.status, of.body.rows, of.body.total]).toEqual([200, plain.body.rows, plain.body.total]);
  expect((await asked(linked('drafter'), cookie('clerk'))).body.code).toBe('OTHER_PERSON');
  const sheet = { method: 'GET', url: linked('drafter').url.replace('documents?', 'documents.xlsx?') } as const;
  const before = await standing();
  expect((await asked(sheet, cookie('clerk'))).body.code).toBe('OTHER_PERSON');
  expect(await standing()).toEqual(before);
});

test('a session that was right for a page is not right for the next that shows another', async () => {
  const look = { method: 'GET', url: '/api/my-day' } as const;
  expect((await asked(look, { ...cookie('clerk'), ...shows('clerk') })).status).toBe(200);
  expect((await asked(look, { ...cookie('drafter'), ...shows('clerk') })).status).toBe(409);
});

test('where nobody is signed in that is said, whomever the page shows', async () => {
  const gone = await openSession(w.running.app, w.id, 'clerk', 'test');
  const leave = { method: 'DELETE', url: '/api/session' } as const;
  const headers = { cookie: `jingui_session=${gone}` };
  expect((await asked(leave, { ...headers, ...shows('drafter') })).body.code).toBe('OTHER_PERSON');
  expect((await asked(leave, headers)).status).toBe(200);
  const ask = asks['an act'] as () => InjectOptions;
  for (const more of [{}, shows('clerk'), shows('drafter')])
    expect((await asked(ask(), { ...headers, ...more })).status).toBe(401);
});

test('signing in asks nothing of the page: it makes another of whoever was signed in', async () => {
  const enter = { method: 'POST', url: '/api/session', payload: { login: 'nobody', password: 'none' } } as const;
  expect((await asked(enter, { ...cookie('clerk'), ...shows('drafter') })).body.code).toBe('BAD_LOGIN');
});
