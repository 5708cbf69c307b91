import { afterAll, beforeAll, expect, it } from 'vitest';
import { Installation } from '../../kit/installation.ts';
import { Site } from '../../kit/tampering.ts';

/** The audit administrator at his page, while somebody with the database's password is at the database. */
let site: Site;
let unit: Installation;

beforeAll(async () => {
  site = await Site.made();
  unit = new Installation(await site.start());
  for (const role of ['audit_admin', 'system_admin']) await unit.signIn(role);
});
afterAll(() => site.gone());

const list = async (query = '') => (await unit.get('audit_admin', `/api/ledger${query}`)).entries;
const state = () => unit.get('audit_admin', '/api/ledger/state');

it('he takes a checkpoint himself: text, code and the key it is checked by', async () => {
  const taken = await unit.get('audit_admin', '/api/ledger/checkpoint');
  expect(taken.note.split('\n')[0]).toMatch(/^jingui\//);
  expect(taken.vkey.startsWith(taken.note.split('\n')[0])).toBe(true);
  expect(taken.code).toMatch(/^<svg /);
  expect(taken.size).toBe(Number(taken.note.split('\n')[1]));
});

it('the state of the ledger and its checkpoints are his and the secrecy office’s to see', async () => {
  const asked = ['/api/ledger/state', '/api/ledger/checkpoint'].map((url) => unit.status('system_admin', url));
  expect(await Promise.all(asked)).toEqual([404, 404]);
});

it('the list tells what was signed, whatever the columns say, marks the entry and keeps an alarm', async () => {
  const before = (await list()).find((entry: { act: string }) => entry.act === 'people.add-person');
  await site.sealed();
  await site.behind(
    `update ledger_entry set actor = 'nobody', outcome = 'failed', clauses = '{}', at = at - interval '1 day' where id = '${before.id}'`,
  );
  const after = (await list()).find((entry: { id: string }) => entry.id === before.id);
  expect(after).toEqual({
    ...before,
    actor: { ...before.actor, name: before.actor.id },
    altered: ['actor', 'at', 'clauses', 'outcome'],
  });
  expect((await state()).alarms.map(({ kind, entry }: Record<string, string>) => [kind, entry])).toEqual([
    ['altered', before.id],
  ]);
});

it('an entry that is none any more does not take the page with it', async () => {
  const entry = (await list()).find(({ act }: { act: string }) => act === 'login');
  await site.sealed();
  await site.behind(`update ledger_entry set leaf = 'no entry' where id = '${entry.id}'`);
  const after = (await list()).find(({ id }: { id: string }) => id === entry.id);
  expect(after.act).toBe(entry.act);
  expect(after.altered).toContain('leaf');
  expect((await state()).alarms).toHaveLength(2);
});

it('when sealing stops nothing is carried out, he can still come, and only he lets it go on', async () => {
  const { id: old, clauses } = (await list('?act=people.add-person')).at(-1);
  const kept = 'unit_id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late';
  await site.behind(
    `insert into ledger_entry (id, ${kept}) select 'copied', ${kept} from ledger_entry where id = '${old}'`,
  );
  while (!(await state()).halted);
  // By a clause he finds what is sealed and what is not.
  const cited = (await list(`?rule=${clauses[0]}&limit=500`)).map(({ id }: { id: string }) => id);
  expect(cited).toEqual(expect.arrayContaining(['copied', old]));
  const asked = await unit.act('system_admin', 'organization.add-department', { name: '一处', kind: 'business' });
  expect(asked.status).toBe(503);
  await unit.signIn('audit_admin');
  const [alarm] = (await state()).alarms;
  expect(alarm).toMatchObject({ kind: 'replayed', entry: 'copied' });
  const lift = { key: alarm.lift, reason: '系核查演练，记录已核对' };
  expect((await unit.call('system_admin', '/api/ledger/lift', lift)).status).toBe(404);
  expect((await unit.call('audit_admin', '/api/ledger/lift', { ...lift, reason: '' })).status).toBe(422);
  expect((await unit.call('audit_admin', '/api/ledger/lift', lift)).body).toEqual({ halted: false });
  expect(await state()).toMatchObject({ halted: false, problem: null });
  expect((await state()).alarms[0]).toMatchObject({ kind: 'lifted', lift: null });
  expect((await list('?act=lift-halt'))[0]).toMatchObject({ act: 'lift-halt', outcome: 'done' });
  const again = await unit.act('system_admin', 'organization.add-department', { name: '一处', kind: 'business' });
  expect(again.status).toBe(201);
});
