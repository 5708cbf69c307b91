import { expect, test } from 'vitest';
import { received } from '../kit/carriers-intake.ts';
import { classified, decided, derived, drafted, signers } from '../kit/classification.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const scope = ['p:drafter', 'p:reader'];
const company = { level: 'secret', regime: 'company', period: { kind: 'long' } } as const;

const deriving = (w: World, sources: readonly string[], more: object = {}) =>
  w.act('drafter', 'classification.derive', { title: '汇编', sources, ...more });

test('G3 a draft of one’s own that nobody has decided is no source, whatever it proposes', async () => {
  const w = await world();
  const paper = await received(w, { level: 'confidential', period: { kind: 'years', years: 5 }, scope });
  for (const proposed of [
    company,
    { level: 'confidential', period: { kind: 'years', years: 5 } },
    { level: 'internal', regime: 'own', period: null },
  ]) {
    const own = await drafted(w, { ...proposed, scope });
    for (const sources of [[paper.id, own], [own]]) {
      const answer = await deriving(w, sources);
      expect([answer.status, answer.body.rules]).toEqual([409, ['CLASSIFY-020']]);
    }
  }
});

test('secrets of different kinds never become one thing, also where each is decided', async () => {
  const w = await world();
  const state = await received(w, { scope });
  const trade = await classified(w, { ...company, scope }, signers.company);
  const group = await received(w, { ...company, regime: 'group', source: 'other', scope });
  for (const sources of [
    [state.id, trade],
    [trade, state.id],
    [state.id, group.id],
    [trade, group.id],
  ]) {
    const answer = await deriving(w, sources);
    expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['CLASSIFY-020'])]);
  }
});

test('a state secret compiled with internal matters stays one: classifier on the route, no text on an undeclared site', async () => {
  const w = await world();
  const state = await received(w, { scope });
  const internal = await received(w, { level: 'work_secret', regime: 'own', period: null, scope });
  const id = await derived(w, { sources: [internal.id, state.id] });
  const row = (await w.get('drafter', `/api/registers/documents/${id}`)).body.row;
  expect(row).toMatchObject({ level: 4, regime: 'state' });
  const text = await uploaded(w, 'drafter', id, '正文');
  expect([text.status, text.body.rules]).toEqual([403, ['SYSTEM-020']]);
  const last = await decided(w, id);
  expect([last.status, last.body.mark]).toEqual([201, '机密★10年']);
});

test('a derivative is not made another kind of secret, lower or wider by working on its draft', async () => {
  const w = await world();
  const { id: source } = await received(w, { scope });
  const document = await derived(w, { sources: [source] });
  const as = { document, title: '摘录', level: 'secret', period: { kind: 'years', years: 10 }, scope, basis: '原件' };
  for (const patch of [
    { regime: 'company' },
    { level: 'confidential' },
    { period: { kind: 'years', years: 5 } },
    { scope: [...scope, 'p:reader2'] },
  ]) {
    const answer = await w.act('drafter', 'classification.draft', { ...as, ...patch });
    expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-020']]);
  }
});

test('a source changed after the draft was made is followed before it is decided, and before it is issued', async () => {
  const w = await world();
  const source = await classified(w, { scope });
  const [draft, done] = [await derived(w, { sources: [source] }), await derived(w, { sources: [source] })];
  expect((await decided(w, done)).status).toBe(201);
  const change = { document: source, level: 'confidential', period: { kind: 'years', years: 5 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', change, ['head', 'classifier']);
  const submitted = await w.act('drafter', 'classification.submit', { document: draft });
  expect([submitted.status, submitted.body.rules]).toEqual([422, ['CLASSIFY-020']]);
  const issued = await w.act('clerk', 'classification.issue', { document: done });
  expect([issued.status, issued.body.rules]).toEqual([409, ['CLASSIFY-020']]);
});

test('neighbour: what was issued before its source rose is owed to follow it, and the change of it meets that', async () => {
  const w = await world({ authority: ['top_secret', 'secret', 'confidential'] });
  const source = await classified(w, { scope });
  const document = await derived(w, { sources: [source] });
  expect((await decided(w, document)).status).toBe(201);
  await w.done('clerk', 'classification.issue', { document });
  const top = { level: 'top_secret', period: { kind: 'years', years: 30 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', { document: source, ...top }, ['head', 'classifier']);
  const owed = { owner: { id: 'drafter' }, object: { table: 'document', id: document } };
  expect(await w.obligations('CLASSIFY-020')).toMatchObject([{ status: 'open', ...owed }]);
  await w.approved('drafter', 'classification.change', { document, ...top }, ['head', 'classifier']);
  expect(await w.obligations('CLASSIFY-020')).toMatchObject([{ status: 'met', ...owed }]);
  const row = (await w.get('drafter', `/api/registers/documents/${document}`)).body.row;
  expect(row).toMatchObject({ level: 5 });
});

test('a derivative is made known to nobody who may not know of its source, until that is widened too', async () => {
  const w = await world();
  const { id: source } = await received(w, { scope });
  const document = await derived(w, { sources: [source] });
  expect((await decided(w, document)).status).toBe(201);
  const wider = (of: string) => ({ document: of, person: 'reader2', until: '2026-03-10', reason: '参加起草' });
  const refused = await w.act('drafter', 'classification.widen-scope', wider(document));
  expect([refused.status, refused.body.rules]).toEqual([403, ['CLASSIFY-020']]);
  await w.approved('drafter', 'classification.widen-scope', wider(source), ['head', 'leader']);
  expect((await w.act('drafter', 'classification.widen-scope', wider(document))).status).toBe(202);
});
