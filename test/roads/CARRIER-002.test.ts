import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import type { NewPerson } from '#server/found.ts';
import { first, handOf, paper, rowsOf, topSecret } from '../kit/carriers-hands.ts';
import { ordered } from '../kit/carriers-making.ts';
import { decided, drafted } from '../kit/classification.ts';
import { cast, world } from '../kit/world.ts';

const volume = { volume: '2026-密-3', archivist: 'archivist' };

test('the registry alone archives nothing: the archivist signs himself for copies and volume', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = await w.act('clerk', 'archives.file', { carriers: copies, ...volume });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['archivist']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  expect((await w.act('clerk', 'cases.sign', { case: asked.body.approval.id })).status).toBe(403);
  await w.sign('archivist', asked.body.approval.id);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'archive', hand_id: '2026-密-3' });
  const [move] = await rowsOf<{ case_id: string }>(
    w,
    "select case_id from movement where unit_id = $1 and step = 'archive' limit 1",
  );
  expect(move?.case_id).toBe(asked.body.approval.id);
});

test('neighbour: nor does a clerk who is archivist himself', async () => {
  const people = [
    { id: 'clerk', name: '机要员甲', department: 'office', post: '机要员', grade: 'core' as const, designated: true },
  ].map((one) => ({ ...one, roles: ['registry_clerk', 'archivist'] as const }));
  const w = await world({ people });
  const { copies } = await paper(w);
  const refused = await w.act('clerk', 'archives.file', { carriers: copies, ...volume, archivist: 'clerk' });
  expect([refused.status, refused.body.fields]).toEqual([422, ['archivist']]);
});

test('an old ledger archives nothing: its line has no archivist who signed for copy and volume', async () => {
  const w = await world();
  const lines = [{ state: '已归档' }, { state: '移交档案室' }, { state: '', archived: '2025-06-01' }];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-002']]));
});

test('neighbour: a day of filing beside “kept” says the same; an internal paper was archived without us', async () => {
  const w = await world();
  const lines = [{ archived: '2025-06-01' }, { state: '已归档', level: '内部', period: '' }];
  const [secret, internal] = await answered(w, ...lines);
  expect(secret).toEqual(['refused', ['CARRIER-002']]);
  expect(internal?.[0]).toBe('noted');
});

test('what is printed is not entered under an operator whom nobody knows', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const refused = await w.act('clerk', 'making.make', { order, printed: 6, operator: 'nobody' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-002'], ['operator']]);
  const spoiled = { order, printed: 7, waste: 1, waste_by: ['clerk', 'nobody'] };
  const alone = await w.act('clerk', 'making.make', spoiled);
  expect([alone.status, alone.body.rules, alone.body.fields]).toEqual([422, ['CARRIER-038'], ['waste_by']]);
});

test('two documents of ours are not issued under one number, nor where whoever issues may not know of the first', async () => {
  const w = await world();
  const [one, other] = [await drafted(w), await drafted(w)];
  for (const document of [one, other]) expect((await decided(w, document)).status).toBe(201);
  await w.done('clerk', 'classification.issue', { document: one, doc_no: '测发〔2026〕1号' });
  const refused = await w.act('drafter', 'classification.issue', { document: other, doc_no: '测发[2026]1号' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-002'], ['doc_no']]);
  await w.done('drafter', 'classification.issue', { document: other, doc_no: '测发〔2026〕2号' });
});

test('neighbour: nobody signs for it but the archivist named, whether or not the other may have it', async () => {
  const [archivist] = cast.filter(({ id }) => id === 'archivist');
  const second = { ...(archivist as NewPerson), id: 'archivist2', name: '档案员乙', designated: false };
  const w = await world({ people: [second] });
  const { copies } = await paper(w, topSecret);
  const asked = await w.act('clerk', 'archives.file', { carriers: [first(copies)], ...volume });
  const sign = (who: string) => w.act(who, 'cases.sign', { case: asked.body.approval.id, opinion: '已接收' });
  const other = await sign('archivist2');
  expect([other.status, other.body.rules]).toEqual([403, ['CARRIER-002']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  expect((await sign('archivist')).status).toBe(200);
});
