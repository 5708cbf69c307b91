import { expect, test } from 'vitest';
import type { Json } from '#kernel/json.ts';
import { openSession } from '#server/sessions.ts';
import { agreed, first, handOf, loanOf, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { signedIn } from '../kit/passwords.ts';
import { type World, server, world } from '../kit/world.ts';

const pin = '739204';

async function withPin(own: Readonly<Record<string, Json>> = {}): Promise<World> {
  const w = await world({ own });
  const { post } = await signedIn(w, 'reader');
  expect((await post('/api/pin', { pin })).status).toBe(200);
  return w;
}

/** At the desk of somebody: the borrower enters his PIN for these copies. */
async function prove(w: World, clerk: string, typed: string, carriers: readonly string[], person = 'reader') {
  const { http } = await server();
  const headers = { authorization: `Bearer ${await openSession(w.running.app, w.id, clerk, 'desk')}`, 'x-jingui': '1' };
  const payload = { person, carriers, pin: typed };
  const answer = await http.inject({ method: 'POST', url: '/api/desk/proof', payload, headers });
  return { status: answer.statusCode, body: answer.json() };
}

async function lentBy(w: World): Promise<unknown> {
  const { rows } = (await w.get('officer', '/api/registers/loans')).body;
  return rows.map((row: Record<string, unknown>) => [row.signed, row.signed_by]);
}

test('S16: the register says by what a signature is known: the borrower’s own PIN, or the word of the clerk', async () => {
  const w = await withPin();
  const [one, two] = [await paper(w), await paper(w)];
  for (const of of [one, two]) await agreed(w, 'reader', of);
  await w.done('clerk', 'hands.lend', loanOf(first(one.copies), 'reader'));
  expect(await lentBy(w)).toEqual([[true, 'clerk']]);
  expect((await prove(w, 'clerk', pin, [first(two.copies)])).status).toBe(200);
  await w.done('clerk', 'hands.lend', loanOf(first(two.copies), 'reader'));
  expect(await lentBy(w)).toEqual(
    expect.arrayContaining([
      [true, 'clerk'],
      [true, 'pin'],
    ]),
  );
  const [entry] = await w.ledger('act=prove-at-desk&outcome=done');
  expect(entry).toMatchObject({ object: { table: 'person', id: 'reader' } });
});

test('where the unit wants the borrower’s own proof, the clerk’s word lends nothing of that level', async () => {
  const w = await withPin({ 'CARRIER-023.own_proof': ['secret', 'confidential'] });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const copy = first(of.copies);
  const refused = await w.act('clerk', 'hands.lend', loanOf(copy, 'reader'));
  expect([refused.status, refused.body.rules, refused.body.findings[0].rule]).toEqual([
    409,
    ['CARRIER-023'],
    'proved-himself',
  ]);
  expect(await handOf(w, copy)).toMatchObject({ hand: 'registry' });
  await prove(w, 'clerk', pin, [copy]);
  await w.done('clerk', 'hands.lend', loanOf(copy, 'reader'));
  expect(await lentBy(w)).toEqual([[true, 'pin']]);
});

test('a proof is good for these copies, this person, this desk, a few minutes and one hand-over', async () => {
  const w = await withPin({ 'CARRIER-023.own_proof': ['confidential'] });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const copy = first(of.copies);
  const refused = async (clerk: string) => {
    const answer = await w.act(clerk, 'hands.lend', loanOf(copy, 'reader'));
    return answer.body.findings?.map(({ rule }: { rule: string }) => rule);
  };
  // Of other copies, or of more than these.
  await prove(w, 'clerk', pin, ['another']);
  expect(await refused('clerk')).toEqual(['proved-himself']);
  await prove(w, 'clerk', pin, [copy, 'another']);
  expect(await refused('clerk')).toEqual(['proved-himself']);
  // At another desk.
  await prove(w, 'clerk2', pin, [copy]);
  expect(await refused('clerk')).toEqual(['proved-himself']);
  // Some time ago.
  await prove(w, 'clerk', pin, [copy]);
  await asOwner((client) =>
    client.query(`update jingui.desk_proof set at = at - interval '1 hour' where unit_id = $1`, [w.id]),
  );
  expect(await refused('clerk')).toEqual(['proved-himself']);
  // Once.
  await prove(w, 'clerk', pin, [copy]);
  await w.done('clerk', 'hands.lend', loanOf(copy, 'reader'));
  expect(
    (
      await asOwner((client) =>
        client.query('select from jingui.desk_proof where unit_id = $1 and desk_id = $2', [w.id, 'clerk']),
      )
    ).rowCount,
  ).toBe(0);
});

test('a wrong PIN proves nothing, is entered, and slows down this desk at this person; he signs in as before', async () => {
  const w = await withPin();
  const statuses: number[] = [];
  for (let n = 0; n < 3; n++) statuses.push((await prove(w, 'clerk', '000001', ['x'])).status);
  expect(statuses[0]).toBe(422);
  expect(statuses).toContain(429);
  expect((await prove(w, 'clerk', pin, ['x'])).status).toBe(429);
  // Nobody is kept out elsewhere: neither at another desk nor at the door.
  expect((await prove(w, 'clerk2', pin, ['x'])).status).toBe(200);
  const wrong = await w.ledger('act=prove-at-desk&outcome=denied');
  expect(wrong.length).toBeGreaterThan(0);
  expect(JSON.stringify(wrong)).not.toContain('000001');
});

test('only the registry asks for a PIN, and only its owner, who has just proved that it is he, sets one', async () => {
  const w = await world();
  expect((await prove(w, 'clerk', pin, ['x'])).body.findings[0].rule).toBe('pin-none');
  expect((await prove(w, 'clerk', pin, ['x'], 'nobody')).body.findings[0].rule).toBe('pin-none');
  const { post } = await signedIn(w, 'reader');
  for (const weak of ['', '12345', '123456', '19900101', 'abcdef', { a: 1 }])
    expect((await post('/api/pin', { pin: weak })).status).toBe(422);
  expect((await post('/api/pin', { pin })).status).toBe(200);
  for (const other of ['drafter', 'sysadmin', 'secadmin', 'auditor'])
    expect((await prove(w, other, pin, ['x'])).status).toBe(404);
  await asOwner((client) => client.query(`update jingui.session set proven_at = null where unit_id = $1`, [w.id]));
  const late = await post('/api/pin', { pin: '420791' });
  expect([late.status, late.body.findings[0].rule]).toEqual([409, 'confirmed']);
});

test('a PIN opens no door: it is no second factor, and what the database keeps of it tells nothing', async () => {
  const w = await withPin();
  const { rows } = await asOwner((client) =>
    client.query(`select kind, kept, name, credential from jingui.factor where unit_id = $1 and person_id = 'reader'`, [
      w.id,
    ]),
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['pin']);
  expect(JSON.stringify(rows) + rows[0].kept.toString('latin1')).not.toMatch(new RegExp(`${pin}|argon2`));
  // A row put there behind the product, copied from another person, serves nobody.
  await asOwner((client) =>
    client.query(
      `insert into jingui.factor (id, unit_id, person_id, kind, name, kept, made_at)
      select 'planted-' || f.unit_id, f.unit_id, 'drafter', 'pin', '', f.kept, now() from jingui.factor f where f.unit_id = $1`,
      [w.id],
    ),
  );
  expect((await prove(w, 'clerk', pin, ['x'], 'drafter')).body.findings[0].rule).toBe('pin-none');
  expect((await w.get('reader', '/api/factors')).body).toMatchObject({ factors: [], pin: expect.any(String) });
});
