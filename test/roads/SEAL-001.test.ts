import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

const filed = { name: '某局印章', owner_body: '某局' };
const asking = (seal: string) => ({ seal, document: '某函', copies: 1, purpose: '报送' });

async function keptBy(w: World, keeper: string): Promise<string> {
  const asked = await w.act('office_head', 'seals.keep-seal', { ...filed, keeper });
  return (await w.sign('leader', asked.body.approval.id)).id;
}

const sees = async (w: World, who: string, request: string) => (await w.get(who, `/api/cases/${request}`)).status;

test('an approved use is seen and made by the keeper in office, not by him who was it when it was asked for', async () => {
  const w = await world();
  const seal = await keptBy(w, 'seal_keeper');
  const request = await w.approved('drafter', 'seals.request-seal-use', asking(seal), ['head', 'leader']);
  expect([await sees(w, 'seal_keeper', request), await sees(w, 'archivist', request)]).toEqual([200, 404]);
  expect(await keptBy(w, 'archivist')).toBe(seal);
  expect([await sees(w, 'seal_keeper', request), await sees(w, 'archivist', request)]).toEqual([404, 200]);
  const former = await w.act('seal_keeper', 'seals.use-seal', { seal, request });
  expect([former.status, former.body.rules]).toEqual([403, expect.arrayContaining(['SEAL-001'])]);
  await w.done('archivist', 'seals.use-seal', { seal, request });
  const again = await w.act('archivist', 'seals.use-seal', { seal, request });
  expect([again.status, again.body.rules]).toEqual([403, ['SEAL-002']]);
});

test('a neighbour: a request that was still waiting when the keeper changed reaches the successor too', async () => {
  const w = await world();
  const seal = await keptBy(w, 'seal_keeper');
  const asked = await w.act('drafter', 'seals.request-seal-use', asking(seal));
  await keptBy(w, 'archivist');
  for (const who of ['head', 'leader']) await w.sign(who, asked.body.approval.id);
  const used = await w.act('archivist', 'seals.use-seal', { seal });
  expect(used.status).toBe(201);
});

test('a neighbour: the keeper of another seal neither sees it nor puts his own by it', async () => {
  const w = await world();
  const seal = await keptBy(w, 'seal_keeper');
  const other = await w.act('office_head', 'seals.keep-seal', { ...filed, name: '合同专用章', keeper: 'archivist' });
  const { id: contracts } = await w.sign('leader', other.body.approval.id);
  const request = await w.approved('drafter', 'seals.request-seal-use', asking(seal), ['head', 'leader']);
  expect(await sees(w, 'archivist', request)).toBe(404);
  for (const one of [seal, contracts]) {
    const refused = await w.act('archivist', 'seals.use-seal', { seal: one, request });
    expect(refused.status).toBeGreaterThanOrEqual(403);
  }
});

test('a neighbour: without a keeper nothing is asked for and nothing is sealed', async () => {
  const w = await world();
  const { id: seal } = await w.done('office_head', 'seals.keep-seal', filed);
  for (const [who, act, input] of [
    ['drafter', 'seals.request-seal-use', asking(seal)],
    ['seal_keeper', 'seals.use-seal', { seal }],
  ] as const) {
    const refused = await w.act(who, act, input);
    expect([refused.status, refused.body.rules]).toEqual([409, expect.arrayContaining(['SEAL-001'])]);
  }
});

test('a seal whose keeper belongs to no department, and that no other keeps, is not used until one is named', async () => {
  const w = await world({
    people: [{ id: 'seal_keeper', name: '印章保管人', post: '印章保管人', grade: 'important', roles: ['seal_keeper'] }],
  });
  const seal = await keptBy(w, 'seal_keeper');
  const refused = await w.act('drafter', 'seals.request-seal-use', asking(seal));
  expect([refused.status, refused.body.rules]).toEqual([409, ['SEAL-001']]);
  const next = { ...filed, keeper: 'archivist' };
  const nowhere = await w.act('office_head', 'seals.keep-seal', { ...next, department: 'nowhere' });
  expect(nowhere.status).toBe(404);
  const asked = await w.act('office_head', 'seals.keep-seal', { ...next, department: 'office' });
  await w.sign('leader', asked.body.approval.id);
  expect((await w.act('drafter', 'seals.request-seal-use', asking(seal))).status).toBe(202);
});

test('a neighbour: a dash is no name of a seal and no body it belongs to', async () => {
  const w = await world();
  for (const dash of [{ name: '—' }, { owner_body: '-' }]) {
    const refused = await w.act('office_head', 'seals.keep-seal', { ...filed, ...dash });
    expect([refused.status, refused.body.rules]).toEqual([422, ['SEAL-001']]);
  }
});

test('a keeper does not move to another department with the seal of his own', async () => {
  const w = await world();
  await w.approved('office_head', 'seals.keep-seal', { ...filed, department: 'd2', keeper: 'reader2' }, ['leader']);
  const move = () => w.act('sysadmin', 'people.change-person', { person: 'reader2', department: 'd1', reason: '轮岗' });
  const refused = await move();
  expect([refused.status, refused.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([
    409,
    ['seals-handed-over'],
  ]);
  await w.approved('office_head', 'seals.keep-seal', { ...filed, department: 'd2', keeper: 'general' }, ['leader']);
  expect((await move()).status).toBe(202);
});

test('a seal is kept by one of the department that keeps it, at its filing and when he is succeeded', async () => {
  const w = await world();
  const keep = (more: object) => w.act('office_head', 'seals.keep-seal', { ...filed, ...more });
  const rule = (answer: Awaited<ReturnType<typeof keep>>) => [answer.status, answer.body.findings[0].rule];
  expect(rule(await keep({ keeper: 'reader2', department: 'd1' }))).toEqual([422, 'keeper-there']);
  await keptBy(w, 'seal_keeper');
  expect(rule(await keep({ keeper: 'reader2' }))).toEqual([422, 'keeper-there']);
  expect((await keep({ keeper: 'reader2', department: 'd2' })).status).toBe(202);
});

test('a seal is filed once, however its name is spaced', async () => {
  const w = await world();
  await keptBy(w, 'seal_keeper');
  for (const name of ['某局 印章', '“某局印章”']) {
    const refused = await w.act('office_head', 'seals.keep-seal', { ...filed, name });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'one-name']);
  }
});
