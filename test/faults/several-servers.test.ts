import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadLock } from '#server/lead.ts';
import { startServer } from '#server/main.ts';
import { copiesOf, mail } from '#test/kit/carriers-intake.ts';
import { loanOf } from '#test/kit/carriers-hands.ts';
import { ledger } from '#test/kit/importing.ts';
import { startChild } from './support/child.ts';
import { lastingFolder } from './support/folders.ts';

/** Two servers on one database and one data directory; the tests are one story, told in order. */
interface Server {
  readonly url: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly child: ReturnType<typeof startChild>['child'];
  readonly exited: Promise<number | null>;
}

const { dir, remove } = lastingFolder();
const dataDir = path.join(dir, 'shared');
const databaseUrl = process.env.JINGUI_TEST_PG as string;
let tokens: Readonly<Record<string, string>>;
let first: Server;
let second: Server;

async function serving(...more: readonly string[]): Promise<Server> {
  const { child, lines, exited } = startChild('serving.ts', [dataDir, databaseUrl, ...more]);
  for (let line = await lines.next(); !line.done; line = await lines.next())
    if (line.value.startsWith('{')) return { ...JSON.parse(line.value), child, exited };
  throw new Error(`a server ended with ${await exited} before it said where it listens`);
}

beforeAll(async () => {
  first = await serving();
  ({ tokens } = first);
  second = await serving('join');
});

afterAll(async () => {
  for (const { child, exited } of [first, second]) {
    child.kill('SIGTERM');
    await exited;
  }
  remove();
});

interface Answer {
  readonly status: number;
  // biome-ignore lint: bodies are asserted on field by field
  readonly body: any;
}

async function call({ url }: Server, who: string, where: string, request: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${tokens[who]}`, 'x-jingui': '1', ...request.headers };
  const answer = await fetch(`${url}${where}`, { ...request, headers });
  return { status: answer.status, body: await answer.json() };
}

function act(server: Server, who: string, procedure: string, input: object, key: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  return call(server, who, `/api/procedures/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) });
}

async function rows<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Process of the server that leads, by what it calls itself. */
async function leader(): Promise<string | undefined> {
  const [one] = await rows<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = ${leadLock} and l.granted and a.datname = current_database()`,
  );
  return /(\d+)-/.exec(one?.name ?? '')?.[1];
}

const received = (n: number) => ({ ...mail, ...copiesOf(1), doc_no: `试厅发〔2026〕${n}号`, level: 'confidential' });

test('what is registered at one is lent at the other, and a page at either is told', async () => {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${tokens.clerk}` };
  const feed = await fetch(`${second.url}/api/events`, { headers, signal: stop.signal });
  const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(': \n\n');
  const made = await act(first, 'clerk', 'mail.receive', received(1), 'one');
  expect(made.status).toBe(201);
  // The paper, its copies and the registration; told room by room.
  expect((await reader?.read())?.value).toMatch(/^data: \{"type":"changed","tables":\["documents".*"mail"/);
  stop.abort();
  const loan = loanOf(made.body.carriers[0].id, 'reader');
  expect((await act(second, 'clerk2', 'hands.lend', loan, 'two')).status).toBe(200);
  expect((await act(first, 'clerk', 'hands.lend', loan, 'three')).body.rule).toBe('CARRIER-010');
  // The same key at either is the same act.
  expect((await act(first, 'clerk2', 'hands.lend', loan, 'two')).status).toBe(200);
});

test('one of them leads, and the doctor tells which', async () => {
  expect(await leader()).toBe(String(first.child.pid));
  const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'doctor', '--data', dataDir, '--json'], {
    env,
  }).catch((error: { stdout: string }) => error);
  const { checks } = JSON.parse(stdout) as { checks: { id: string; verdict: string; en: string }[] };
  const found = checks.find(({ id }) => id === 'lead');
  expect(found?.verdict).toBe('ok');
  expect(found?.en).toContain(`${first.child.pid}-`);
  expect(found?.en).toContain('2 servers');
});

const guess = ({ url }: Server) =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'x-jingui': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'somebody', password: 'no' }),
  });

test('wrong passwords count together, at whichever server they are tried', async () => {
  for (let looked = 0; looked < 5; looked++) {
    const at = looked % 2 === 0 ? first : second;
    await expect.poll(async () => (await guess(at)).status, { timeout: 60_000, interval: 500 }).toBe(401);
  }
  for (const at of [first, second]) {
    const { status, headers } = await guess(at);
    expect([status, Number(headers.get('retry-after'))]).toEqual([429, expect.toSatisfy((n: number) => n > 60)]);
  }
});

test('one is killed in the middle of acts and of an import: the other answers for each, leads, seals and ends the import', async () => {
  const copies: string[] = [];
  for (let n = 10; n < 26; n += 1)
    copies.push((await act(first, 'clerk', 'mail.receive', received(n), `in${n}`)).body.carriers[0].id);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(ledger({}, {}, {}))]), '台账.csv');
  const uploaded = await call(first, 'clerk', '/api/import', { method: 'POST', body: form });
  expect(uploaded.status).toBe(202);
  const asked = copies.map((copy, n) =>
    act(first, 'clerk', 'hands.lend', loanOf(copy, 'reader'), `lend${n}`).catch(() => null),
  );
  await Promise.race(asked);
  first.child.kill('SIGKILL');
  const answers = await Promise.all(asked);
  // The kill met work in flight.
  expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(0);
  for (const [n, copy] of copies.entries()) {
    const again = await act(second, 'clerk', 'hands.lend', loanOf(copy, 'reader'), `lend${n}`);
    expect(again.status).toBe(200);
    if (answers[n]?.status === 200) expect(again.body).toEqual(answers[n]?.body);
  }
  const moves = await rows<{ n: number }>(
    `select count(*)::int as n from movement where unit_id = 'twin' and step = 'borrow' and carrier_id in (${copies.map((id) => `'${id}'`).join(', ')})`,
  );
  expect(moves).toEqual([{ n: copies.length }]);
  await expect.poll(leader, { timeout: 60_000 }).toBe(String(second.child.pid));
  const unsealed = () => rows('select id from ledger_entry where seq is null limit 1');
  await expect.poll(unsealed, { timeout: 60_000 }).toEqual([]);
  const job = async () => (await call(second, 'clerk', `/api/import/${uploaded.body.import.id}`)).body.state;
  await expect.poll(job, { timeout: 60_000 }).toMatch(/^(headings|judged)$/);
});

test('the one that was killed comes back beside the other', async () => {
  const back = await serving('join');
  expect((await call(back, 'clerk', '/api/session')).status).toBe(200);
  expect(await leader()).toBe(String(second.child.pid));
  first = back;
  expect((await guess(first)).status).toBe(429);
});

test('one is killed in the middle of registering an old ledger: the other ends it, and nothing is registered twice', async () => {
  const lines = 2400;
  const form = new FormData();
  const bytes = ledger(...Array.from({ length: lines }, () => ({})));
  form.append('file', new Blob([new Uint8Array(bytes)]), '台账.csv');
  const uploaded = await call(first, 'clerk', '/api/import', { method: 'POST', body: form });
  const where = `/api/import/${uploaded.body.import.id}`;
  const state = (at: Server) => async () => (await call(at, 'clerk', where)).body.state;
  const tell = (what: string) =>
    call(first, 'clerk', `${where}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mapping: {} }),
    });
  await expect.poll(state(first), { timeout: 60_000 }).toBe('headings');
  await tell('mapping');
  await expect.poll(state(first), { timeout: 60_000 }).toBe('judged');
  const documents = async () =>
    (
      await rows<{ n: number }>("select count(*)::int as n from document where unit_id = 'twin' and source = 'import'")
    )[0]?.n ?? 0;
  await tell('commit');
  await expect.poll(documents, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  first.child.kill('SIGKILL');
  await first.exited;
  expect(await documents()).toBeLessThan(lines);
  await expect.poll(state(second), { timeout: 60_000 }).toBe('committed');
  expect(await documents()).toBe(lines);
  const [copies] = await rows<{ n: number; of: number }>(
    `select count(*)::int as n, count(distinct c.document_id)::int as of from carrier c
     join document d on d.unit_id = c.unit_id and d.id = c.document_id where d.source = 'import'`,
  );
  expect(copies).toEqual({ n: lines, of: lines });
  const unsealed = () => rows('select id from ledger_entry where seq is null limit 1');
  await expect.poll(unsealed, { timeout: 60_000 }).toEqual([]);
});

test('a copy of the data directory without its files is no shared one, and nothing is joined where nothing is', async () => {
  const joining = { port: 0, host: '127.0.0.1', demo: true, join: true, databaseUrl };
  const copy = path.join(dir, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  rmSync(path.join(copy, 'files'), { recursive: true });
  await expect(startServer({ ...joining, dataDir: copy })).rejects.toMatchObject({ code: 'join_not_shared' });
  const empty = startServer({ ...joining, dataDir: path.join(dir, 'empty') });
  await expect(empty).rejects.toMatchObject({ code: 'no_installation' });
});

test('another version does not join', async () => {
  const joining = { port: 0, host: '127.0.0.1', demo: true, join: true, databaseUrl, dataDir };
  await rows(`update migration set hash = 'other' || hash where no = 0`);
  await expect(startServer(joining)).rejects.toMatchObject({ code: 'join_other_version' });
  await rows(`update migration set hash = substr(hash, 6) where no = 0`);
});
