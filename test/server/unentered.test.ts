import { expect, test } from 'vitest';
import type { RowOp } from '#kernel/effect.ts';
import { given } from '../kit/effects.ts';
import { refusal, speaking } from '../kit/wall.ts';
import { world } from '../kit/world.ts';

const unsaid = 'JG002';
const notHis = 'JG003';
const place: RowOp = { op: 'update', table: 'place', key: { unit_id: '', id: 'cabinet' }, set: { name: '柜' } };

test('a change without an entry does not stand, whoever speaks', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client, entry) => {
    const rename = "update place set name = '柜' where id = 'cabinet'";
    expect(await refusal(client, rename)).toBe(unsaid);
    expect(await refusal(client, "delete from place where id = 'cabinet'")).toBe(unsaid);
    expect(await refusal(client, "insert into series (unit_id, id, last) values (jingui.unit(), 'x', 1)")).toBe(unsaid);
    // However it is said, and whatever is set in the same statement.
    for (const one of [
      "merge into place p using (select) s on p.id = 'cabinet' when matched then update set name = '柜'",
      "merge into place p using (select) s on p.id = 'cabinet' when matched then delete",
      "insert into place select * from place where id = 'cabinet' on conflict (unit_id, id) do update set name = '柜'",
    ])
      expect([one, await refusal(client, one)]).toEqual([one, unsaid]);
    const caught = `do $$ begin ${rename}; exception when others then null; end $$`;
    const still = "select 1 / (select count(*) from place where id = 'cabinet' and name = '柜')";
    expect(await refusal(client, caught, still)).toBe('22012');
    const said = { ...place, key: { unit_id: w.id, id: 'cabinet' } } as RowOp;
    // With its entry it is a change like any other, but for the MAC, which the sealer asks.
    expect(await refusal(client, entry([said])(rename))).toBe(null);
    // The entry of an act serves once: what is slipped in beside it has none.
    expect(await refusal(client, entry([said])(rename), rename)).toBe(unsaid);
    expect(await refusal(client, entry([])('select 1'), rename)).toBe(unsaid);
    expect(await refusal(client, entry([said])('select 1'), rename)).toBe(unsaid);
  });
});

test('an entry says what became of the rows: table, row, operation and how many', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client, entry) => {
    const key = { unit_id: w.id, id: 'cabinet' };
    const rename = "update place set name = '柜' where id = 'cabinet'";
    const of = (op: RowOp) => refusal(client, entry([op])(rename));
    expect(await of({ op: 'update', table: 'place', key: { ...key, id: 'other' }, set: { name: '柜' } })).toBe(unsaid);
    expect(await of({ op: 'update', table: 'series', key, set: { name: '柜' } })).toBe(unsaid);
    expect(await of({ op: 'delete', table: 'place', key })).toBe(unsaid);
    expect(await refusal(client, entry([{ ...place, key } as RowOp])("update place set name = '柜'"))).toBe(unsaid);
  });
});

test('an entry is of who speaks, where and when he does, and of the changes its text names', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client, entry) => {
    const none = (more: object) => refusal(client, entry([], more)('select 1'));
    expect(await none({})).toBe(null);
    expect(await none({ actor: 'principal' })).toBe(unsaid);
    expect(await none({ actor: 'system' })).toBe(unsaid);
    expect(await none({ device: 'another' })).toBe(unsaid);
    expect(await none({ at: '2020-01-01T00:00:00.000Z' })).toBe(unsaid);
    const { text, values } = entry([])('select 1');
    expect(await refusal(client, { text, values: values.map((one) => (one === '[]' ? '[{}]' : one)) })).toBe(unsaid);
  });
});

test('an entry that is not written after all lets nothing stand', async () => {
  const w = await world();
  await given(w, []);
  await speaking(w, 'clerk', async (client, entry) => {
    const rename = "update place set name = '柜' where id = 'cabinet'";
    const said = { ...place, key: { unit_id: w.id, id: 'cabinet' } } as RowOp;
    const { rows } = await client.query<{ id: string }>('select id from ledger_entry order by ord limit 1');
    const { text, values } = entry([said], { id: rows[0]?.id as string })(rename);
    const quietly = text.replace(' from done)', ' from done on conflict do nothing)');
    expect(quietly).not.toBe(text);
    expect(await refusal(client, { text: quietly, values })).toBe(unsaid);
  });
});

test('what an entry said lets nothing stand once it is undone, though in the same statement', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client, entry) => {
    const rename = "update place set name = '柜' where id = 'cabinet'";
    const { text, values } = entry([{ ...place, key: { unit_id: w.id, id: 'cabinet' } } as RowOp])(rename);
    const plain = text.replace(/\$(\d+)/g, (_, n: string) => inText(values[Number(n) - 1]));
    const within = (more: string) => `do $b$ declare said text; begin ${more} end $b$`;
    expect(await refusal(client, within(`execute $q$${plain}$q$;`))).toBe(null);
    const again = within(`
      begin
        execute $q$${plain}$q$;
        said := current_setting('jingui.update_place');
        raise exception 'undone';
      exception when others then null; end;
      execute format('set local jingui.update_place = %L', said);
      execute $q$${rename}$q$;`);
    expect(await refusal(client, again)).toBe(unsaid);
  });
});

function inText(value: unknown): string {
  if (value === null) return 'null';
  const text = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : Array.isArray(value) ? '{}' : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

test('nobody gives himself power, and nobody whose office it is not gives it to another, whatever he enters', async () => {
  const w = await world();
  const at = '2026-03-02T01:00:00.000Z';
  const office = (person_id: string): RowOp => ({
    op: 'insert',
    table: 'appointment',
    row: { unit_id: w.id, id: 'a1', person_id, role: 'principal', since: at, until: null, granted_by: 'x' },
  });
  const grade = (id: string): RowOp => ({
    op: 'update',
    table: 'person',
    key: { unit_id: w.id, id },
    set: { grade: 'none' },
  });
  const graded = (id: string) => `update person set grade = 'none' where id = '${id}'`;
  const appointed = (id: string) =>
    `insert into appointment values (jingui.unit(), 'a1', '${id}', 'principal', '${at}', null, 'x')`;
  await speaking(w, 'clerk', async (client, entry) => {
    const tried = (ops: RowOp[], sql: string) => refusal(client, entry(ops)(sql));
    expect(await tried([grade('clerk')], graded('clerk'))).toBe(notHis);
    expect(await tried([grade('reader')], graded('reader'))).toBe(notHis);
    expect(await tried([office('clerk')], appointed('clerk'))).toBe(notHis);
    expect(await tried([office('reader')], appointed('reader'))).toBe(notHis);
    const year: RowOp = {
      op: 'insert',
      table: 'calendar_year',
      row: { unit_id: w.id, year: 2099, source: '', off: [], on: [] },
    };
    expect(await tried([year], `insert into calendar_year values (jingui.unit(), 2099, '', '{}', '{}')`)).toBe(notHis);
    const law: RowOp = { op: 'update', table: 'unit', key: { unit_id: w.id }, set: { own: {} } };
    expect(await tried([law], `update unit set own = '{}'`)).toBe(notHis);
    const head: RowOp = {
      op: 'update',
      table: 'department',
      key: { unit_id: w.id, id: 'd1' },
      set: { head_id: 'clerk' },
    };
    expect(await tried([head], `update department set head_id = 'clerk' where id = 'd1'`)).toBe(notHis);
  });
  await speaking(w, 'secrecy_head', async (client, entry) => {
    expect(await refusal(client, entry([grade('secrecy_head')])(graded('secrecy_head')))).toBe(notHis);
    expect(await refusal(client, entry([office('secrecy_head')])(appointed('secrecy_head')))).toBe(notHis);
    // Whose office it is may, and only what the entry says, value for value.
    expect(await refusal(client, entry([grade('reader')])(graded('reader')))).toBe(null);
    expect(
      await refusal(client, entry([grade('reader')])("update person set grade = 'core' where id = 'reader'")),
    ).toBe(unsaid);
    expect(
      await refusal(
        client,
        entry([grade('reader')])("update person set grade = 'none', post = 'x' where id = 'reader'"),
      ),
    ).toBe(unsaid);
  });
});
