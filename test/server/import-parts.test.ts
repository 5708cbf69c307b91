import { expect, test } from 'vitest';
import { dateOf } from '#kernel/calendar.ts';
import { partSize } from '#modules/takeover/procedures/import/part.ts';
import { runProcedure } from '#server/act/index.ts';
import { openSession } from '#server/sessions.ts';
import { received } from '#test/kit/carriers-intake.ts';
import { committed, csv, judged, settled } from '#test/kit/importing.ts';
import { type World, world } from '#test/kit/world.ts';

/** Three acts register it. */
const many = 2 * partSize + 100;
const at = '2026-08-03T01:00:00.000Z';

const heading = '登记号,文号,文件标题,密级,保密期限,份号,来文机关,收文日期,状态,条码';
const year = at.slice(0, 4);

interface Line {
  readonly registered?: string;
  readonly barCode?: string;
}

function lineOf(n: number, { registered = '', barCode = '' }: Line = {}): string {
  return `${registered},云发〔2025〕${n}号,关于第${n}项工作的通知,机密,20年,000001,云岭市委办公室,2025-03-05,在库,${barCode}`;
}

function book(line: (n: number) => Line = () => ({})): Uint8Array {
  return csv(heading, ...Array.from({ length: many }, (_, n) => lineOf(n + 1, line(n + 1))));
}

async function asServer<R extends object>(w: World, sql: string): Promise<R[]> {
  return w.running.app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1, $2)', [w.running.app.systemToken, w.id]);
    return connection.query<R & Record<string, unknown>>(sql);
  });
}

async function documents(w: World): Promise<number> {
  const [row] = await asServer<{ n: number }>(w, "select count(*)::int as n from document where source = 'import'");
  return row?.n ?? 0;
}

/** The acts of an import one by one, as the server does them. */
async function byHand(
  w: World,
  job: string,
): Promise<(run?: string) => Promise<{ run: string; left: number; held: number }>> {
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  return async (run) => {
    const input = { import: job, ...(run ? { run } : {}) };
    const answer = await runProcedure(w.running.app, { procedure: 'takeover.import', input, token });
    if (answer.status !== 200 && answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as unknown as { run: string; left: number; held: number };
  };
}

/** The import as a server leaves it that is killed after its first part. */
async function interrupted(w: World, job: string): Promise<void> {
  const next = await byHand(w, job);
  const { run } = await next();
  await next(run);
  await asServer(w, `update import_job set state = 'committing' where id = '${job}'`);
}

async function today(w: World): Promise<string> {
  return dateOf((await w.get('clerk', '/api/session')).body.now);
}

test('a letter is registered while an import holds what it registers, and gets the number after the old books’', async () => {
  const w = await world({ at });
  const first = await judged(w, 'clerk', '一.csv', csv(heading, lineOf(1)));
  await committed(w, 'clerk', first.id);
  const [known] = await asServer<{ id: string }>(w, 'select id from document');
  const more = await judged(
    w,
    'clerk',
    '二.csv',
    csv(heading, lineOf(1).replace('000001', '000002'), lineOf(2, { registered: `密收〔${year}〕7号` })),
  );
  const next = await byHand(w, more.id);
  const { run } = await next();
  let letter: unknown;
  let part: Promise<unknown> | undefined;
  await w.running.app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1, $2)', [w.running.app.systemToken, w.id]);
    await connection.query('select 1 from document where unit_id = $1 and id = $2 for update', [w.id, known?.id]);
    part = next(run);
    await held(w);
    letter = await received(w, { issued_on: at.slice(0, 10) });
  });
  expect(letter).toMatchObject({ register_no: `密收〔${year}〕8号` });
  expect(await part).toMatchObject({ left: 0, held: 0 });
});

/** Somebody waits for a row. */
async function held(w: World): Promise<void> {
  const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const count = async () => (await w.running.app.db.pool.query(waiting)).rows[0].n;
  await expect.poll(count, { timeout: 9_000 }).toBeGreaterThan(0);
}

test('what an import registered is sealed before the rest of it is registered', async () => {
  const w = await world({ at });
  const { id } = await judged(w, 'clerk', '多.csv', book());
  const next = await byHand(w, id);
  const { run, left } = await next();
  expect(left).toBe(many);
  expect((await next(run)).left).toBe(many - partSize);
  const entries =
    "select seq is not null as sealed from ledger_entry where act = 'takeover.import' and outcome = 'done'";
  await expect.poll(() => asServer(w, entries), { timeout: 20_000 }).toEqual([{ sealed: true }, { sealed: true }]);
  expect(await documents(w)).toBe(partSize);
  expect(await committed(w, 'clerk', id)).toMatchObject({ state: 'committed' });
  expect(await documents(w)).toBe(many);
  // No statement goes on by a plan of when the register was empty.
  const [carriers] = (await w.running.app.db.pool.query("select reltuples from pg_class where relname = 'carrier'"))
    .rows;
  expect(carriers.reltuples).toBeGreaterThan(0);
});

test('what others register meanwhile holds back the lines that speak of it, and no other', async () => {
  const w = await world({ at });
  const { id } = await judged(w, 'clerk', '多.csv', book());
  await interrupted(w, id);
  await received(w, { issued_on: await today(w) });
  await received(w, { issued_on: await today(w), doc_no: `云发〔2025〕${many}号`, title: `关于第${many}项工作的通知` });
  const after = await settled(w, 'clerk', id);
  expect(after).toMatchObject({ state: 'judged', says: { en: expect.stringContaining('of 1 of the documents') } });
  expect(after.counts.same).toBeGreaterThanOrEqual(many - 1);
  expect(after.counts.taken + after.counts.noted).toBeLessThanOrEqual(1);
  expect(await documents(w)).toBe(many - 1);
});

test('an import whose server was killed goes on where it stood, and registers nothing twice', async () => {
  const w = await world({ at });
  // A bar code that stands twice in the old books is of this import both times, also when it is begun again.
  const { id } = await judged(
    w,
    'clerk',
    '多.csv',
    book((n) => (n === 1 || n === many ? { barCode: 'BC-0001' } : {})),
  );
  await interrupted(w, id);
  expect(await documents(w)).toBe(partSize);
  expect(await settled(w, 'clerk', id)).toMatchObject({ state: 'committed' });
  expect(await documents(w)).toBe(many);
  const [copies] = await asServer<{ n: number }>(w, 'select count(distinct document_id)::int as n from carrier');
  expect(copies?.n).toBe(many);
  const runs = await asServer(w, 'select done, registered, held from import_run order by id');
  expect(runs).toEqual([
    { done: partSize, registered: partSize, held: 0 },
    { done: many, registered: many, held: 0 },
  ]);
});

test('killed after its last part it is done all the same', async () => {
  const w = await world({ at });
  const { id } = await judged(w, 'clerk', '少.csv', csv(heading, lineOf(1)));
  await interrupted(w, id);
  expect(await settled(w, 'clerk', id)).toMatchObject({ state: 'committed' });
  expect(await documents(w)).toBe(1);
});

test('given up in the middle, what it registered stays and is told; the same file brings the rest', async () => {
  const w = await world({ at });
  const { id } = await judged(w, 'clerk', '多.csv', book());
  await interrupted(w, id);
  await asServer(w, `update import_job set state = 'judged' where id = '${id}'`);
  expect((await w.post('clerk', `/api/import/${id}/cancel`)).status).toBe(202);
  const after = await settled(w, 'clerk', id);
  expect(after).toMatchObject({
    state: 'cancelled',
    counts: null,
    says: { en: expect.stringContaining(`${partSize} documents`) },
  });
  expect(await documents(w)).toBe(partSize);
  const again = await judged(w, 'clerk', '多.csv', book());
  expect(again.counts).toMatchObject({ same: partSize });
  expect(await committed(w, 'clerk', again.id)).toMatchObject({ state: 'committed' });
  expect(await documents(w)).toBe(many);
});

test('given up at one server while another registers, it ends with the part under way', async () => {
  const w = await world({ at });
  const { id } = await judged(w, 'clerk', '多.csv', book());
  await interrupted(w, id);
  const next = await byHand(w, id);
  const { run } = await next();
  // The server asked to give it up is not the one at work.
  expect((await w.post('clerk', `/api/import/${id}/cancel`)).status).toBe(202);
  await expect(next(run)).rejects.toThrow('judged');
  expect(await settled(w, 'clerk', id)).toMatchObject({ state: 'cancelled' });
  expect(await documents(w)).toBe(partSize);
});

test('an import begun by another ends the one before: it is judged again and begins where it stood', async () => {
  const w = await world({ at });
  const [one, other] = [
    await judged(w, 'clerk', '多.csv', book()),
    await judged(w, 'clerk', '少.csv', csv(heading, lineOf(many + 1))),
  ];
  const [next, beside] = [await byHand(w, one.id), await byHand(w, other.id)];
  const { run } = await next();
  await next(run);
  const second = await beside();
  await expect(next(run)).rejects.toThrow('unchanged');
  await beside(second.run);
  await asServer(w, `update import_job set state = 'committing' where id = '${one.id}'`);
  expect(await settled(w, 'clerk', one.id)).toMatchObject({ state: 'committed' });
  expect(await documents(w)).toBe(many + 1);
});
