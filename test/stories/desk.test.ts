import { expect, test } from 'vitest';
import {
  agreed,
  circulating,
  custodyFaults,
  first,
  handOf,
  journey,
  lent,
  loanOf,
  paper,
  topSecret,
} from '../kit/carriers-hands.ts';
import { cast, world } from '../kit/world.ts';

const desk = { purpose: 'read', id_checked: true, signature: true };

test('scan the person, preview each copy, sign once: read and loan go out together', async () => {
  const w = await world();
  const [loan, read] = [await paper(w), await paper(w)];
  const carriers = [first(loan.copies), first(read.copies)];
  await agreed(w, 'reader', loan);
  await w.done('clerk', 'hands.start-circulation', { document: read.document, readers: ['reader', 'drafter'] });
  for (const carrier of carriers) {
    const seen = await w.act(
      'clerk',
      'hands.issue',
      { person: 'reader', carriers: [carrier], ...desk },
      { preview: true },
    );
    expect([seen.status, seen.body.verdict.findings]).toEqual([200, []]);
  }
  expect(await handOf(w, first(carriers))).toMatchObject({ hand: 'registry' });
  const done = await w.done('clerk', 'hands.issue', { person: 'reader', carriers, ...desk });
  expect(done.movements.map((move: { carrier: string }) => move.carrier).sort()).toEqual([...carriers].sort());
  const rows = (await w.get('reader', '/api/registers/holdings')).body.rows;
  expect(rows.map((row: { kind: string }) => row.kind).sort()).toEqual(['loan', 'read']);
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ owner_id: 'reader' });
});

test('one unlawful copy in the batch and nothing goes out; each copy says why', async () => {
  const w = await world();
  const [loan, other] = [await paper(w), await paper(w, topSecret)];
  await agreed(w, 'reader', loan);
  const carriers = [first(loan.copies), first(other.copies)];
  const refused = await w.act('clerk', 'hands.issue', { person: 'reader', carriers, ...desk });
  expect([refused.status, refused.body.rule]).toEqual([403, 'CARRIER-050']);
  expect(new Set(refused.body.findings.map((one: { facts: { carrier: string } }) => one.facts.carrier))).toEqual(
    new Set([first(other.copies)]),
  );
  expect(await handOf(w, first(loan.copies))).toMatchObject({ hand: 'registry' });
});

test('a loan undone is on record as a counter-move, and its approval can be used again', async () => {
  const w = await world();
  const of = await paper(w);
  const { movement } = await lent(w, 'reader', of);
  const copy = first(of.copies);
  expect((await w.act('clerk2', 'hands.undo', { movement })).body.rules).toEqual(['CARRIER-002']);
  await w.done('clerk', 'hands.undo', { movement });
  expect(await handOf(w, copy)).toMatchObject({ hand: 'registry', turn: 3 });
  expect((await w.obligations('CARRIER-022'))[0]).toMatchObject({ status: 'cancelled' });
  expect((await w.get('officer', '/api/registers/loans')).body.rows).toMatchObject([{ status: 'undone' }]);
  await w.done('clerk', 'hands.lend', loanOf(copy, 'reader'));
  expect((await w.act('clerk', 'hands.undo', { movement })).status).toBe(409);
  expect(await custodyFaults(w)).toEqual([]);
});

test('a return undone puts the copy back into the hand and starts its clocks again', async () => {
  const w = await world();
  const of = await paper(w);
  const copy = first(of.copies);
  await circulating(w, of, ['reader']);
  const { movement } = await w.done('clerk', 'hands.collect', { carrier: copy });
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'met' });
  await w.done('clerk', 'hands.undo', { movement });
  expect(await handOf(w, copy)).toMatchObject({ hand: 'person', hand_id: 'reader' });
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'open', owner_id: 'reader' });
  await w.at('2026-03-02T09:31:00.000Z');
  expect((await w.obligations('CARRIER-013'))[0]).toMatchObject({ status: 'overdue' });
  const back = await w.done('clerk', 'hands.take-back', { carrier: copy });
  expect(back).toMatchObject({ late: true });
  expect((await w.obligations('CARRIER-012'))[0]).toMatchObject({ status: 'met' });
  expect(await custodyFaults(w)).toEqual([]);
});

test('nobody but the registry moves a copy, and who has no pledge or training touches none', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  const of = await paper(w);
  const mine = await w.act('drafter', 'hands.issue', { person: 'drafter', carriers: [first(of.copies)], ...desk });
  expect([mine.status, mine.body.rule]).toEqual([403, 'CARRIER-001']);
  const asked = await w.act('reader', 'hands.borrow', { document: of.document, purpose: '阅' });
  expect([asked.status, asked.body.rules]).toEqual([409, ['PEOPLE-005']]);
  const untrained = await world({ lacking: { reader: 'training' } });
  const other = await paper(untrained);
  const blocked = await untrained.act('reader', 'hands.borrow', { document: other.document, purpose: '阅' });
  expect([blocked.status, blocked.body.rules]).toEqual([409, ['PEOPLE-006']]);
});

test('who has left his post is handed nothing more, nor is he put on a list', async () => {
  const leaving = cast.filter((one) => one.id === 'drafter').map((one) => ({ ...one, state: 'leaving' as const }));
  const w = await world({ people: leaving, own: { 'CARRIER-021.approver': { otherwise: [] } } });
  const of = await paper(w);
  const lending = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'drafter'));
  expect(lending.status).toBe(403);
  expect(lending.body.rules).toContain('PEOPLE-013');
  const listed = await w.act('clerk', 'hands.start-circulation', {
    document: of.document,
    readers: ['reader', 'drafter'],
  });
  expect(listed.body.rules).toContain('PEOPLE-013');
});

test('a refusal tells no one how somebody else stands, and what the server judged with stays there', async () => {
  const w = await world({ lacking: { drafter: 'pledges' } });
  const of = await paper(w);
  const asked = loanOf(first(of.copies), 'drafter');
  const seen = await w.act('reader', 'hands.lend', asked, { preview: true });
  expect([seen.status, seen.body.rules]).toEqual([403, ['CARRIER-001']]);
  expect(seen.body).not.toHaveProperty('ask');
  const clerk = await w.act('clerk', 'hands.lend', asked, { preview: true });
  expect(clerk.body.verdict.findings.map((one: { clause: string }) => one.clause)).toContain('PEOPLE-005');
});

test('top secret leaves the registry only through a listed clerk', async () => {
  const people = cast
    .filter((one) => one.id === 'clerk2' || one.id === 'reader')
    .map((one) => ({ ...one, designated: one.id === 'reader' }));
  const w = await world({ people, own: { 'CARRIER-021.approver': { otherwise: [] } } });
  const of = await paper(w, topSecret);
  const loan = loanOf(first(of.copies), 'reader', { due_at: '2026-03-02T03:00:00.000Z' });
  const refused = await w.act('clerk2', 'hands.lend', loan);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-050']]);
  const longer = await w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  expect([longer.status, longer.body.rules, longer.body.fields]).toEqual([422, ['CARRIER-014'], ['due_at']]);
  const done = await w.done('clerk', 'hands.lend', loan);
  expect(done.due_at.slice(0, 13)).toBe('2026-03-02T03');
});

test('one approval and two copies: previewed together, the one scanned second is over the number', async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  for (const carriers of [of.copies, [...of.copies].reverse()]) {
    const seen = await w.act('clerk', 'hands.issue', { person: 'reader', carriers, ...desk }, { preview: true });
    expect(seen.body.verdict.findings).toMatchObject([{ clause: 'CARRIER-021', facts: { carrier: carriers[1] } }]);
    const refused = await w.act('clerk', 'hands.issue', { person: 'reader', carriers, ...desk });
    expect(refused.body.findings).toEqual(seen.body.verdict.findings);
  }
  await w.done('clerk', 'hands.issue', { person: 'reader', carriers: of.copies.slice(0, 1), ...desk });
  expect(await custodyFaults(w)).toEqual([]);
});

test('top secret leaves from the desk with both bearers there, its keeper and its case on record', async () => {
  const bearers = ['reader', 'drafter'];
  const people = cast.map((one) => (bearers.includes(one.id) ? { ...one, designated: true } : one));
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const [copy, other] = [first(of.copies), of.copies[1] ?? ''];
  await w.approved('reader', 'hands.carry-out', journey(of.copies, bearers), ['head', 'leader']);
  const asked = { person: 'reader', carriers: [copy], ...desk };
  const alone = await w.act('clerk', 'hands.issue', asked);
  expect([alone.status, alone.body.fields]).toEqual([422, ['bearers', 'case_no', 'keeper']]);
  expect(new Set(alone.body.rules)).toEqual(new Set(['CARRIER-052', 'CARRIER-053']));
  const given = { ...asked, keeper: 'officer', case_no: '箱03' };
  for (const second of ['reader', 'clerk', 'leader']) {
    const refused = await w.act('clerk', 'hands.issue', { ...given, bearers: [second] });
    expect([refused.status, refused.body.fields]).toEqual([422, ['bearers']]);
  }
  await w.done('clerk', 'hands.issue', { ...given, bearers: ['drafter'] });
  expect(await handOf(w, copy)).toMatchObject({ hand: 'person', hand_id: 'reader' });
  expect(await handOf(w, other)).toMatchObject({ hand: 'registry' });
  // What was left behind may follow while the journey lasts: again with both, but keeper and case stand.
  await w.done('clerk', 'hands.issue', { person: 'drafter', carriers: [other], bearers: ['reader'], ...desk });
  const rows = (await w.get('officer', '/api/registers/carry-outs')).body.rows;
  expect(rows).toMatchObject([{ case_no: '箱03', status: 'out', signed: true }]);
  expect(await custodyFaults(w)).toEqual([]);
  for (const carrier of of.copies) await w.done('clerk', 'hands.take-back', { carrier });
  expect((await w.get('officer', '/api/registers/carry-outs')).body.rows).toMatchObject([{ status: 'back' }]);
  // Back is back: the same journey carries nothing out again.
  const again = await w.act('clerk', 'hands.issue', { ...given, bearers: ['drafter'] });
  expect(again.body.rules).toContain('CARRIER-021');
});

test('the order of a circulation is a proposal: a later reader may come first, and the one passed over is next', async () => {
  const w = await world();
  const of = await paper(w);
  const readers = ['reader', 'drafter'];
  const { id } = await w.done('clerk', 'hands.start-circulation', { document: of.document, readers });
  const next = async () => (await w.get('officer', '/api/registers/circulations')).body.rows[0].next;
  const named = (wanted: string) => cast.find((one) => one.id === wanted)?.name;
  expect(await next()).toBe(named('reader'));
  await w.done('clerk', 'hands.deliver', { circulation: id, person: 'drafter' });
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'drafter' });
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  expect(await next()).toBe(named('reader'));
  expect((await w.done('clerk', 'hands.deliver', { circulation: id })).person).toBe('reader');
  const bare = await w.act('clerk', 'hands.deliver', {});
  expect([bare.status, bare.body.findings[0].says.en]).toEqual([
    422,
    'Choose a circulation, or the copy that goes round.',
  ]);
});
