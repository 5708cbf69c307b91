import { expect, test } from 'vitest';
import { refusal, speaking } from '../kit/wall.ts';
import { world } from '../kit/world.ts';

/** What somebody would try who can say anything as the application's role, with the session of a clerk; and what stops it. */
const tried: Readonly<Record<string, readonly string[]>> = {
  // Not his to do: insufficient_privilege.
  '42501': [
    'create table public.mine (n int)',
    'create table jingui.mine (n int)',
    'create schema mine',
    'create temp table person (id text)',
    'create temp view person as select 1',
    'create function public.mine() returns int language sql as $$ select 1 $$',
    'create function pg_temp.mine() returns int language sql as $$ select 1 $$',
    'create extension dblink',
    'create role mine superuser',
    'alter role current_user superuser',
    'alter role current_user bypassrls',
    'alter table person disable row level security',
    'alter table person disable trigger all',
    'alter table person owner to current_user',
    'drop trigger heed_update on person',
    'drop policy unit_change on person',
    'create policy wide on person using (true)',
    'drop table person',
    'truncate person',
    'truncate ledger_entry',
    'lock table ledger_entry in access exclusive mode',
    'grant select on jingui.credential to public',
    'set session_replication_role = replica',
    "set local log_statement = 'all'",
    'select pg_reload_conf()',
    'select pg_advisory_lock(7044)',
    'select pg_try_advisory_lock(7048)',
    'select pg_advisory_xact_lock_shared(7041)',
    'select pg_cancel_backend(pg_backend_pid())',
    "select lo_from_bytea(0, 'x')",
    'select lo_create(0)',
    "select pg_logical_emit_message(false, 'x', 'x')",
    'select pg_switch_wal()',
    "select pg_create_restore_point('x')",
    'select * from pg_hba_file_rules',
    'select * from pg_authid',
    'select * from pg_statistic',
    "copy person to program 'cat'",
    "copy person to '/tmp/out'",
    "copy place from program 'id'",
    "copy place from '/etc/passwd'",
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/passwd')",
    "select lo_export(1, '/tmp/out')",
    'select * from jingui.session',
    'select * from jingui.credential',
    'select * from jingui.idempotency',
    'update jingui.installation set demo = true',
    'select ops from ledger_entry',
    'select mac from ledger_entry',
    "update ledger_entry set leaf = 'x'",
    'delete from ledger_entry',
    "insert into ledger_entry (unit_id, id, leaf, ops, mac, at, act, outcome, clauses, late, seq, leaf_hash) values (jingui.unit(), 'x', '', '', '', now(), '', '', '{}', false, 1, '')",
    "insert into ledger_checkpoint (size, root, note) values (1, '', '')",
    "insert into ledger_alarm (kind, zh, en) values ('x', '', '')",
    'delete from ledger_alarm',
    'update ledger_tree set size = 0',
    "select currval('jingui.secret')",
    "select setval('jingui.secret', 1)",
    "select nextval('ledger_entry_ord_seq')",
    "select jingui.let_speak('', 'system', array[5,5], jingui.unit(), '{}')",
    "select jingui.proof('a', 'b', 'c', '5', '5', 'd')",
    "select jingui.said_proof('a')",
    "select jingui.lets('{}')",
    "select jingui.subject('a', 'b')",
    "select jingui.open_session('t', jingui.unit(), 'principal', 'x', 600, 600)",
    "select jingui.set_credential('me', jingui.unit(), 'clerk', 'x')",
    "select jingui.change_password(jingui.unit(), 'principal', 'x', 'y', null)",
    "select jingui.unlock('clerk')",
    "select jingui.close_account('principal')",
    'set role jingui_sealer',
    'select pg_terminate_backend(pid) from pg_stat_activity where usename <> session_user',
  ],
  // Nothing is to be had that way at all.
  '0A000': ['select jingui.heed_person()', 'select jingui.heed_entry()'],
};

test('what the application’s role may not, it cannot: neither the owner’s part, nor the wall’s, nor the machine’s', async () => {
  const w = await world();
  const wanted = Object.entries(tried).flatMap(([code, statements]) => statements.map((one) => `${code} ${one}`));
  const found: string[] = [];
  await speaking(w, 'clerk', async (client) => {
    for (const one of Object.values(tried).flat()) found.push(`${await refusal(client, one)} ${one}`);
  });
  expect(found).toEqual(wanted);
  // Not within a transaction, whoever asks.
  const set = (name: string) => w.running.app.db.pool.query(`alter system set ${name} = 'off'`);
  await expect(set('fsync')).rejects.toMatchObject({ code: '42501' });
  await expect(set('work_mem')).rejects.toMatchObject({ code: '42501' });
});

test('no function of the wall is everybody’s, and each that works with the owner’s rights says where it looks for names', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client) => {
    const { rows } = await client.query<{ name: string; open: boolean; fixed: boolean }>(
      `select p.oid::regprocedure::text as name, has_function_privilege('public', p.oid, 'EXECUTE') as open,
         not p.prosecdef or exists (select from unnest(p.proconfig) c where c like 'search_path=pg_catalog%') as fixed
       from pg_proc p where p.pronamespace = 'jingui'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ open, fixed }) => open || !fixed)).toEqual([]);
  });
});

test('no function of the wall raises what a person may know or do, called with nothing or with any word', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client) => {
    const { rows: functions } = await client.query<{ call: string }>(
      `select p.oid::regproc || '(' || array_to_string(array(select 'null::' || format_type(t, null) from unnest(p.proargtypes) t), ', ') || ')' as call
       from pg_proc p where p.pronamespace = 'jingui'::regnamespace and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
         and has_function_privilege(p.oid, 'EXECUTE')`,
    );
    const standing = async () =>
      (await client.query('select jingui.clearances(), jingui.tokens(), jingui.unit(), jingui.is_system()')).rows;
    const before = await standing();
    const any = (call: string) =>
      call.replaceAll('null::text[]', `array['duty:system']`).replaceAll('null::text', `'principal'`);
    for (const { call } of functions)
      for (const one of [call, any(call)]) {
        await client.query('savepoint called');
        const said = await client.query(`select ${one}`).then(standing, () => null);
        await client.query('rollback to called');
        // Whoever enters with no token is nobody.
        if (said !== null && !one.startsWith('jingui.enter(')) expect([one, said]).toEqual([one, before]);
      }
  });
});
