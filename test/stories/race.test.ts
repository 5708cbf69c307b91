import { expect, test } from 'vitest';
import { custodyFaults, first, handOf, loanOf, paper, rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const byRegistration = { 'CARRIER-021.approver': { confidential: [], otherwise: ['leader_in_charge'] } };
const borrowers = ['reader', 'drafter', 'head', 'host', 'legal'];

test('fifty at once for one copy: one has it, forty-nine are refused by clause, the movements agree', async () => {
  const w = await world({ own: byRegistration });
  const of = await paper(w);
  const copy = first(of.copies);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      w.act(n % 2 ? 'clerk' : 'clerk2', 'hands.lend', loanOf(copy, borrowers[n % borrowers.length] as string)),
    ),
  );
  const won = answers.filter((answer) => answer.status === 200);
  const lost = answers.filter((answer) => answer.status !== 200);
  expect([won.length, lost.length]).toEqual([1, 49]);
  for (const answer of lost) expect([answer.status, answer.body.rule]).toEqual([409, 'CARRIER-010']);
  const moves = await rowsOf(
    w,
    `select id, turn, step, to_id from movement where unit_id = $1 and carrier_id = '${copy}' order by turn`,
  );
  expect(moves.map((move) => move.step)).toEqual(['receive', 'borrow']);
  expect(moves[1]).toMatchObject({ id: won[0]?.body.movement, to_id: (await handOf(w, copy)).hand_id });
  expect(await custodyFaults(w)).toEqual([]);
  expect(await w.ledger('rule=CARRIER-010&outcome=denied')).toHaveLength(49);
});

test('one approval, two copies at once: only one goes out', async () => {
  const w = await world();
  const of = await paper(w);
  await w.approved('reader', 'hands.borrow', { document: of.document, purpose: '起草报告' }, ['leader']);
  const answers = await Promise.all(of.copies.map((copy) => w.act('clerk', 'hands.lend', loanOf(copy, 'reader'))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.rules).toEqual(['CARRIER-021']);
});

test('lending and taking back the same copy at once never leaves it in two hands', async () => {
  const w = await world({ own: byRegistration });
  const of = await paper(w);
  const copy = first(of.copies);
  for (let round = 0; round < 4; round++) {
    await Promise.all([
      w.act('clerk', 'hands.lend', loanOf(copy, 'reader')),
      w.act('clerk2', 'hands.take-back', { carrier: copy }),
      w.act('clerk', 'hands.lend', loanOf(copy, 'drafter')),
      w.act('clerk2', 'hands.take-back', { carrier: copy }),
    ]);
  }
  expect(await custodyFaults(w)).toEqual([]);
});
