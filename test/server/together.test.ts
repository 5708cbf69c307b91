import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { paper, rowsOf, topSecret } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

const reader = { id: 'reader', name: '阅文人', department: 'd1', post: '科员', grade: 'core', roles: [] } as const;

async function borrowing(w: World, patch: object = {}): Promise<string> {
  const { document } = await paper(w, patch);
  const { status, body } = await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  expect(status).toBe(202);
  return body.approval.id;
}

const listed = (w: World, who: string, ids: readonly string[]) =>
  w.get(who, `/api/cases/together?cases=${ids.join(',')}`);
const signed = (w: World, who: string, cases: readonly object[], more: object = {}) =>
  w.post(who, '/api/cases/together', { cases, ...more });
const statusOf = async (w: World, id: string) =>
  (await rowsOf(w, 'select status from "case" where unit_id = $1 and id = $2', [id]))[0]?.status;

interface Line {
  readonly id: string;
  readonly no: string;
  readonly content: string;
  readonly findings: readonly { readonly rule: string; readonly facts: object }[];
}
const chosen = (cases: readonly Line[]) => cases.map(({ id, content }) => ({ case: id, content }));
const against = (cases: readonly Line[]) => cases.map(({ findings }) => findings.map(({ rule }) => rule));

test('like cases are signed after one look at their list, each as an act of its own', async () => {
  const w = await world({ people: [reader] });
  const ids = [await borrowing(w), await borrowing(w)];
  const one = (await w.get('reader', `/api/cases/${ids[0]}`)).body;
  const signer: string = one.steps[0].asked[0].id;
  // A leader signs for papers he may not see: to him no findings say nothing, and the page says so.
  const his = (await w.get(signer, `/api/cases/${ids[0]}`)).body;
  expect([one.judged, one.findings, his.judged, his.findings]).toEqual([true, [], false, []]);
  const list = await listed(w, signer, ids);
  expect([list.status, against(list.body.cases)]).toEqual([200, [[], []]]);
  expect(list.body.cases.map((line: { title: { zh: string } }) => line.title.zh)).toEqual([
    one.case.title.zh,
    expect.any(String),
  ]);
  const cases = chosen(list.body.cases);
  // Words that say no are no signature, and the list of one case is no list.
  const no = await signed(w, signer, cases, { opinion: '不同意' });
  expect(no.body.findings[0].rule).toBe('opinion-agrees');
  expect((await signed(w, signer, cases.slice(1))).status).toBe(422);
  expect((await signed(w, signer, [cases[0] ?? {}, cases[0] ?? {}])).status).toBe(422);
  expect(await w.ledger('act=cases.sign&outcome=done')).toHaveLength(0);
  const { body } = await signed(w, signer, cases, { opinion: '同意' });
  expect(body.outcomes.map((it: { case: string; signed: boolean }) => [it.case, it.signed])).toEqual(
    ids.map((id) => [id, true]),
  );
  expect(await w.ledger('act=cases.sign&outcome=done')).toHaveLength(2);
  // Once is enough, and whom it does not wait for signs nothing.
  expect([(await signed(w, signer, cases)).status, (await listed(w, 'reader', ids)).status]).toEqual([404, 404]);
});

test('what is not alike, top secret or changed since is not signed with others, and each says why; nothing is signed then', async () => {
  const w = await world({ people: [{ ...reader, designated: true }] });
  const like = await borrowing(w);
  const secret = await borrowing(w, topSecret);
  const steps = async (id: string) => (await w.get('reader', `/api/cases/${id}`)).body.steps;
  const asked = async (id: string) => (await steps(id))[0].asked.map((one: { id: string }) => one.id);
  const both = await asked(secret);
  const signer = (await asked(like)).find((one: string) => both.includes(one)) ?? both[0];
  const list = await listed(w, signer, [like, secret]);
  expect(against(list.body.cases)[1]).toContain('together-not-top-secret');
  const refused = await signed(w, signer, chosen(list.body.cases));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CONDUCT-019']]);
  expect(refused.body.findings.map((one: { facts: object }) => one.facts)).toContainEqual({
    no: list.body.cases[1].no,
  });
  expect([await statusOf(w, like), await statusOf(w, secret)]).toEqual(['open', 'open']);
  expect(await w.ledger('act=cases.sign&outcome=denied')).toHaveLength(1);
  const other = await borrowing(w);
  const two = await listed(w, signer, [like, other]);
  expect(against(two.body.cases)).toEqual([[], []]);
  const stale = chosen(two.body.cases).map((one, at) => (at === 1 ? { ...one, content: 'seen otherwise' } : one));
  const changed = await signed(w, signer, stale);
  expect([changed.status, changed.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([
    409,
    ['together-as-confirmed'],
  ]);
  expect(await statusOf(w, like)).toBe('open');
  // Of what the signer may not know the answer says that it is not lawful, not why.
  await given(w, [update(person, 'reader', { state: 'left' })]);
  expect(against((await listed(w, signer, [like, other])).body.cases)).toEqual([
    ['together-lawful'],
    ['together-lawful'],
  ]);
});
