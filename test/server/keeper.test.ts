import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../kit/owner.ts';
import { refusal } from '../kit/wall.ts';
import { type World, world } from '../kit/world.ts';

/** What somebody would try who can say anything as the role by which the server works beside people's acts; and what stops it. */
const tried: Readonly<Record<string, readonly string[]>> = {
  // Not its to do: insufficient_privilege.
  '42501': [
    // The owner's part.
    'create table public.mine (n int)',
    'create schema mine',
    'create temp table person (id text)',
    'create function public.mine() returns int language sql as $$ select 1 $$',
    'create extension dblink',
    'create role mine superuser',
    'alter role current_user bypassrls',
    'alter table ledger_entry disable trigger all',
    'alter table ledger_entry disable row level security',
    'drop trigger ledger_append_only on ledger_entry',
    'drop policy keeper_read on ledger_entry',
    'drop table ledger_entry',
    'truncate ledger_entry',
    'truncate ledger_alarm',
    'grant select on person to public',
    'set session_replication_role = replica',
    'select pg_reload_conf()',
    "select pg_read_file('/etc/passwd')",
    "copy ledger_alarm to program 'cat'",
    "copy ledger_alarm to '/tmp/out'",
    'select * from pg_authid',
    // What people do, and what they wrote.
    'select * from person',
    'select * from document',
    'select * from alert',
    'select * from unit',
    'update person set name = name',
    'delete from person',
    "update unit set name = 'x'",
    "insert into appointment (unit_id) values ('x')",
    // Who signs in.
    'select * from jingui.session',
    'delete from jingui.session',
    'select * from jingui.factor',
    'select * from jingui.idempotency',
    'select * from jingui.object_key',
    "update jingui.credential set hash = 'x'",
    "insert into jingui.credential (login) values ('x')",
    'update jingui.installation set demo = true',
    "update jingui.installation set keys = 'x'",
    'delete from jingui.installation',
    // The wall: nobody speaks on this connection, and nobody is made to.
    "select jingui.enter('x')",
    "select jingui.let_speak('', 'system', array[5,5], 'x', '{}')",
    "select jingui.subject('a', 'b')",
    "select jingui.proof('a', 'b', 'c', '5', '5', 'd')",
    "select jingui.open_session('t', 'x', 'principal', 'x', 600, 600)",
    "select jingui.set_credential('me', 'x', 'clerk', 'x')",
    "select currval('jingui.secret')",
    // The ledger, but for seals, which it gives as the sealer alone.
    "update ledger_entry set leaf = 'x'",
    'update ledger_entry set seq = seq',
    'delete from ledger_entry',
    "insert into ledger_entry (unit_id, id, leaf, ops, mac, at, act, outcome, clauses, late) values ('x', 'x', '', '', '', now(), '', '', '{}', false)",
    'update ledger_tree set size = 0',
    "insert into ledger_checkpoint (size, root, note) values (1, '', '')",
    'delete from ledger_checkpoint',
    "update ledger_alarm set zh = ''",
    'delete from ledger_alarm',
    "set role jingui_sealer; update ledger_entry set leaf = 'x'",
    'set role jingui_sealer; delete from ledger_alarm',
    'set role jingui_sealer; select * from person',
    'set role jingui_sealer; create table public.mine (n int)',
    'set role jingui_app',
  ],
  // The sealer gives a place once.
  '23001': ['set role jingui_sealer; update ledger_entry set seq = seq + 100000 where seq is not null'],
};

let w: World;
let keeper: pg.Client;

beforeAll(async () => {
  w = await world();
  keeper = new pg.Client(w.running.logins.keeper);
  await keeper.connect();
  const sealed = async () => (await keeper.query('select from ledger_entry where seq is not null limit 1')).rowCount;
  while ((await sealed()) === 0) await sleep(20);
  await keeper.query('begin');
});
afterAll(() => keeper.end());

test('what the keeper’s role may not, it cannot: neither the owner’s part, nor people’s', async () => {
  const wanted = Object.entries(tried).flatMap(([code, statements]) => statements.map((one) => `${code} ${one}`));
  const found: string[] = [];
  for (const one of Object.values(tried).flat()) found.push(`${await refusal(keeper, one)} ${one}`);
  expect(found).toEqual(wanted);
});

test('nor outside a transaction', async () => {
  const other = new pg.Client(w.running.logins.keeper);
  await other.connect();
  await expect(other.query('create database mine')).rejects.toMatchObject({ code: '42501' });
  await expect(other.query(`alter system set fsync = 'off'`)).rejects.toMatchObject({ code: '42501' });
  await other.end();
});

test('it cannot become the owner, and owns nothing', async () => {
  const owner = await asOwner(async (client) => client.user as string);
  expect(await refusal(keeper, `set role ${pg.escapeIdentifier(owner)}`)).toBe('42501');
  expect(await refusal(keeper, `set session authorization ${pg.escapeIdentifier(owner)}`)).toBe('42501');
  const { rows } = await keeper.query(
    `select session_user <> $1 as other, (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname ~ '^jingui_(app|keeper|sealer)') as owned,
       (select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) from pg_roles where rolname ~ '^jingui_(app|keeper|sealer)') as mighty`,
    [owner],
  );
  expect(rows).toEqual([{ other: true, owned: 0, mighty: false }]);
});

test('the keeper of another installation on the same database server finds nothing here, and writes nothing', async () => {
  const [user, password] = ['jingui_keeper_0123456789abcdef', 'a-password-of-its-own'];
  await asOwner(async (client) => {
    await client.query(`drop role if exists ${user}`);
    await client.query(`create role ${user} login inherit in role jingui_keeper password '${password}'`);
    await client.query(`insert into jingui.credential (login, unit_id, person_id, hash) values ($1, $2, 'clerk', '')`, [
      `${w.id}-clerk`,
      w.id,
    ]);
  });
  const other = new pg.Client({ ...w.running.logins.keeper, user, password });
  try {
    await other.connect();
    const count = async (client: pg.Client, table: string) =>
      (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;
    for (const table of ['ledger_entry', 'ledger_tree', 'ledger_checkpoint', 'jingui.credential']) {
      expect([table, await count(other, table)]).toEqual([table, 0]);
      expect([table, await count(keeper, table)]).toEqual([table, expect.toSatisfy((n: number) => n > 0)]);
    }
    await other.query('begin');
    expect(await refusal(other, "insert into ledger_alarm (kind, zh, en) values ('x', '', '')")).toBe('42501');
    await other.query('set local role jingui_sealer');
    expect(await count(other, 'ledger_entry')).toBe(0);
    expect((await other.query('update ledger_tree set size = 0')).rowCount).toBe(0);
    expect(await refusal(other, "insert into ledger_checkpoint (size, root, note) values (99, '', '')")).toBe('42501');
  } finally {
    await other.end();
    await asOwner((client) => client.query(`drop role ${user}`));
  }
});

test('the application’s role cannot call what is the keeper’s', async () => {
  const { rows } = await keeper.query(
    `select p.proname as name from pg_proc p where p.pronamespace = 'jingui'::regnamespace
       and has_function_privilege('jingui_keeper', p.oid, 'EXECUTE') order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['correction', 'is_own', 'is_seen', 'last_written']);
  const client = await w.running.app.db.pool.connect();
  try {
    await client.query('begin');
    for (const one of ['select jingui.last_written()', "select jingui.is_seen('x')", 'set role jingui_keeper'])
      expect(await refusal(client, one)).toBe('42501');
  } finally {
    await client.query('rollback');
    client.release();
  }
});
