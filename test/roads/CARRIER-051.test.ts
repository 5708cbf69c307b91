import { expect, test } from 'vitest';
import { first, handOf, internal, journey, paper } from '../kit/carriers-hands.ts';
import { answered, registered } from '../kit/importing.ts';
import { raised } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

const entry = { case_no: '箱03', keeper: 'officer', signature: true };

test('a carry-out agreed for one copy takes no other copy along', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const [agreed, other] = copies as [string, string];
  const request = await w.approved('reader', 'hands.carry-out', journey([agreed], ['reader']), ['head', 'leader']);
  const out = { person: 'reader', carriers: [agreed, other], purpose: '送审', id_checked: true, ...entry };
  const refused = await w.act('clerk', 'hands.issue', out);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-021']]);
  expect(await handOf(w, agreed)).toMatchObject({ hand: 'registry' });
  await w.done('clerk', 'hands.depart', { carry_out: request, bearers: ['reader'], ...entry });
});

test('a neighbour: nor does somebody else take it at the door instead of the bearer agreed', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = journey([first(copies)], ['reader']);
  const request = await w.approved('reader', 'hands.carry-out', asked, ['head', 'leader']);
  const refused = await w.act('clerk', 'hands.depart', { carry_out: request, bearers: ['drafter'], ...entry });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-051']]);
});

test('a neighbour: a journey over is not begun, and one that ended is not gone on again', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = journey([first(copies)], ['reader']);
  const request = await w.approved('reader', 'hands.carry-out', asked, ['head', 'leader']);
  await w.done('clerk', 'hands.depart', { carry_out: request, bearers: ['reader'], ...entry });
  await w.done('clerk', 'hands.come-back', { carry_out: request });
  expect((await w.act('clerk', 'hands.depart', { carry_out: request, bearers: ['reader'], ...entry })).status).toBe(
    409,
  );
  await w.clock('2026-03-04T01:00:00.000Z');
  const late = await w.approved(
    'drafter',
    'hands.carry-out',
    {
      ...journey([first(copies)], ['drafter']),
      start_at: '2026-03-04T01:00:00.000Z',
      end_at: '2026-03-04T09:00:00.000Z',
    },
    ['head', 'leader'],
  );
  await w.clock('2026-03-04T10:00:00.000Z');
  const over = await w.act('clerk', 'hands.depart', { carry_out: late, bearers: ['drafter'], ...entry });
  expect([over.status, over.body.rules]).toEqual([409, ['CARRIER-051']]);
});

test('neighbour: nor is what somebody holds by an old ledger carried out on that ground', async () => {
  const w = await world();
  await registered(w, { holder: '阅文人', state: '借出', scope: '一处' });
  const { rows } = (await w.get('clerk', '/api/registers/carriers')).body;
  const carriers = [rows[0].id];
  const asked = await w.act('reader', 'hands.carry-out', journey(carriers, ['reader']));
  expect([asked.status, asked.body.approval?.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
});

test('neighbour: nor is a copy out because an old ledger says so: it was asked for, approved and signed for, or it is not', async () => {
  const w = await world();
  const lines = [
    { holder: '阅文人', state: '携带外出' },
    { holder: '阅文人', state: '外带', level: '秘密', period: '10年' },
  ];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-051']]));
});

test('a carry-out that nobody had to agree to does not serve what has become a secret since', async () => {
  const w = await world();
  const { copies, document } = await paper(w, internal);
  const { id } = await w.done('reader', 'hands.carry-out', journey([first(copies)], ['reader']));
  await raised(w, document, 3, 'state');
  const left = await w.act('clerk', 'hands.depart', { carry_out: id, bearers: ['reader'], ...entry });
  expect([left.status, left.body.rules]).toEqual([409, ['CARRIER-051']]);
  const pass = await w.act('reader', 'hands.carry-pass', { carry_out: id });
  expect([pass.status, pass.body.rules]).toEqual([409, ['CARRIER-051']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
});

test('a neighbour: nor is it handed out at the desk on an approval of when it was confidential', async () => {
  const w = await world();
  const { copies, document } = await paper(w);
  await w.approved('reader', 'hands.carry-out', journey([first(copies)], ['reader']), ['head', 'leader']);
  await raised(w, document, 4, 'state');
  const out = { person: 'reader', carriers: [first(copies)], purpose: '送审', id_checked: true, ...entry };
  const refused = await w.act('clerk', 'hands.issue', out);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-051']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
});

test('a neighbour: nor does what was agreed to with something graver leave when it has become as grave itself', async () => {
  const w = await world();
  const grave = await paper(w, { level: 'secret' });
  const light = await paper(w);
  const both = journey([first(grave.copies), first(light.copies)], ['reader']);
  const carry_out = await w.approved('reader', 'hands.carry-out', both, ['head', 'leader']);
  await raised(w, light.document, 4, 'state');
  const left = await w.act('clerk', 'hands.depart', { carry_out, bearers: ['reader'], ...entry });
  expect([left.status, left.body.rules]).toEqual([409, ['CARRIER-051']]);
  expect(left.body.findings[0].facts).toEqual({ carriers: [first(light.copies)] });
  const out = { person: 'reader', purpose: '送审', id_checked: true, ...entry };
  await w.done('clerk', 'hands.issue', { ...out, carriers: [first(grave.copies)] });
});

test('a cipher telegram is not taken out at any level, an internal one neither', async () => {
  const w = await world();
  const of = await paper(w, { ...internal, kind: 'cipher_telegram', scope: ['p:reader'] });
  const refused = await w.act('reader', 'hands.carry-out', journey([first(of.copies)], ['reader']));
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-051']]);
});
