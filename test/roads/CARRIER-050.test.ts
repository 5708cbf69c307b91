import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { answered } from '../kit/importing.ts';
import { batch, designated, execute } from '../kit/carriers-accounting.ts';
import { circulating, first, handOf, journey, paper, topSecret } from '../kit/carriers-hands.ts';
import { original, permitted } from '../kit/carriers-copying.ts';
import { ordered, packed, type Parcel } from '../kit/carriers-making.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { byPost } from '../kit/outside-units.ts';
import { cast, type World, world } from '../kit/world.ts';

/** `clerk2` is not on the list; the readers, the archivist and the officer are. */
const people = cast
  .filter((one) => ['clerk2', 'reader', 'drafter', 'archivist'].includes(one.id))
  .map((one) => ({ ...one, designated: one.id !== 'clerk2' }));

async function refused(w: World, procedure: string, input: object): Promise<void> {
  const answer = await w.act('clerk2', procedure, input);
  expect([procedure, answer.status]).toEqual([procedure, 403]);
  expect(answer.body.rules).toContain('CARRIER-050');
}

test('top secret is taken back, collected and undone by designated people only', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const carrier = first(of.copies);
  await circulating(w, of, ['reader', 'drafter']);
  await refused(w, 'hands.take-back', { carrier });
  await refused(w, 'hands.collect', { carrier });
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'person', hand_id: 'reader' });
  const { movement } = await w.done('clerk', 'hands.collect', { carrier });
  await refused(w, 'hands.undo', { movement });
});

test('neighbour: top secret comes back from a journey into designated hands only', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const bearers = ['reader', 'drafter'];
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, bearers), ['head', 'leader']);
  const entry = { carry_out: request, bearers, case_no: '箱03', keeper: 'officer', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  await refused(w, 'hands.come-back', { carry_out: request });
  await w.done('clerk', 'hands.come-back', { carry_out: request });
});

test('neighbour: top secret is archived by designated people only, whatever else is in the batch', async () => {
  const w = await world({ people });
  const [top, plain] = [await paper(w, topSecret), await paper(w)];
  const filing = { volume: '2026-密-3', archivist: 'archivist', carriers: [...plain.copies, first(top.copies)] };
  await refused(w, 'archives.file', filing);
  expect((await w.act('clerk', 'archives.file', filing)).status).toBe(202);
});

test('neighbour: nor is it taken into the archive by an archivist who is not on the list', async () => {
  const w = await world({ people: people.map((one) => ({ ...one, designated: one.id !== 'archivist' })) });
  const top = await paper(w, topSecret);
  const filing = { volume: '2026-密-3', archivist: 'archivist', carriers: [first(top.copies)] };
  const answer = await w.act('clerk', 'archives.file', filing);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CARRIER-050']]);
});

test('top secret on its way to destruction is not called back by an undesignated clerk', async () => {
  const w = await world({ people });
  await designated(w);
  const of = await batch(w, 1, { paper: topSecret });
  const handed = await execute(w, of, { second: 'officer' });
  expect(handed.status).toBe(200);
  await refused(w, 'destruction.cancel-destruction', { list: of.list, reason: '退回' });
  await w.done('officer', 'destruction.cancel-destruction', { list: of.list, reason: '退回' });
});

test('neighbour: a company secret goes by no firm, only with designated people', async () => {
  const w = await world();
  const { parcels } = await packed(w, { regime: 'company', level: 'confidential', period: { kind: 'long' } });
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  const firm = { dispatch, channel: 'express', service: '某快递', receipt_no: '1' };
  const answer = await w.act('clerk', 'mail.dispatch', firm);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CARRIER-050']]);
  expect((await w.act('clerk', 'mail.dispatch', { dispatch, courier: 'clerk2', signed: true })).status).toBe(200);
});

test('nor is somebody who is not on the list found holding top secret in an old ledger', async () => {
  const w = await world();
  const line = { holder: '阅文人', state: '借出', level: '绝密', period: '30年', scope: '阅文人' };
  const company = await world({ secretInvolved: false });
  expect(await answered(w, line)).toEqual([['refused', ['CARRIER-050']]]);
  const theirs = { ...line, level: '秘密', period: '长期', issuer: '试验集团公司' };
  expect(await answered(company, theirs)).toEqual([['refused', ['CARRIER-050']]]);
});

test('top secret is printed, packed, counted again and signed off as received by designated people only', async () => {
  const w = await world({ people });
  const top = { level: 'top_secret', period: { kind: 'years', years: 30 } } as const;
  const { order } = await ordered(w, top);
  await refused(w, 'making.make', { order, printed: 6 });
  await w.done('clerk', 'making.make', { order, printed: 6 });
  await refused(w, 'making.distribute', { order, checked: true });
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await refused(w, 'mail.recount', { dispatch, recipient, numbers });
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
  const receipt = { dispatch, numbers, signed_by: '收件人', received_on: '2026-03-02' };
  await refused(w, 'mail.confirm-receipt', receipt);
  await w.done('clerk', 'mail.confirm-receipt', receipt);
});

test('neighbour: a designated clerk does not have top secret printed or copied by somebody who is not on the list', async () => {
  const w = await world({ people });
  const { order } = await ordered(w, { level: 'top_secret', period: { kind: 'years', years: 30 } });
  const made = await w.act('clerk', 'making.make', { order, printed: 6, operator: 'printer' });
  expect([made.status, made.body.rules]).toEqual([403, ['CARRIER-050']]);
  const { carrier } = await original(w, { ...topSecret, source: 'superior' });
  const permit = await permitted(w, carrier);
  const copied = { ...permit.input, operator: 'printer' };
  const refusedCopy = await w.act('clerk', 'making.copy', copied, { case: permit.case });
  expect(refusedCopy.body.rules).toContain('CARRIER-050');
});

test('neighbour: top secret leaves on a journey only from designated hands', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const bearers = ['reader', 'drafter'];
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, bearers), ['head', 'leader']);
  const entry = { carry_out: request, bearers, case_no: '箱03', keeper: 'officer', signature: true };
  await refused(w, 'hands.depart', entry);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
  await w.done('clerk', 'hands.depart', entry);
});

test('neighbour: nobody off the list signs for top secret as destroyer, nor ends its destruction', async () => {
  const w = await world({ people });
  await designated(w);
  const of = await batch(w, 1, { paper: topSecret });
  expect((await execute(w, of, { second: 'officer' })).status).toBe(200);
  await refused(w, 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('clerk', 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  await w.done('officer', 'destruction.sign-destruction', { list: of.list, as: 'supervisor' });
  await refused(w, 'destruction.complete-destruction', { list: of.list });
  await w.done('clerk', 'destruction.complete-destruction', { list: of.list });
});

const drive = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'secret' };

test('a top-secret medium is not given to a keeper who is not on the list', async () => {
  const w = await world({ people });
  const given = { ...drive, level: 'top_secret', keeper: 'clerk2' };
  const answer = await w.act('officer', 'devices.register-medium', given);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CARRIER-050']]);
  await w.done('officer', 'devices.register-medium', { ...given, keeper: 'reader' });
});

test('neighbour: nor does one he keeps become top secret, by its mark or by what is stored on it', async () => {
  const w = await world({ people });
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'clerk2' });
  const { document } = await paper(w, topSecret);
  for (const [procedure, input] of [
    ['devices.mark-medium', { medium, level: 'top_secret' }],
    ['devices.store-on-medium', { medium, title: '方案', level: 'top_secret' }],
    ['devices.store-on-medium', { medium, title: '方案', document }],
  ] as const) {
    const answer = await w.act('officer', procedure, input);
    expect([procedure, answer.status]).toEqual([procedure, 403]);
    expect(answer.body.rules).toContain('CARRIER-050');
  }
  expect((await w.get('officer', '/api/registers/media')).body.rows).toMatchObject([{ mark: '机密', level: 4 }]);
});

test('neighbour: a medium for a company secret of any level has a keeper who is on the list', async () => {
  const w = await world({ people });
  const company = { ...drive, regime: 'company', level: 'confidential' };
  const answer = await w.act('officer', 'devices.register-medium', { ...company, keeper: 'clerk2' });
  expect([answer.status, answer.body.rules]).toEqual([403, ['CARRIER-050']]);
  await w.done('officer', 'devices.register-medium', { ...company, keeper: 'reader' });
});

const owed = async (w: World) => (await w.obligations('CARRIER-050')).map((one) => [one.owner_role, one.status]);

test('a medium that rises to top secret in hands off the list is owed to hands on it, at once, until it is there', async () => {
  const w = await world({ people });
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'clerk2' });
  const { document } = await paper(w);
  await w.done('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  await given(w, [{ op: 'update', table: 'document', key: { id: document }, set: { level: 5 } }]);
  await w.at('2026-03-02T02:00:00.000Z');
  const [one] = await w.obligations('CARRIER-050');
  expect(one).toMatchObject({
    status: 'open',
    due_at: '2026-03-02T09:30:00.000Z',
    object: { table: 'medium', id: medium },
  });
  const over = (keeper: string) => w.act('officer', 'devices.hand-medium', { medium, keeper });
  const unlisted = await over('printer');
  expect([unlisted.status, unlisted.body.rules]).toEqual([403, ['CARRIER-050', 'SYSTEM-004']]);
  await w.at('2026-03-03T02:00:00.000Z');
  expect(await owed(w)).toEqual([['secrecy_office_head', 'overdue']]);
  expect((await over('reader')).status).toBe(200);
  expect(await owed(w)).toEqual([['secrecy_office_head', 'met']]);
  expect((await w.get('officer', '/api/registers/media')).body.rows).toMatchObject([{ keeper: '阅文人', level: 5 }]);
});

test('neighbour: so is one whose keeper is taken off the list; put on it again, nothing is owed', async () => {
  const w = await world({ people });
  await w.done('officer', 'devices.register-medium', { ...drive, level: 'top_secret', keeper: 'reader' });
  await given(w, [update(person, 'reader', { top_secret_designated: false })]);
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await owed(w)).toEqual([['secrecy_office_head', 'open']]);
  await given(w, [update(person, 'reader', { top_secret_designated: true })]);
  await w.at('2026-03-02T03:00:00.000Z');
  await ran(w, 'devices.unlisted-keepers');
  expect(await owed(w)).toEqual([['secrecy_office_head', 'cancelled']]);
});

const owes = async (w: World) =>
  (await w.obligations('CARRIER-050')).map((one) => [one.owner_id, one.status, one.due_at]);

test('a copy in the hand of somebody who is taken off the list is owed at once, until it is back', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  await circulating(w, of, ['reader', 'drafter']);
  await w.at('2026-03-02T01:30:00.000Z');
  expect(await owes(w)).toEqual([]);
  await given(w, [update(person, 'reader', { top_secret_designated: false })]);
  await w.at('2026-03-02T02:00:00.000Z');
  await ran(w, 'hands.unlisted-holders');
  expect(await owes(w)).toEqual([['reader', 'open', '2026-03-02T09:30:00.000Z']]);
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  expect(await owes(w)).toEqual([['reader', 'met', '2026-03-02T09:30:00.000Z']]);
});

test('neighbour: so is one of a document that rises to top secret while somebody off the list reads it', async () => {
  const w = await world({ people: people.map((one) => ({ ...one, designated: one.id !== 'reader' })) });
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  await given(w, [{ op: 'update', table: 'carrier', key: { id: first(of.copies) }, set: { level: 5 } }]);
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await owes(w)).toEqual([['reader', 'open', '2026-03-02T09:30:00.000Z']]);
  await given(w, [update(person, 'reader', { top_secret_designated: true })]);
  await w.at('2026-03-02T03:00:00.000Z');
  await ran(w, 'hands.unlisted-holders');
  expect(await owes(w)).toEqual([['reader', 'cancelled', '2026-03-02T09:30:00.000Z']]);
});

test('a top-secret medium is entered and passed on by listed people only, though its keepers are on the list', async () => {
  const w = await world({ people });
  const top = { ...drive, level: 'top_secret', keeper: 'reader' };
  for (const who of ['clerk2', 'secrecy_head']) {
    const answer = await w.act(who, 'devices.register-medium', top);
    expect([who, answer.status, answer.body.rules]).toEqual([who, 403, ['CARRIER-050']]);
  }
  const { id: medium } = await w.done('clerk', 'devices.register-medium', top);
  await refused(w, 'devices.hand-medium', { medium, keeper: 'drafter' });
  await w.done('officer', 'devices.hand-medium', { medium, keeper: 'drafter' });
});

test('measures that say nothing put nobody on the list', async () => {
  const w = await world({ people });
  for (const measures of [['-'], ['无'], ['专用密码箱，不离身', '待定']]) {
    const answer = await w.act('officer', 'people.designate', { person: 'clerk2', measures });
    expect([answer.status, answer.body.rules, answer.body.fields]).toEqual([422, ['CARRIER-050'], ['measures']]);
  }
});

test('the last of the registry on the list keeps the office by which he is of the registry', async () => {
  const w = await world({ people });
  await paper(w, topSecret);
  const ends = () => w.act('secadmin', 'people.end-appointment', { person: 'clerk', role: 'registry_clerk' });
  await w.done('secadmin', 'people.designate', { person: 'officer', designated: false });
  const last = await ends();
  expect([last.status, last.body.rules]).toEqual([409, ['CARRIER-050']]);
  await w.approved('secadmin', 'people.designate', onList, ['leader']);
  expect((await ends()).status).toBe(200);
});

const onList = { person: 'officer', designated: true, measures: ['专用密码箱，两人同行'] };
