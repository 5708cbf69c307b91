import { expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { first, lent, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { signedIn } from '../kit/passwords.ts';
import { type World, server, world } from '../kit/world.ts';

const pin = '739204';

async function closes(w: World): Promise<Record<string, unknown>[]> {
  return (await w.get('officer', '/api/registers/day-closes')).body.rows;
}

async function rule(w: World, who: string, act: string, input: object): Promise<string> {
  return (await w.act(who, act, input)).body.findings[0].rule;
}

/** The one who takes over enters his PIN at the desk of somebody. */
async function prove(w: World, clerk: string, person: string, of: string): Promise<number> {
  const { http } = await server();
  const headers = { authorization: `Bearer ${await openSession(w.running.app, w.id, clerk, 'desk')}`, 'x-jingui': '1' };
  const payload = { person, carriers: [of], pin };
  return (await http.inject({ method: 'POST', url: '/api/desk/proof', payload, headers })).statusCode;
}

test('a shift balances: what was there, came, went and is there; all of it counted, and signed by two', async () => {
  const w = await world();
  await paper(w);
  await w.done('clerk', 'shifts.close-day', { taker: 'clerk2' });
  const [begun] = await closes(w);
  expect(begun).toMatchObject({ no: 1, opening: 2, stock: 2, difference: 0, status: 'handed', taken_with: null });
  // Nobody closes again before it is taken over, and nobody signs for whoever was named.
  expect(await rule(w, 'clerk', 'shifts.close-day', { taker: 'clerk2' })).toBe('last-taken');
  expect(await rule(w, 'clerk', 'shifts.take-over', { close: begun?.id as string })).toBe('named-taker');
  expect(await rule(w, 'officer', 'shifts.take-over', { close: begun?.id as string })).toBe('named-taker');
  await w.done('clerk2', 'shifts.take-over', { close: begun?.id as string });
  expect(await rule(w, 'clerk2', 'shifts.take-over', { close: begun?.id as string })).toBe('not-taken-yet');
  const of = await paper(w);
  await lent(w, 'reader', of);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies), pages_ok: true });
  const again = await paper(w);
  await lent(w, 'reader', again);
  const preview = await w.act('clerk2', 'shifts.close-day', { taker: 'clerk' }, { preview: true });
  expect(preview.body.foretold).toMatchObject({
    next: 2,
    balance: { opening: 2, received: 4, lent: 2, returned: 1, stock: 5, difference: 0, in_hands: 1 },
  });
  expect(
    await rule(w, 'clerk2', 'shifts.close-day', { taker: 'clerk', stock: 6, finding: '1 件今天到期，明早催还' }),
  ).toBe('as-shown');
  await w.done('clerk2', 'shifts.close-day', { taker: 'clerk', stock: 5, finding: '1 件今天到期，明早催还' });
  expect((await closes(w))[0]).toMatchObject({ no: 2, stock: 5, difference: 0, given_by: expect.any(String) });
});

test('who takes over signs at the same desk by PIN; a proof of another, or for another close, is none', async () => {
  const w = await world();
  for (const who of ['clerk2', 'reader']) {
    const { post } = await signedIn(w, who);
    expect((await post('/api/pin', { pin })).status).toBe(200);
  }
  const close = { taker: 'clerk2' };
  expect(await prove(w, 'clerk', 'reader', 'day-close:1')).toBe(200);
  expect(await prove(w, 'clerk', 'clerk2', 'day-close:7')).toBe(200);
  await w.done('clerk', 'shifts.close-day', close);
  const [one] = await closes(w);
  expect(one).toMatchObject({ status: 'handed', taken_with: null });
  await w.done('clerk2', 'shifts.take-over', { close: one?.id as string });
  expect(await prove(w, 'clerk', 'clerk2', 'day-close:2')).toBe(200);
  await w.done('clerk', 'shifts.close-day', close);
  expect((await closes(w))[0]).toMatchObject({ no: 2, status: 'taken', taken_with: 'pin' });
});

test('the desk is handed to another of the registry in post, and what is left is not left without a word', async () => {
  const w = await world();
  expect(await rule(w, 'drafter', 'shifts.close-day', { taker: 'clerk2' })).toBe('registry');
  expect(await rule(w, 'clerk', 'shifts.close-day', { taker: 'clerk' })).toBe('to-another');
  expect(await rule(w, 'clerk', 'shifts.close-day', { taker: 'reader' })).toBe('to-the-registry');
  const of = await paper(w);
  await w.approved('reader', 'hands.borrow', { document: of.document, purpose: '起草' }, ['leader']);
  const [copy] = of.copies;
  await w.done('clerk', 'hands.issue', {
    carriers: [copy],
    person: 'reader',
    id_checked: true,
    purpose: '阅办',
    signs: 'slip',
  });
  expect(await rule(w, 'clerk', 'shifts.close-day', { taker: 'clerk2' })).toBe('left-explained');
  await w.done('clerk', 'shifts.close-day', { taker: 'clerk2', finding: '1 张回执明早补签' });
  const [close] = await closes(w);
  expect(close).toMatchObject({ receipts_owed: 1, in_hands: 1, finding: '1 张回执明早补签' });
  const day = (await w.get('clerk2', '/api/my-day')).body;
  expect(JSON.stringify(day)).toContain(String(close?.id));
  await w.done('clerk2', 'shifts.take-over', { close: close?.id as string });
  const copies = of.copies.slice(1);
  const sheet = await w.bytes('clerk2', `/api/day-closes/${close?.id}`);
  for (const told of ['机要室日结交接单', '1 张回执明早补签', '本人登录']) expect(sheet).toContain(told);
  expect((await w.send('drafter', { method: 'GET', url: `/api/day-closes/${close?.id}` })).status).toBe(403);
  // A copy that is there without a move, as no act leaves it.
  await asOwner((client) =>
    client.query("update carrier set hand = 'unit', hand_id = 'x' where unit_id = $1 and id = any($2)", [w.id, copies]),
  );
  expect(await rule(w, 'clerk2', 'shifts.close-day', { taker: 'clerk' })).toBe('left-explained');
  await w.done('clerk2', 'shifts.close-day', { taker: 'clerk', finding: '少 1 件，正在查；回执未签' });
  expect((await closes(w))[0]).toMatchObject({ difference: -1, stock: 0 });
  expect((await w.alerts('CARRIER-002')).map(({ kind }) => kind)).toContain('shift-difference');
});

test('of two who close at once one closes', async () => {
  const w = await world();
  const both = await Promise.all([
    w.act('clerk', 'shifts.close-day', { taker: 'clerk2' }),
    w.act('clerk2', 'shifts.close-day', { taker: 'clerk' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await closes(w)).toHaveLength(1);
});
