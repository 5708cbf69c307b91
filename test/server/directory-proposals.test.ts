import { expect, test } from 'vitest';
import { beside } from '../kit/beside.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { openAccount } from '../kit/directory.ts';
import { asOwner } from '../kit/owner.ts';
import { speaking } from '../kit/wall.ts';

const at = beside();

const rules = (body: { findings: { rule: string }[] }) => body.findings.map(({ rule }) => rule);

/** Everything the database holds of the unit, but for the ledger, the keys of sealed rows, and proposals themselves. */
async function everything(): Promise<unknown[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
       where column_name = 'unit_id' and table_schema in ('public', 'jingui')
         and table_name not in ('directory_proposal', 'directory_reading', 'object_key') and table_name not like 'ledger%' order by 1`,
    );
    const told: unknown[] = [];
    for (const { name } of rows) {
      const text = `select md5(string_agg(t::text, '|' order by t::text)) as is from ${name} t where unit_id = $1`;
      told.push([name, (await client.query(text, [at.w.id])).rows[0]?.is]);
    }
    return told;
  });
}

test('a reading proposes and changes nothing else; who read and how many stands in the ledger', async () => {
  const lost = await at.linked('printer');
  await at.linked('reader');
  await at.linked('reader2');
  at.has({
    reader: { cn: '阅文人（大）', ou: '一处' },
    reader2: { cn: '阅文人乙', ou: '一处' },
    newcomer: { cn: '新人', ou: '一处' },
  });
  const before = await everything();
  expect(before.length).toBeGreaterThan(60);
  const counts = await at.read();
  expect(counts).toEqual({ read: 3, aside: 0, proposed: { new: 1, called: 1, placed: 1, gone: 1 }, over: 0 });
  expect(await everything()).toEqual(before);
  const found = await at.proposals();
  expect(new Set(found.map(({ kind, person, link: by, name }) => [kind, person, by === lost, name].join()))).toEqual(
    new Set([
      'new,,false,新人',
      'called,reader,false,阅文人（大）',
      'placed,reader2,false,阅文人乙',
      'gone,printer,true,',
    ]),
  );
  const [entry] = await at.w.ledger('act=system.read-directory');
  expect(entry).toMatchObject({ device: 'cli keeper@machine', outcome: 'done' });
  const [reading] = (await at.w.get('officer', '/api/registers/directory-readings')).body.rows;
  expect(entry?.object).toEqual({ table: 'directory_reading', id: reading.id });
  expect(reading).toMatchObject({ by: 'cli keeper@machine', people: 3, aside: 0, proposed: 4, over: 0 });
  // Read again, the same is not said twice.
  expect((await at.read()).proposed).toEqual({ new: 0, called: 0, placed: 0, gone: 0 });
  expect(await at.proposals()).toEqual(found);
});

test('somebody new is entered by the ordinary act with its signature, which meets the proposal; until then nothing is settled', async () => {
  at.has({ newcomer: { cn: '新人', ou: '一处' } });
  await at.read();
  const { id } = await at.only();
  const asked = { proposal: id, name: '新人', department: 'd1', post: '科员' };
  const denied = await at.w.act('hr', 'people.add-person', asked);
  expect([denied.status, rules(denied.body)]).toEqual([403, ['office']]);
  expect((await at.w.act('sysadmin', 'people.add-person', { ...asked, department: 'nowhere' })).status).toBe(404);
  expect((await at.w.act('sysadmin', 'people.add-person', { ...asked, name: undefined })).status).toBe(422);
  const [one, twin] = [
    await at.w.act('sysadmin', 'people.add-person', asked),
    await at.w.act('sysadmin', 'people.add-person', { ...asked, post: '主任科员' }),
  ];
  expect([one.body.approval.steps, (await at.only()).state]).toEqual([['leader_in_charge'], 'open']);
  const entered = await at.w.sign('leader', one.body.approval.id);
  const [met] = await at.proposals('met');
  expect([met?.id, met?.person]).toEqual([id, entered.id]);
  // Upon one proposal nobody is entered twice.
  const again = await at.w.act('leader', 'cases.sign', { case: twin.body.approval.id, opinion: '同意' });
  expect([again.status, rules(again.body)]).toEqual([409, ['proposal-open']]);
  // He has no login yet and is linked to nobody: nothing more is proposed of him, whatever he is called.
  at.has({ newcomer: { cn: '新人甲', ou: '二处' } });
  expect((await at.read()).proposed.new).toBe(0);
  const [person] = await rowsOf(at.w, `select grade, state from person where unit_id = $1 and id = $2`, [entered.id]);
  expect(person).toEqual({ grade: 'none', state: 'active' });
  const logins = await asOwner((client) =>
    client.query('select 1 from jingui.credential where unit_id = $1 and person_id = $2', [at.w.id, entered.id]),
  );
  expect(logins.rowCount).toBe(0);
});

test('somebody who is here already is linked upon the proposal, with the account it is about and no other', async () => {
  await openAccount(at.w, 'reader');
  at.has({ reader: { cn: '阅文人甲' }, other: { cn: '另一人' } });
  await at.read();
  const found = await at.proposals();
  const his = found.find(({ name }) => name === '阅文人甲');
  const other = found.find(({ name }) => name === '另一人');
  const asked = { person: 'reader', issuer: at.ldap.issuer, subject: his?.subject, proposal: his?.id };
  const wrong = await at.w.act('sysadmin', 'people.link-directory', { ...asked, proposal: other?.id });
  expect([wrong.status, rules(wrong.body)]).toEqual([422, ['proposal-of-account']]);
  await at.w.approved('sysadmin', 'people.link-directory', asked, ['secadmin']);
  expect((await at.proposals('met')).map(({ id, person }) => [id, person])).toEqual([[his?.id, 'reader']]);
  const next = await at.read();
  expect([next.proposed.new, next.over]).toEqual([0, 0]);
});

test('who is placed otherwise is moved by the ordinary act, with the proposal that is about him and no other', async () => {
  await at.linked('plain');
  at.has({ plain: { cn: '非涉密人员', ou: '第一处' }, newcomer: { cn: '新人' } });
  await at.read();
  const found = await at.proposals();
  const [placed, fresh] = ['placed', 'new'].map((kind) => found.find((one) => one.kind === kind)?.id);
  const move = { person: 'plain', department: 'd1', reason: '调动', proposal: placed };
  const refused = async (input: object, who = 'hr') => {
    const answer = await at.w.act(who, 'people.change-person', { ...move, ...input });
    return [answer.status, answer.body.findings ? rules(answer.body) : null];
  };
  expect(await refused({}, 'secadmin')).toEqual([403, ['office']]);
  expect(await refused({ person: 'reader2' })).toEqual([422, ['proposal-of-him']]);
  expect(await refused({ department: undefined, post: '副主任科员' })).toEqual([422, ['proposal-moves']]);
  expect((await refused({ proposal: fresh }))[0]).toBe(404);
  await at.w.approved('hr', 'people.change-person', move, ['secadmin', 'leader']);
  expect((await at.proposals('met')).map(({ id }) => id)).toEqual([placed]);
  // Called otherwise there than here for good: once is enough.
  expect((await at.read()).proposed.placed).toBe(0);
  at.has({ plain: { cn: '非涉密人员', ou: '第三处' } });
  expect((await at.read()).proposed.placed).toBe(1);
});

test('who is gone or called otherwise there loses his way in by the ordinary act, and nothing besides', async () => {
  const [gone, called] = [await at.linked('reader'), await at.linked('printer')];
  at.has({ printer: { cn: '另一人' }, other: {} });
  await at.read();
  const found = await at.proposals();
  const of = (kind: string) => found.find((one) => one.kind === kind)?.id;
  const unlink = (who: string, proposal: string | undefined, by: string) =>
    at.w.act(who, 'people.unlink-directory', { link: by, proposal });
  // Who reads no links finds none.
  expect((await unlink('officer', of('gone'), gone)).status).toBe(404);
  expect(rules((await unlink('secadmin', of('gone'), called)).body)).toEqual(['proposal-of-link']);
  expect((await unlink('secadmin', of('new'), gone)).status).toBe(404);
  expect((await unlink('secadmin', of('gone'), gone)).status).toBe(200);
  expect((await unlink('sysadmin', of('called'), called)).status).toBe(200);
  expect((await at.proposals('met')).length).toBe(2);
  const people = await rowsOf(at.w, `select state from person where unit_id = $1 and id in ('reader', 'printer')`);
  expect(people).toEqual([{ state: 'active' }, { state: 'active' }]);
});

test('the office whose act it would be rejects with a reason; the same is not proposed again, what is otherwise is', async () => {
  await at.linked('reader');
  await at.linked('hr');
  at.has({ newcomer: { cn: '新人' }, hr: { cn: '人力', ou: '一处' } });
  await at.read();
  const found = await at.proposals();
  const of = (kind: string) => found.find((one) => one.kind === kind)?.id;
  const reject = async (who: string, kind: string, reason?: string) => {
    const { status, body } = await at.w.act(who, 'people.reject-proposal', { proposal: of(kind), reason });
    return [status, body.findings ? rules(body) : null];
  };
  expect(await reject('officer', 'new', '不是')).toEqual([403, ['office', 'whose-act']]);
  expect(await reject('hr', 'new', '不是')).toEqual([403, ['whose-act']]);
  expect(await reject('hr', 'placed', '没有调动')).toEqual([403, ['not-own']]);
  expect((await reject('sysadmin', 'new', ' '))[1]).toEqual(['reason-given']);
  expect(await reject('sysadmin', 'new', '外聘人员，不属本单位')).toEqual([200, null]);
  expect(await reject('sysadmin', 'new', '再来')).toEqual([409, ['proposal-open']]);
  expect(await reject('sysadmin', 'called', '简称')).toEqual([200, null]);
  expect(await reject('secadmin', 'gone', '目录迁移')).toEqual([200, null]);
  const late = await at.w.act('sysadmin', 'people.add-person', { proposal: of('new'), name: '新人', post: '科员' });
  expect([late.status, rules(late.body)]).toEqual([409, ['proposal-open']]);
  expect((await at.read()).proposed).toEqual({ new: 0, called: 0, placed: 0, gone: 0 });
  at.has({ newcomer: { cn: '新人甲' }, hr: { cn: '人力甲', ou: '一处' }, reader: { cn: '阅文人' } });
  expect((await at.read()).proposed).toEqual({ new: 1, called: 1, placed: 0, gone: 0 });
  // Who was back is gone once more; what was never settled is overtaken.
  at.has({ newcomer: { cn: '新人乙' }, hr: { cn: '人事' } });
  expect(await at.read()).toMatchObject({ proposed: { new: 1, called: 0, gone: 1 }, over: 3 });
});

test('proposals are read by those who act on them and those who oversee secrecy, by SQL too', async () => {
  await at.linked('reader');
  at.has({ newcomer: { cn: '新人' }, reader: { cn: '另一人' } });
  await at.read();
  const all = (await at.proposals()).map(({ id }) => id);
  expect(all).toHaveLength(2);
  for (const who of ['secadmin', 'hr', 'officer', 'secrecy_head']) {
    expect([who, (await at.proposals('open', who)).map(({ id }) => id)]).toEqual([who, all]);
    expect([who, await countBy(who)]).toEqual([who, [2, 1]]);
  }
  for (const who of ['reader', 'auditor', 'principal', 'clerk', 'head']) {
    const list = await at.w.get(who, '/api/registers/directory-proposals');
    const one = await at.w.get(who, `/api/registers/directory-proposals/${all[0]}`);
    expect([who, list.status, one.status]).toEqual([who, 403, 403]);
    expect([who, await countBy(who)]).toEqual([who, [0, 0]]);
  }
  // What stands there of somebody is sealed in the database.
  const stored = await asOwner((client) =>
    client.query('select name from directory_proposal where unit_id = $1', [at.w.id]),
  );
  expect(stored.rows.filter(({ name }) => !String(name).startsWith('jingui-sealed:'))).toEqual([]);
});

/** How many proposals and readings somebody's session reads by SQL. */
async function countBy(who: string): Promise<number[]> {
  return speaking(at.w, who, async (client) => {
    const { rows } = await client.query<{ g: number; r: number }>(
      'select (select count(*) from directory_proposal)::int as g, (select count(*) from directory_reading)::int as r',
    );
    return rows.flatMap(({ g, r }) => [g, r]);
  });
}

test('the page of a proposal offers the act it is about, and no other', async () => {
  await at.linked('plain');
  await at.linked('reader');
  at.has({ plain: { cn: '非涉密人员', ou: '一处' }, newcomer: { cn: '新人' } });
  await at.read();
  const link_id = (await at.proposals()).find(({ kind }) => kind === 'gone')?.link;
  const of = { plain: { person: 'plain' }, gone: { link: link_id }, newcomer: { name: '新人' } };
  const offered = async (who: string, kind: string) => {
    const proposal = (await at.proposals()).find((one) => one.kind === kind)?.id;
    const acts = [
      { procedure: 'people.add-person', input: { ...of.newcomer, proposal } },
      { procedure: 'people.change-person', input: { ...(kind === 'placed' ? of.plain : {}), proposal } },
      { procedure: 'people.unlink-directory', input: { ...(kind === 'gone' ? of.gone : {}), proposal } },
    ];
    const { verdicts } = (await at.w.post(who, '/api/previews', { acts })).body;
    return verdicts.map(({ absent }: { absent: boolean }) => !absent);
  };
  expect(await offered('sysadmin', 'new')).toEqual([true, false, false]);
  expect(await offered('sysadmin', 'placed')).toEqual([false, true, false]);
  expect(await offered('sysadmin', 'gone')).toEqual([false, false, true]);
});
