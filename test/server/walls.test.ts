import { expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

const password = 'Jingui-2026-x';

async function withLogin(): Promise<{ w: World; login: string }> {
  const login = `user${process.pid}${Date.now()}`;
  const w = await world({
    people: [{ id: 'someone', name: '某人', department: 'd1', post: '科员', grade: 'core', login, password }],
  });
  return { w, login };
}

async function post(w: World, url: string, payload: object, headers: Record<string, string> = { 'x-jingui': '1' }) {
  const answer = await w.running.http.inject({ method: 'POST', url, payload, headers });
  return {
    status: answer.statusCode,
    body: answer.json(),
    headers: answer.headers,
    cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] as string,
  };
}

async function sessionOf(w: World, cookie: string) {
  const answer = await w.running.http.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
  return answer.statusCode;
}

test('a change needs the header no form can send, and never comes from another site', async () => {
  const { w, login } = await withLogin();
  expect((await post(w, '/api/session', { login, password }, {})).status).toBe(403);
  expect(
    (await post(w, '/api/session', { login, password }, { 'x-jingui': '1', 'sec-fetch-site': 'cross-site' })).status,
  ).toBe(403);
  expect(
    (await post(w, '/api/session', { login, password }, { 'x-jingui': '1', 'sec-fetch-site': 'same-origin' })).status,
  ).toBe(200);
});

test('nothing tells an account that is there from one that is not, neither a wrong password nor the wait after some', async () => {
  const { w, login } = await withLogin();
  const tried = async (name: string) => {
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await post(w, '/api/session', { login: name, password: 'wrong' }));
    return answers.map(({ status, body }) => [status, body]);
  };
  const known = await tried(login);
  expect(known).toEqual(await tried('nobody-at-all'));
  expect(known.map(([status]) => status)).toContain(429);
});

test('guesses sent all at once do not outrun the wait', async () => {
  const { w, login } = await withLogin();
  const guesses = [...Array.from({ length: 7 }, () => 'wrong'), password];
  const answers = await Promise.all(guesses.map((guess) => post(w, '/api/session', { login, password: guess })));
  expect(answers.map(({ status }) => status)).not.toContain(200);
  expect(answers.at(-1)?.status).toBe(429);
});

test('a session ends when it is idle too long, when its time is over, and when it is closed', async () => {
  const { w, login } = await withLogin();
  const open = async () => (await post(w, '/api/session', { login, password })).cookie;
  const age = (set: string) =>
    asOwner((client) =>
      client.query(`update jingui.session set ${set} where unit_id = $1 and person_id = 'someone'`, [w.id]),
    );

  const idle = await open();
  await age("seen_at = now() - interval '4 minutes'");
  expect(await sessionOf(w, idle)).toBe(200);
  // That somebody worked in it is noted after he has his answer.
  const woken = `select from jingui.session where unit_id = $1 and person_id = 'someone' and seen_at > now() - interval '1 minute'`;
  await expect.poll(() => asOwner(async (client) => (await client.query(woken, [w.id])).rowCount)).toBe(1);
  await age("seen_at = now() - interval '5 minutes 1 second'");
  expect(await sessionOf(w, idle)).toBe(401);

  const over = await open();
  await age("ends_at = now() - interval '1 second'");
  expect(await sessionOf(w, over)).toBe(401);

  const closed = await open();
  await w.running.http.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: closed, 'x-jingui': '1' } });
  expect(await sessionOf(w, closed)).toBe(401);
});

test('behind the queries the database itself hides what the session may not know, and a made-up token sees nothing', async () => {
  const w = await world();
  await given(w, documentRows({ id: 'hidden', title: '不应看到', level: 5, scope: ['p:principal'] }, [{}]));
  const { pool } = w.running.app.db;
  const seen = async (token: string) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`set local jingui.token = '${token}'`);
      const { rows } = await client.query('select id from document');
      return rows.length;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await seen('made-up')).toBe(0);
  await expect(pool.query('select * from jingui.session')).rejects.toMatchObject({ code: '42501' });
  await expect(pool.query('select * from jingui.credential')).rejects.toMatchObject({ code: '42501' });
  expect((await w.get('clerk', '/api/registers/documents')).body.total).toEqual({ count: 0, exact: true });
  expect((await w.get('principal', '/api/registers/documents')).body.total).toEqual({ count: 1, exact: true });
});

test('what the application logs in as holds nothing of the owner’s, so no statement can step up', async () => {
  const w = await world();
  const { pool } = w.running.app.db;
  const { rows } = await pool.query(
    `select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as strong,
       exists (select from pg_tables t where t.schemaname = 'public' and pg_has_role(session_user, t.tableowner, 'member')) as owns
     from pg_roles r where r.rolname = session_user`,
  );
  expect(rows).toEqual([{ strong: false, owns: false }]);
  const { rows: tables } = await pool.query(`select tableowner from pg_tables where tablename = 'person'`);
  await expect(pool.query(`set role "${tables[0].tableowner}"`)).rejects.toMatchObject({ code: '42501' });
});

test('S14: no function of ours is everybody’s to call', async () => {
  await world();
  // An empty list of privileges is the default, which lets PUBLIC execute.
  const open = await asOwner((client) =>
    client.query<{ called: string }>(`
      select p.oid::regprocedure::text as called from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'jingui')
        and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))`),
  );
  expect(open.rows).toEqual([]);
});

test('by SQL too the ledger is read by who did it, whom it is about and who oversees it', async () => {
  const w = await world();
  await w.done('petition_clerk', 'petitions.receive-petition', {
    subject: '反映问题',
    persons: ['general'],
    departments: [],
  });
  await w.get('reader', '/api/registers/documents/absent');
  const read = async (who: string) => {
    const session = await openSession(w.running.app, w.id, who, 'test');
    return w.running.app.db.transaction(async ({ query }) => {
      await query('select jingui.enter($1)', [session]);
      return query<{ act: string; actor: string }>(
        "select act, actor from ledger_entry where object_table is distinct from 'person' and act !~ '^log'",
      );
    });
  };
  expect(new Set((await read('reader')).map(({ actor }) => actor))).toEqual(new Set(['reader']));
  expect((await read('auditor')).map(({ act }) => act)).toContain('petitions.receive-petition');
  for (const who of ['clerk', 'general', 'leader'])
    expect((await read(who)).map(({ act }) => act)).not.toContain('petitions.receive-petition');
});
