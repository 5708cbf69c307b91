/**
 * What the same service costs without a regulation: node:http and pg, the same rows written in one transaction, no rules, no
 * walls, no proofs. Tables and indexes are copies of ours, without foreign keys, triggers and policies.
 * node bare-server.ts DATABASE TOKENS
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { onStop } from './kit/child.ts';

type Body = Record<string, string>;
const pool = new pg.Pool({ ...JSON.parse(process.argv[2] as string), max: 12, options: '-c search_path=bare' });
const run = (on: pg.Pool | pg.PoolClient, name: string, text: string, values: unknown[] = []) =>
  on.query({ name, text, values });
const tokens = JSON.parse(process.argv[3] as string) as string[];
for (const token of tokens)
  await pool.query('insert into session values ($1, $2, $3) on conflict do nothing', [token, 'bench', 'clerk']);

async function act(kind: string, body: Body, key: string, who: { unit: string; person: string }) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const lend = kind === 'lend';
    const [id, at, carrier] = [randomUUID(), new Date().toISOString(), body.carrier];
    const to = lend ? ['person', body.person, body.due_at] : ['registry', null, null];
    const { rows } = await run(
      client,
      'move',
      `update carrier set hand = $3, hand_id = $4, due_at = $5, since = $6, turn = turn + 1 where unit_id = $1 and id = $2 and hand = $7 returning turn`,
      [who.unit, carrier, ...to, at, lend ? 'registry' : 'person'],
    );
    if (!rows[0]) throw new Error('elsewhere');
    await run(
      client,
      'movement',
      `insert into movement values ($1, $2, $3, $4, $5, $6, null, $7, $8, $9, $10, null, null)`,
      [who.unit, id, carrier, rows[0].turn, kind, lend ? 'registry' : 'person', to[0], to[1], who.person, at],
    );
    if (lend) {
      await run(
        client,
        'hold',
        `insert into holding (unit_id, id, carrier_id, person_id, kind, purpose, id_checked, signed, started_at, due_at, handed_by, out_movement, status) values ($1, $2, $3, $4, 'loan', $5, true, true, $6, $7, $8, $2, 'open')`,
        [who.unit, id, carrier, body.person, body.purpose, at, body.due_at, who.person],
      );
      await run(
        client,
        'owe',
        `insert into obligation (unit_id, id, clause, owner_id, object_table, object_id, cause, opened_at, due_at, status, escalated, blocks, tells) select $1, $2 || c, c, $3, 'carrier', $4, $2, $5, $6, 'open', 0, '{}', '{}' from unnest(array['CARRIER-018', 'CARRIER-022']) c`,
        [who.unit, id, body.person, carrier, at, body.due_at],
      );
      await run(
        client,
        'use',
        `update "case" set used = used + 1 where unit_id = $1 and object_id = $2 and "then" = 'permit'`,
        [who.unit, body.document],
      );
    } else {
      await run(
        client,
        'held',
        `update holding set status = 'returned', returned_at = $3, checked_by = $4, in_movement = $5 where unit_id = $1 and carrier_id = $2 and status = 'open'`,
        [who.unit, carrier, at, who.person, id],
      );
      await run(
        client,
        'met',
        `update obligation set status = 'met', met_at = $3, met_by = $4 where unit_id = $1 and object_id = $2 and status = 'open'`,
        [who.unit, carrier, at, who.person],
      );
    }
    const answer = { id, reference: id };
    const text = JSON.stringify({ ...body, kind, at, by: who.person });
    await run(
      client,
      'entry',
      `insert into ledger_entry (unit_id, id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late) values ($1, $2, $3, $3, $4, $5, $6, $7, 'done', '{CARRIER-002,CARRIER-023}', 'carrier', $8, false)`,
      [who.unit, id, text, createHash('sha256').update(text).digest(), at, who.person, kind, carrier],
    );
    await run(client, 'answer', `insert into idempotency values ($1, $2, $3, $4, 200, $5)`, [
      who.unit,
      who.person,
      key,
      id,
      JSON.stringify(answer),
    ]);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function answer(request: IncomingMessage): Promise<object | undefined> {
  const token = request.headers.authorization?.slice(7);
  const [, kind = '', code] = request.url?.split('/') ?? [];
  // One trip to the database, as a look-up of ours makes.
  if (kind === 'scan') return (await run(pool, 'scan', scan, [token, code])).rows[0];
  const { rows } = await run(pool, 'session', 'select unit, person from session where token = $1', [token]);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return act(kind, JSON.parse(Buffer.concat(parts).toString()), String(request.headers['idempotency-key']), rows[0]);
}

const scan =
  'select c.id, c.code, c.document_id, c.level, c.copy_no, c.hand, c.hand_id, c.due_at, c.place_id, d.title, d.mark, d.regime from session s join public.carrier c on c.unit_id = s.unit and c.code = $2 join public.document d on d.unit_id = c.unit_id and d.id = c.document_id where s.token = $1';

const server = createServer((request, reply) => {
  const send = (status: number, body: object) =>
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  answer(request).then(
    (body) => send(body ? 200 : 404, body ?? {}),
    (error: Error) => send(500, { error: error.message }),
  );
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })),
);
onStop(() => pool.end());
