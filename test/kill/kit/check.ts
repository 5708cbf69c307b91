import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import pg from 'pg';
import { readPostmaster } from '#server/db/embedded/postmaster.ts';
import type { Acknowledged } from './journal.ts';
import { unit } from './unit.ts';

export interface Found {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly half: readonly string[];
}

/** Looks at the tables themselves, as the owner of the database, while nobody works. */
export async function check(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<Found> {
  return asOwner(dataDir, async (client) => ({
    lost: await lost(client, acknowledged),
    doubled: await doubled(client, acknowledged),
    half: await half(client),
  }));
}

/**
 * What is there and was never acknowledged: a driver that was killed itself left requests in flight, and nobody asked again. Its successor
 * takes them as they are; a doubling among these very few is not seen.
 */
export async function unanswered(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  return asOwner(dataDir, async (client) => {
    const known = new Set(acknowledged.map((one) => ('id' in one ? one.id : '')));
    const moves = await client.query<{ id: string; carrier: string }>(
      "select id, carrier_id as carrier from movement where unit_id = $1 and step in ('borrow', 'return')",
      [unit],
    );
    const cases = await client.query<{ id: string }>(
      `select id from "case" where unit_id = $1 and procedure = 'hands.borrow'`,
      [unit],
    );
    const found: Acknowledged[] = [
      ...moves.rows.map((one) => ({ what: 'move' as const, ...one })),
      ...cases.rows.map((one) => ({ what: 'case' as const, ...one })),
    ];
    return found.filter((one) => 'id' in one && !known.has(one.id));
  });
}

/** True once every entry is sealed; false where that did not come about in time. */
export async function sealed(dataDir: string, withinMs: number): Promise<boolean> {
  return asOwner(dataDir, async (client) => {
    for (const until = Date.now() + withinMs; Date.now() < until; await sleep(100)) {
      const { rowCount } = await client.query('select from ledger_entry where seq is null limit 1');
      if (rowCount === 0) return true;
    }
    return false;
  });
}

async function asOwner<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const running = await readPostmaster(path.join(dataDir, 'postgres'));
  if (!running) throw new Error('no database runs');
  const { socketDir: host, port } = running;
  const client = new pg.Client({ host, port, user: 'jingui', database: 'jingui', application_name: 'checker' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Acknowledged, and not there. */
async function lost(client: pg.Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await client.query<{ missing: string }>(
    `with a as (select * from jsonb_to_recordset($2::jsonb) as a (what text, id text, doc_no text, copies integer, carrier text, numbers jsonb))
     select 'movement ' || a.id as missing from a where what = 'move'
       and not exists (select from movement m where m.unit_id = $1 and m.id = a.id and m.carrier_id = a.carrier)
     union all
     select 'document ' || a.id from a where what = 'received'
       and not exists (select from document d where d.unit_id = $1 and d.id = a.id and d.doc_no = a.doc_no)
     union all
     select what || ' ' || a.id from a where what in ('case', 'signed')
       and not exists (select from "case" c where c.unit_id = $1 and c.id = a.id and (a.what = 'case' or c.status not in ('open', 'waiting')))
     union all
     select 'imported ' || n from a, jsonb_array_elements_text(a.numbers) as n where what = 'imported'
       and not exists (select from document d where d.unit_id = $1 and d.doc_no = n)`,
    [unit, JSON.stringify(acknowledged)],
  );
  return rows.map(({ missing }) => missing);
}

/** Done more often than it was acknowledged: by now every request has had its answer. */
async function doubled(client: pg.Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await client.query<{ twice: string }>(
    `with a as (select * from jsonb_to_recordset($2::jsonb) as a (what text, id text, carrier text))
     select 'document ' || doc_no as twice from document where unit_id = $1 group by doc_no having count(*) > 1
     union all
     select 'moves of ' || m.carrier_id from movement m where m.unit_id = $1 and m.step in ('borrow', 'return') group by m.carrier_id
       having count(*) > (select count(*) from a where a.what = 'move' and a.carrier = m.carrier_id)
     union all
     select 'cases: ' || count(*) from "case" c where c.unit_id = $1 and c.procedure = 'hands.borrow'
       having count(*) > (select count(*) from a where a.what = 'case')`,
    [unit, JSON.stringify(acknowledged)],
  );
  return rows.map(({ twice }) => twice);
}

/** Both hands, balances, chains of movements, clocks without a loan. Rows without an entry are the verifier's. */
async function half(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(
    `select 'balance of ' || d.id as fault from document d where d.unit_id = $1
       and d.copies_made <> (select count(*) from carrier c where c.unit_id = d.unit_id and c.document_id = d.id)
     union all
     select 'hands of ' || c.id from carrier c where c.unit_id = $1 and (c.hand = 'person')
       <> exists (select from holding h where h.unit_id = c.unit_id and h.carrier_id = c.id and h.status = 'open' and h.person_id = c.hand_id)
     union all
     select 'two loans of ' || h.carrier_id from holding h where h.unit_id = $1 and h.status = 'open' group by h.carrier_id having count(*) > 1
     union all
     select 'chain at ' || m.id from movement m join movement b on b.unit_id = m.unit_id and b.carrier_id = m.carrier_id and b.turn = m.turn - 1
       where m.unit_id = $1 and (b.to_kind <> m.from_kind or b.to_id is distinct from m.from_id)
     union all
     select 'turn of ' || c.id from carrier c left join movement m on m.unit_id = c.unit_id and m.carrier_id = c.id and m.turn = c.turn
       where c.unit_id = $1 and (m.id is null or m.to_kind <> c.hand or m.to_id is distinct from c.hand_id)
     union all
     select 'clock ' || o.id from obligation o where o.unit_id = $1 and o.object_table = 'carrier' and o.status in ('open', 'overdue')
       and not exists (select from holding h where h.unit_id = o.unit_id and h.id = o.cause and h.status = 'open')`,
    [unit],
  );
  return rows.map(({ fault }) => fault);
}
