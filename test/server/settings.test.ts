import type pg from 'pg';
import { expect, test } from 'vitest';
import type { RowOp } from '#kernel/effect.ts';
import { openSession } from '#server/sessions.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { refusal, speaking } from '../kit/wall.ts';
import { type World, world } from '../kit/world.ts';

/** Where the owner is no superuser `set_config` stays everybody's, and policies ask for the proof. */
async function isTaken(client: pg.ClientBase): Promise<boolean> {
  const asked = "select not has_function_privilege('set_config(text, text, boolean)', 'execute') as taken";
  return (await client.query<{ taken: boolean }>(asked)).rows[0]?.taken === true;
}

const denied = '42501';
const unsaid = 'JG002';

/** A paper of the principal's alone. */
async function withHidden(): Promise<World> {
  const w = await world();
  await given(w, documentRows({ id: 'hidden', title: '不应看到', level: 5, scope: ['p:principal'] }, [{}]));
  return w;
}

const known = async (client: pg.ClientBase) => (await client.query('select id from document')).rows.length;

/** As the principal’s own, typed by hand: what `enter` writes for him, but for the proof. */
const principals = (w: World) => [
  `set local jingui.unit = '${w.id}'`,
  "set local jingui.person = 'principal'",
  "set local jingui.state = '5'",
  "set local jingui.other = '5'",
  "set local jingui.tokens = E'\\x1fp:principal\\x1fall\\x1fr:principal\\x1f'",
];

test('nothing a statement asks can write what policies read', async () => {
  const w = await withHidden();
  await speaking(w, 'clerk', async (client) => {
    const set = "set_config('jingui.tokens', '{p:principal}', true)";
    const taken = await isTaken(client);
    for (const one of [
      `select ${set}`,
      `select id from document where ${set} is not null`,
      `with c as (select id from place where id = 'cabinet') select ${set} from c`,
      `do $$ begin perform ${set}; end $$`,
      "update pg_settings set setting = 'UTC' where name = 'TimeZone'",
      `select query_to_xml('select ${set.replaceAll("'", "''")}', true, true, '')`,
    ])
      expect([one, await refusal(client, one)]).toEqual([one, taken ? denied : null]);
    for (const one of [
      "create function pg_temp.f() returns int language sql as 'select 1' set jingui.tokens = 'x'",
      "create function public.f() returns int language sql as 'select 1' set jingui.tokens = 'x'",
      `select jingui.let_speak('', 'system', array[5, 5], '${w.id}', '{}')`,
    ])
      expect([one, await refusal(client, one)]).toEqual([one, denied]);
    const readOnly = `select query_to_xml('set local jingui.tokens = ''x''', true, true, '')`;
    expect(await refusal(client, readOnly)).toBe('0A000');
    expect(await known(client)).toBe(0);
  });
});

test('whoever types settings by hand writes no entry, and is nobody where an office, a grade or a session is read or given', async () => {
  const w = await withHidden();
  await speaking(w, 'clerk', async (client, entry) => {
    const rename = "update place set name = '柜' where id = 'cabinet'";
    const place: RowOp = { op: 'update', table: 'place', key: { unit_id: w.id, id: 'cabinet' }, set: { name: '柜' } };
    expect(await refusal(client, entry([place])(rename))).toBe(null);
    for (const one of principals(w)) await client.query(one);
    // What it gives up (decision): policies for reading believe it.
    expect(await known(client)).toBe((await isTaken(client)) ? 1 : 0);
    for (const actor of ['clerk', 'principal'])
      expect(await refusal(client, entry([place], { actor })(rename))).toBe(unsaid);
    const { rows } =
      await client.query(`select jingui.unit() as unit, jingui.tokens() as tokens, jingui.clearances() as clearances,
      jingui.is_system() as system, jingui.speaker() as speaker, jingui.said('person') as said, jingui.actor_of('${w.id}', 'principal') as actor,
      (jingui.prepared('clerk', now())).pledged, (select count(*)::int from jingui.account_of('clerk')) as accounts,
      jingui.never_was('document', 'hidden') as "never"`);
    expect(rows).toEqual([
      {
        unit: null,
        tokens: null,
        clearances: null,
        system: false,
        speaker: null,
        said: null,
        actor: null,
        pledged: false,
        accounts: 0,
        never: true,
      },
    ]);
    for (const one of [
      `select jingui.set_credential('me', '${w.id}', 'clerk', '')`,
      `select jingui.invite('${w.id}', 'clerk', 'x', 3)`,
      "select jingui.end_sessions('principal')",
      "select jingui.unlock('clerk')",
      "select jingui.close_account('clerk')",
      `select jingui.open_session('t', '${w.id}', 'principal', 'x', 600, 600)`,
    ])
      expect([one, await refusal(client, one)]).toEqual([one, denied]);
  });
});

test('any one of the settings typed by hand, and the entry is refused', async () => {
  const w = await world();
  const mine = ['unit', 'person', 'state', 'other', 'tokens', 'who', 'proof'];
  await speaking(w, 'clerk', async (client, entry) => {
    for (const name of mine)
      expect([name, await refusal(client, `set local jingui.${name} = '9'`, entry([])('select 1'))]).toEqual([
        name,
        unsaid,
      ]);
    expect(await refusal(client, entry([])('select 1'))).toBe(null);
  });
});

test('what one transaction was told of who speaks, the next is not, however the first ended', async () => {
  const w = await withHidden();
  const { db } = w.running.app;
  const token = await openSession(w.running.app, w.id, 'principal', 'test');
  const names = ['token', 'who', 'unit', 'person', 'state', 'other', 'tokens', 'proof'];
  const left = `select ${names.map((name) => `nullif(current_setting('jingui.${name}', true), '')`).join(', ')}, (select count(*)::int from document) as seen`;
  const enter = 'select jingui.enter($1)';
  const one = await db.pool.connect();
  const nobody = async (how: string) => {
    const { rows } = await one.query({ text: left, rowMode: 'array' } as never);
    expect([how, rows]).toEqual([how, [[...names.map(() => null), 0]]]);
  };
  try {
    for (const [how, statements] of Object.entries({
      commit: ['begin', enter, 'commit'],
      rollback: ['begin', enter, 'rollback'],
      'an error': ['begin', enter, 'select 1 / 0', 'commit'],
      'a savepoint released': ['begin', 'savepoint a', enter, 'release a', 'commit'],
      'a savepoint undone': ['begin', 'savepoint a', enter, 'rollback to a', 'commit'],
      'prepared to be told no more': ['begin', enter, 'savepoint a', enter, 'select 1 / 0', 'rollback to a', 'commit'],
      'outside of any': [enter],
      chained: ['begin', enter, 'commit and chain'],
    })) {
      for (const text of statements)
        await one
          .query(text, text === enter ? [token] : [])
          .catch(({ code }) => expect([how, code]).toEqual([how, '22012']));
      await nobody(how);
      await one.query('rollback');
    }
    await one.query('begin');
    await one.query('savepoint a');
    await one.query(enter, [token]);
    expect(await known(one)).toBe(1);
    await one.query('rollback to a');
    await nobody('within the same transaction, before the savepoint');
    await one.query('rollback');
  } finally {
    one.release();
  }
  // By the product's own ways.
  await db.transaction((connection) => connection.query(enter, [token]));
  await db.look((connection) => connection.query(enter, [token]));
  await db.alone(enter, [token]);
  await db
    .transaction(async (connection) => {
      await connection.query(enter, [token]);
      throw new Error('meant');
    })
    .catch(() => {});
  const all = await Promise.all(Array.from({ length: 12 }, () => db.look(({ once }) => once<{ seen: number }>(left))));
  expect(all.map(([row]) => row?.seen)).toEqual(all.map(() => 0));
});
