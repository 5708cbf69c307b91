import { expect, test } from 'vitest';
import { first, handOf, journey, paper, rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('handed out at the desk, a copy on a journey still asks case and keeper', async () => {
  const w = await world();
  const { copies } = await paper(w);
  await w.approved('reader', 'hands.carry-out', journey([first(copies)], ['reader']), ['head', 'leader']);
  const out = { person: 'reader', carriers: [first(copies)], purpose: '送审', id_checked: true, signature: true };
  const refused = await w.act('clerk', 'hands.issue', out);
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-053']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  await w.done('clerk', 'hands.issue', { ...out, case_no: '箱03', keeper: 'officer' });
});

test('a neighbour: a journey is not ended while one of its copies is out', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey(copies, ['reader']), ['head', 'leader']);
  const entry = { carry_out: request, bearers: ['reader'], case_no: '箱03', keeper: 'officer', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  const back = await w.done('clerk', 'hands.come-back', { carry_out: request, carriers: [first(copies)] });
  expect(back).toMatchObject({ back: 1, out: 1 });
  const status = async () =>
    (await rowsOf<{ status: string }>(w, 'select status from carry_out where unit_id = $1'))[0];
  expect(await status()).toEqual({ status: 'out' });
  await w.done('clerk', 'hands.take-back', { carrier: copies[1], pages_ok: true });
  expect(await status()).toEqual({ status: 'back' });
});

test('a neighbour: taken back a day late the journey stays late, whatever time is typed', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey([first(copies)], ['reader']), [
    'head',
    'leader',
  ]);
  const entry = { carry_out: request, bearers: ['reader'], case_no: '箱03', keeper: 'officer', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  await w.at('2026-03-04T01:00:00.000Z');
  await w.done('clerk', 'hands.come-back', { carry_out: request, acted_at: '2026-03-03T09:00:00.000Z' });
  const [owed] = await w.obligations('CARRIER-053');
  expect(owed).toMatchObject({ status: 'met', met_at: expect.stringMatching(/^2026-03-04T01:00/) });
});

test('the case has a number, and is in the charge of somebody in whose charge a secret may be', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = journey([first(copies)], ['reader']);
  const request = await w.approved('reader', 'hands.carry-out', asked, ['head', 'leader']);
  const entry = { carry_out: request, bearers: ['reader'], case_no: '箱03', keeper: 'officer', signature: true };
  for (const [status, rules, patch] of [
    [422, ['CARRIER-053'], { case_no: '无' }],
    [403, ['PEOPLE-001'], { keeper: 'plain' }],
    [422, ['CARRIER-053'], { keeper: 'nobody' }],
  ] as const) {
    const refused = await w.act('clerk', 'hands.depart', { ...entry, ...patch });
    expect([refused.status, refused.body.rules]).toEqual([status, rules]);
  }
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
});

test('a neighbour: nor at the desk, where the copies of a journey are handed out', async () => {
  const w = await world();
  const { copies } = await paper(w);
  await w.approved('reader', 'hands.carry-out', journey([first(copies)], ['reader']), ['head', 'leader']);
  const out = { person: 'reader', carriers: [first(copies)], purpose: '送审', id_checked: true, signature: true };
  const refused = await w.act('clerk', 'hands.issue', { ...out, case_no: '箱03', keeper: 'plain' });
  expect([refused.status, refused.body.rules]).toEqual([403, ['PEOPLE-001']]);
  expect((await w.act('clerk', 'hands.issue', { ...out, case_no: '待定', keeper: 'officer' })).status).toBe(422);
});

test('a journey whose purpose or destination is still to come is asked for by nobody', async () => {
  const w = await world();
  const { copies } = await paper(w);
  for (const open of [{ purpose: '无' }, { destination: '待定' }]) {
    const asked = { ...journey([first(copies)], ['reader']), ...open };
    const refused = await w.act('reader', 'hands.carry-out', asked);
    expect([open, refused.status, refused.body.rules]).toEqual([open, 422, ['CARRIER-053']]);
  }
});

test('whoever of the registry carries papers out neither lets them go nor counts them in himself, keeper or not', async () => {
  const w = await world();
  const { copies } = await paper(w, { scope: ['p:clerk', 'p:clerk2'] });
  const asked = journey([first(copies)], ['clerk', 'clerk2']);
  const request = await w.approved('clerk', 'hands.carry-out', asked, ['office_head', 'leader']);
  const entry = { carry_out: request, case_no: '箱03', keeper: 'clerk', signature: true };
  for (const who of ['clerk', 'clerk2']) {
    const going = await w.act(who, 'hands.depart', { ...entry, bearers: ['clerk', 'clerk2'] });
    expect([who, going.status, going.body.rules]).toEqual([who, 403, ['CARRIER-053']]);
  }
  await w.done('officer', 'hands.depart', { ...entry, bearers: ['clerk', 'clerk2'] });
  for (const who of ['clerk', 'clerk2'])
    for (const [act, input] of [
      ['hands.come-back', { carry_out: request }],
      ['hands.take-back', { carrier: first(copies), pages_ok: true }],
    ] as const) {
      const back = await w.act(who, act, input);
      expect([who, act, back.status, back.body.rules]).toEqual([who, act, 403, ['CARRIER-053']]);
    }
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'person', hand_id: 'clerk' });
  await w.done('officer', 'hands.come-back', { carry_out: request });
});

test('a neighbour: nor does he hand them out to himself at the desk', async () => {
  const w = await world();
  const { copies } = await paper(w, { scope: ['p:clerk', 'p:reader'] });
  await w.approved('clerk', 'hands.carry-out', journey([first(copies)], ['clerk']), ['office_head', 'leader']);
  const out = { person: 'clerk', carriers: [first(copies)], purpose: '送审', id_checked: true, signature: true };
  const entry = { ...out, case_no: '箱03', keeper: 'officer' };
  const refused = await w.act('clerk', 'hands.issue', entry);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-053']]);
  await w.done('clerk2', 'hands.issue', entry);
});
