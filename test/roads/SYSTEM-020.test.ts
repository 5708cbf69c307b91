import { expect, test } from 'vitest';
import { original, permitted } from '../kit/carriers-copying.ts';
import { drafted } from '../kit/classification.ts';
import { handedIn, paper } from '../kit/letters.ts';
import { filesOf } from '../kit/files.ts';
import { actWithFile, uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const declaration = {
  level: 'secret',
  examination_document: '测测评〔2026〕1号',
  approved_by: '试验市保密局',
  valid_until: '2027-03-01',
};

/** A request to copy a secret paper of another authority. */
async function secretCase(w: World): Promise<string> {
  const { carrier } = await original(w);
  return (await permitted(w, carrier, {}, ['head'])).case;
}

test('a letter about a state secret is not stored as a file on an undeclared site, but noted as paper', async () => {
  const w = await world();
  const id = await secretCase(w);
  const refused = await actWithFile(w, 'clerk2', 'evidence.submit', { ...paper, case: id }, '批复');
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect(await filesOf(w)).toEqual([]);
  const evidence = await handedIn(w, 'clerk2', { case: id });
  const { body } = await w.get('drafter', `/api/registers/evidence?object_id=${id}`);
  expect(body.rows).toMatchObject([{ id: evidence, kind: 'paper', document_no: paper.document_no, pages: 1 }]);
});

test('neighbour: what belongs to no record yet is noted as paper only', async () => {
  const w = await world();
  const refused = await actWithFile(w, 'clerk2', 'evidence.submit', paper, '批复');
  expect([refused.status, refused.body.rules]).toEqual([409, ['SYSTEM-020']]);
  expect(await filesOf(w)).toEqual([]);
  expect((await w.act('clerk2', 'evidence.submit', paper)).status).toBe(201);
});

test('neighbour: a noted paper needs its pages, its place and two people who saw it', async () => {
  const w = await world();
  const id = await secretCase(w);
  for (const lacking of [{ pages: undefined }, { shelf_place: '' }, { seen_by: ['printer', 'printer'] }]) {
    const refused = await w.act('clerk2', 'evidence.submit', { ...paper, case: id, ...lacking });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([
      422,
      ['SYSTEM-020'],
      Object.keys(lacking),
    ]);
  }
});

test('a file declared to show no secret is stored, hashed into the ledger, and given out to whoever sees its record', async () => {
  const w = await world();
  const id = await secretCase(w);
  const handed = await actWithFile(
    w,
    'clerk2',
    'evidence.submit',
    { ...paper, case: id, shows_no_secret: true },
    '签字页',
  );
  expect(handed.status).toBe(201);
  const [entry] = await w.ledger('act=evidence.submit');
  expect(JSON.stringify(entry)).toContain(handed.body.sha256);
  const url = `/api/evidence/${handed.body.id}/file`;
  expect((await w.get('drafter', url)).body.toString()).toBe('签字页');
  const unseen = await w.get('reader2', url);
  expect([unseen.status, unseen.body]).toEqual([404, (await w.get('reader2', '/api/evidence/none/file')).body]);
  expect((await w.get('reader2', '/api/registers/evidence')).body.rows).toEqual([]);
});

test('text stored while the site was declared is not read once the declaration has lapsed', async () => {
  const w = await world();
  await w.done('secrecy_head', 'system.declare-site', declaration);
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, '正文')).body;
  expect((await w.get('drafter', `/api/bodies/${id}`)).status).toBe(200);
  await w.clock('2027-03-02T01:00:00.000Z');
  const refused = await w.get('drafter', `/api/bodies/${id}`);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
});

test('neighbour: nor is a letter stored as evidence for such a matter', async () => {
  const w = await world();
  await w.done('secrecy_head', 'system.declare-site', declaration);
  const document = await drafted(w);
  const handed = await actWithFile(w, 'clerk2', 'evidence.submit', { ...paper, document }, '批复');
  expect(handed.status).toBe(201);
  const url = `/api/evidence/${handed.body.id}/file`;
  expect((await w.get('drafter', url)).status).toBe(200);
  await w.clock('2027-03-02T01:00:00.000Z');
  const refused = await w.get('drafter', url);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
});
