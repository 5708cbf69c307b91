import { expect, test } from 'vitest';
import { handedIn, paper } from '../kit/letters.ts';
import { actWithFile } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const filed = { name: '某局印章', owner_body: '某局', keeper: 'seal_keeper' };

async function sealOf(w: World): Promise<string> {
  const asked = await w.act('office_head', 'seals.keep-seal', filed);
  return (await w.sign('leader', asked.body.approval.id)).id;
}

const use = (seal: string) => ({ seal, document: '某函', copies: 1, purpose: '报送' });

test('an approved use is made although somebody has asked again since', async () => {
  const w = await world();
  const seal = await sealOf(w);
  await w.approved('drafter', 'seals.request-seal-use', use(seal), ['head', 'leader']);
  expect((await w.act('reader', 'seals.request-seal-use', use(seal))).status).toBe(202);
  await w.done('seal_keeper', 'seals.use-seal', { seal });
  const next = await w.act('seal_keeper', 'seals.use-seal', { seal });
  expect([next.status, next.body.rules]).toEqual([409, ['SEAL-002']]);
});

test('the keeper, who did not ask, is offered what can be used and nothing else; nobody else is', async () => {
  const w = await world();
  const seal = await sealOf(w);
  const request = await w.approved('drafter', 'seals.request-seal-use', use(seal), ['head', 'leader']);
  await w.act('reader', 'seals.request-seal-use', use(seal));
  const offered = async (who: string) => {
    const { cases } = (await w.get(who, '/api/cases?box=usable&grants=seal.used')).body;
    return cases.map((one: { id: string }) => one.id);
  };
  expect([await offered('seal_keeper'), await offered('reader2')]).toEqual([[request], []]);
  await w.done('seal_keeper', 'seals.use-seal', { seal, request });
  expect(await offered('seal_keeper')).toEqual([]);
});

test('a neighbour: a use nobody signed stays unapproved, whoever is asked and however often', async () => {
  const w = await world();
  const seal = await sealOf(w);
  for (const who of ['drafter', 'reader'])
    expect((await w.act(who, 'seals.request-seal-use', use(seal))).status).toBe(202);
  expect((await w.act('seal_keeper', 'seals.use-seal', { seal })).status).toBe(409);
});

test('a neighbour: a keeper comes and goes by the leader’s signature, and does not leave while he keeps a seal', async () => {
  const w = await world();
  const seal = await sealOf(w);
  const leaving = await w.act('hr', 'people.leave-post', { person: 'seal_keeper' });
  expect([leaving.status, leaving.body.rules]).toEqual([409, ['SEAL-001']]);
  const administrator = { ...filed, keeper: 'sysadmin' };
  expect((await w.act('office_head', 'seals.keep-seal', administrator)).status).toBe(403);
  const next = { ...filed, keeper: 'archivist' };
  const asked = await w.act('office_head', 'seals.keep-seal', next);
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect((await w.sign('leader', asked.body.approval.id)).id).toBe(seal);
  expect((await w.act('hr', 'people.leave-post', { person: 'seal_keeper' })).status).toBe(201);
});

test('a neighbour: a file is not put under a seal that was approved for a paper, nor a paper for a file', async () => {
  const w = await world();
  const seal = await sealOf(w);
  const noted = { ...paper, shows_no_secret: true };
  const file = await actWithFile(w, 'seal_keeper', 'evidence.submit', noted, '另一份');
  const note = await handedIn(w, 'seal_keeper', {});
  await w.approved('drafter', 'seals.request-seal-use', use(seal), ['head', 'leader']);
  const other = await w.act('seal_keeper', 'seals.use-seal', { seal, evidence_id: file.body.id });
  expect([other.status, other.body.rules]).toEqual([409, ['SEAL-002']]);
  const bare = await w.act('seal_keeper', 'seals.use-seal', { seal, evidence_id: note });
  expect([bare.status, bare.body.rules]).toEqual([422, ['SEAL-002']]);
  await w.done('seal_keeper', 'seals.use-seal', { seal });
});

test('an approval is for its seal: the keeper of two seals does not put the other one by it', async () => {
  const w = await world();
  const seal = await sealOf(w);
  const asked = await w.act('office_head', 'seals.keep-seal', { ...filed, name: '合同专用章' });
  const { id: other } = await w.sign('leader', asked.body.approval.id);
  const request = await w.approved('drafter', 'seals.request-seal-use', use(seal), ['head', 'leader']);
  const refused = await w.act('seal_keeper', 'seals.use-seal', { seal: other, request });
  expect([refused.status, refused.body.rules]).toEqual([409, ['SEAL-002']]);
  await w.done('seal_keeper', 'seals.use-seal', { seal, request });
});

test('a neighbour: a dash is no purpose and no document', async () => {
  const w = await world();
  const seal = await sealOf(w);
  for (const nothing of [{ purpose: '—' }, { document: ' - ' }]) {
    const refused = await w.act('drafter', 'seals.request-seal-use', { ...use(seal), ...nothing });
    expect(refused.status).toBe(422);
  }
  const none = await w.act('drafter', 'seals.request-seal-use', { ...use(seal), purpose: '—' });
  expect(none.body.rules).toEqual(['SEAL-002']);
});
