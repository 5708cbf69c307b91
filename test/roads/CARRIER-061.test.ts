import { expect, test } from 'vitest';
import { insert, remove } from '#kernel/effect.ts';
import { destructionItem } from '#modules/destruction/tables.ts';
import { levelRank } from '#kernel/label.ts';
import { appointment } from '#modules/people/index.ts';
import { given, raised } from '../kit/effects.ts';
import { registered } from '../kit/importing.ts';
import { batch, centre, designated, execute, leaders, shelved } from '../kit/carriers-accounting.ts';
import { agreed, first, handOf, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('an approved list that changed since is not carried out: an item, the method, the place', async () => {
  const w = await world();
  await designated(w);
  const [extra] = (await shelved(w, 1)).copies;
  for (const change of [
    { items: [{ carrier: extra?.id, reason: '顺带' }] },
    { method: 'pulp' },
    { site: '另一销毁中心' },
  ]) {
    if (change.site) await designated(w, { name: change.site });
    const of = await batch(w, 1);
    await w.done('clerk', 'destruction.list-for-destruction', { list: of.list, items: [], ...change });
    const carriers = change.items ? [...of.carriers, extra?.id as string] : of.carriers;
    const refused = await execute(w, { ...of, carriers });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-061']]);
    await w.done('clerk', 'destruction.cancel-destruction', { list: of.list, reason: '重造' });
  }
});

test('a neighbour: nor one of which a copy has risen since, if only to the level of another', async () => {
  const w = await world();
  await designated(w);
  const lower = await shelved(w, 1, { level: 'confidential' });
  const [risen] = lower.copies.map(({ id }) => id) as [string];
  const of = await batch(w, 1, { paper: { level: 'secret' }, signers: [] });
  const items = [{ carrier: risen, reason: '已无保存价值' }];
  await w.done('clerk', 'destruction.list-for-destruction', { list: of.list, items });
  await w.approved('clerk', 'destruction.submit-destruction', { list: of.list }, leaders);
  await raised(w, lower.document, levelRank.secret, 'state');
  const refused = await execute(w, { ...of, carriers: [...of.carriers, risen] });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-061']]);
});

test('a neighbour: another method than the approved one is not used when it is handed over', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  const refused = await execute(w, of, { method: 'burn' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-061']]);
  expect(await handOf(w, of.carriers[0] as string)).toMatchObject({ hand: 'registry' });
  expect((await execute(w, of, { method: 'shred' })).status).toBe(200);
});

test('an approved submission carried out by hand does not use its approval up', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { signers: [] });
  const id = await w.approved('clerk', 'destruction.submit-destruction', { list: of.list }, [
    'officer',
    'secrecy_head',
    'leader',
  ]);
  expect((await w.get('clerk', `/api/cases/${id}`)).body.may.execute).toBe(false);
  for (const who of ['clerk', 'clerk2']) {
    const refused = await w.act(who, 'destruction.submit-destruction', { list: of.list }, { case: id });
    expect(refused.status).toBe(409);
    expect(refused.body.rules).toContain('CARRIER-061');
  }
  expect((await execute(w, of)).status).toBe(200);
});

test('a neighbour: the approval of a loan is used by lending, not by asking again', async () => {
  const w = await world();
  const of = await paper(w);
  const id = await agreed(w, 'reader', of);
  const asked = { document: of.document, purpose: '起草报告' };
  const again = await w.act('reader', 'hands.borrow', asked, { case: id });
  expect([again.status, again.body.rules]).toEqual([409, ['CARRIER-021']]);
  expect((await w.get('reader', `/api/cases/${id}`)).body.case.status).toBe('approved');
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
});

test('what the old ledger had asked to destroy lies in the registry and is listed and approved anew', async () => {
  const w = await world();
  await designated(w);
  const { 关于第1项工作的通知: document } = await registered(w, { state: '申请销毁' });
  const { rows } = (await w.get('clerk', `/api/registers/carriers?document_id=${document}`)).body;
  expect(rows).toMatchObject([{ hand: 'registry' }]);
  const items = [{ carrier: rows[0].id, reason: '过时', pages: '3' }];
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', { items });
  const refused = await w.act('clerk', 'destruction.hand-to-destruction', {
    list,
    carriers: [rows[0].id],
    received_by: '某人',
  });
  expect(refused.body.rules).toContain('CARRIER-061');
});

test('whoever watches the destruction sees the approved list without having asked and without being of the registry', async () => {
  const w = await world();
  await designated(w);
  await batch(w, 1);
  const offered = async () => (await w.get('reader2', '/api/cases?box=usable&grants=copy.destroyed')).body.cases;
  expect(await offered()).toEqual([]);
  const since = '2026-03-01T00:00:00.000Z';
  const watching = { person_id: 'reader2', role: 'destruction_supervisor', since, until: null } as const;
  await given(w, [insert(appointment, { id: 'watch', granted_by: 'secadmin', ...watching })]);
  expect(await offered()).toMatchObject([{ procedure: 'destruction.submit-destruction', status: 'approved' }]);
});

test('a list on which nothing stands is handed over by nobody, and “none” is no reason', async () => {
  const w = await world();
  await designated(w);
  const [copy] = (await shelved(w, 1)).copies;
  const listing = { method: 'shred', site: centre };
  const items = [{ carrier: copy?.id, reason: '待定' }];
  const nothing = await w.act('clerk', 'destruction.list-for-destruction', { ...listing, items });
  expect([nothing.status, nothing.body.rules]).toEqual([422, ['CARRIER-061']]);
  // As such a list could be made before it was refused.
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', {
    ...listing,
    items: [{ carrier: copy?.id, reason: '已无保存价值' }],
  });
  await given(w, [remove(destructionItem, { list_id: list, carrier_id: copy?.id as string })]);
  const refused = await execute(w, { list, carriers: [], document: '' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-061']]);
});

test('a neighbour: nothing is destroyed before it was handed over as approved, whoever signs', async () => {
  const w = await world();
  await designated(w);
  const { list, carriers } = await batch(w, 1);
  for (const act of ['sign-destruction', 'complete-destruction']) {
    const refused = await w.act(
      'clerk',
      `destruction.${act}`,
      act === 'sign-destruction' ? { list, as: 'destroyer' } : { list },
    );
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-064']]);
  }
  expect(await handOf(w, carriers[0] as string)).toMatchObject({ hand: 'registry' });
});

test('a list of nothing is refused, and uses up no number of the series', async () => {
  const w = await world();
  await designated(w);
  const refused = await w.act('clerk', 'destruction.list-for-destruction', { items: [], method: 'shred' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-061'], ['items']]);
  const [number, next] = [await batch(w, 1), await batch(w, 1)].map(({ list }) => list);
  const rows = (await w.get('clerk', '/api/registers/destruction-lists')).body.rows as { id: string; no: string }[];
  const count = (id: string | undefined) => Number(/(\d+)号?$/.exec(rows.find((row) => row.id === id)?.no ?? '')?.[1]);
  expect([count(number), count(next)]).toEqual([1, 2]);
});
