import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clauseIds } from '#kernel/generated/clauses.ts';
import { notFound, unauthenticated } from '#server/act/answer.ts';
import { type Connected, connect } from '#server/db/connect.ts';
import { documentRows } from '../kit/documents.ts';
import { received } from '../kit/carriers-intake.ts';
import { given } from '../kit/effects.ts';
import { inputOf, oddTexts, type Shape } from '../kit/odd.ts';
import { seed } from '../kit/seed.ts';
import { type Response, type World, world } from '../kit/world.ts';

/** Acts for each procedure; more of them by `JINGUI_FUZZ_ACTS`. */
const actsEach = Number(process.env.JINGUI_FUZZ_ACTS ?? 9);
const people = ['clerk', 'officer', 'head', 'drafter', 'principal', 'plain', 'sysadmin', 'auditor', 'petition_clerk'];
const who = fc.constantFrom(...people);

let w: World;
let connected: Connected;
let owner: pg.Client;
let ids: string[];
let shapes: { id: string; schema: Shape }[];

beforeAll(async () => {
  process.stdout.write(`fuzz seed ${seed}\n`);
  w = await world();
  connected = await connect({
    dataDir: process.env.JINGUI_TEST_DIR as string,
    databaseUrl: process.env.JINGUI_TEST_PG,
  });
  owner = new pg.Client({ ...connected.config, options: '-c search_path=public' });
  await owner.connect();
  const mail = [await received(w), await received(w)];
  await given(w, documentRows({ id: 'hidden', title: '不应看到', level: 5, scope: ['p:reader'] }, [{}]));
  shapes = (await w.get('clerk', '/api/procedures')).body.procedures;
  const documents = mail.flatMap(({ id, carriers }) => [id, ...carriers.flatMap((one) => [one.id, one.code])]);
  ids = [...documents, 'hidden', 'hiddenc1', 'cabinet', 'd1', 'office', 'nothing', ...people, 'general', 'reader'];
});

afterAll(async () => {
  await owner.end();
  await connected.stop();
});

/** Count and sum of every table's rows of the unit: what differs was changed. */
async function rowsNow(): Promise<Map<string, string>> {
  const sums = [...w.running.app.modules.tables.keys()].map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from "${name}" t where unit_id = $1`,
  );
  const { rows } = await owner.query<{ name: string; sum: string }>({
    name: 'rows-now',
    text: sums.join(' union all '),
    values: [w.id],
  });
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}

/** The tables that the last entry of the unit says a refusal changed: incidents, alerts, obligations. */
async function followed(): Promise<string[]> {
  const { rows } = await owner.query<{ ops: string; outcome: string }>(
    'select ops, outcome from ledger_entry where unit_id = $1 order by ord desc limit 1',
    [w.id],
  );
  expect(rows[0]?.outcome).toBe('denied');
  return (JSON.parse(rows[0]?.ops ?? '[]') as { table: string }[]).map((op) => op.table);
}

const text = { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

/** A refusal says which clause, what stands against the act and what would help, in both languages. */
function isRefusal({ status, body }: Response, kinds: readonly number[] = [403, 409, 422]): void {
  expect(kinds).toContain(status);
  expect(body.code).toBe({ 403: 'RULE_DENIED', 409: 'RULE_STATE', 422: 'RULE_FIELDS' }[status]);
  expect(clauseIds).toContain(body.rule);
  expect(body.rules).toContain(body.rule);
  expect(body.reference).toMatch(/^\d{8}-\w{6}$/);
  expect(body.findings.length).toBeGreaterThan(0);
  for (const finding of body.findings) {
    expect(finding).toMatchObject({ rule: expect.any(String), clause: expect.any(String), says: text, remedy: text });
    expect(clauseIds).toContain(finding.clause);
  }
}

test('no input of any procedure breaks the server, and a refusal changes nothing but what follows from it', async () => {
  let keys = 0;
  for (const [n, { id, schema }] of shapes.entries()) {
    const input = inputOf(schema, ids);
    const property = fc.asyncProperty(who, input, fc.boolean(), async (person, value, preview) => {
      const before = await rowsNow();
      const answer = await w.send(person, {
        method: 'POST',
        url: `/api/procedures/${id}${preview ? '?preview=1' : ''}`,
        payload: JSON.stringify(value),
        headers: { 'content-type': 'application/json', 'idempotency-key': `fuzz-${w.id}-${keys++}` },
      });
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
      if (answer.status < 300 && !preview) return;
      const after = await rowsNow();
      const changed = [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
      if (changed.length > 0) expect(await followed()).toEqual(expect.arrayContaining(changed));
      if (answer.status === 404) expect(answer.body).toEqual(notFound.body);
      // An act before this one ended his sessions.
      else if (answer.status === 401) expect(answer.body).toEqual(unauthenticated.body);
      else if (answer.status === 400) expect(answer.body).toMatchObject({ code: 'BAD_REQUEST', says: text });
      // Whoever may not do it is told that alone.
      else if (preview) expect([200, 403, 422]).toContain(answer.status);
      else isRefusal(answer);
    });
    await fc.assert(property, { seed: seed + n, numRuns: actsEach, endOnFailure: true }).catch((cause: unknown) => {
      throw new Error(`${id}, JINGUI_FUZZ_SEED=${seed}`, { cause });
    });
  }
});

test('no query of any address breaks the server', async () => {
  const { paths } = (await w.get('clerk', '/api/openapi.json')).body as { paths: Record<string, { get?: object }> };
  const { registers } = (await w.get('clerk', '/api/registers')).body as {
    registers: { name: string; columns: { key: string }[] }[];
  };
  const urls = Object.keys(paths).filter((url) => paths[url]?.get && url !== '/api/events');
  const named = [...registers.map((one) => one.name), ...registers.map((one) => `${one.name}.xlsx`)];
  const columns = registers.flatMap((one) => one.columns.map(({ key }) => key));
  const part = fc.oneof(
    fc.constantFrom(...ids, ...named),
    fc.constantFrom(...oddTexts.filter((one) => one.length < 400)),
  );
  const key = fc.oneof(
    fc.constantFrom('q', 'cursor', 'limit', 'rule', 'late', 'object', 'box', 'status', 'carriers', 'nonsense'),
    fc.tuple(fc.constantFrom('', 'from.', 'to.'), fc.constantFrom(...columns)).map((both) => both.join('')),
  );
  const cursors = [
    ['x', 'y'],
    [1, 'y'],
    ['9999-99-99', ''],
    ['0000-01-01', '\0'],
    [1e308, 'x'],
  ].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'));
  const odd = fc.constantFrom(...cursors, '-1', '1e9', 'NaN', '2026-03-02', '9999-12-31', '0000-01-01', '[]');
  const query = fc.array(fc.tuple(key, fc.oneof(odd, part)), { maxLength: 3 });
  const property = fc.asyncProperty(who, fc.constantFrom(...urls), part, query, async (person, url, given, asked) => {
    const before = await rowsNow();
    const path = url.replace(/\{(\w+)\}/g, (_, name) =>
      encoded(name === 'name' && !/\W/.test(given) ? 'carriers' : given),
    );
    const search = asked.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
    const { status, body } = await w.get(person, `${path}?${search}`);
    expect(status, `${path}?${search} ${JSON.stringify(body)}`).toBeLessThan(500);
    if (status === 404) expect(body).toEqual(notFound.body);
    else if (status >= 400 && status !== 401) expect(body.findings?.[0] ?? body).toMatchObject({ says: text });
    expect(await rowsNow()).toEqual(before);
  });
  await fc.assert(property, { seed, numRuns: 500, endOnFailure: true });
});

/** As in an address, also what is no text. */
function encoded(value: string): string {
  return value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80';
}
