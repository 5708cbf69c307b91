import { beforeAll, expect, test } from 'vitest';
import { handedIn } from '#test/kit/letters.ts';
import { type World, world } from '#test/kit/world.ts';

let w: World;

beforeAll(async () => {
  w = await world({ authority: [] });
  const evidence_id = await handedIn(w, 'clerk', {}, { document_no: '试保授〔2026〕8号', dated: '2026-03-01' });
  city = { authority: 'districted_city', evidence_id };
});

const unit = async () => (await w.get('secrecy_head', '/api/registers/unit')).body.rows[0];
const act = 'classification.declare-authority';
let city: { authority: string; evidence_id: string };
const document = '试保授〔2026〕8号 2026-03-01';

test('a unit’s authority to classify rests on a document, stays within the law and is approved', async () => {
  for (const who of ['sysadmin', 'classifier', 'clerk'])
    expect((await w.act(who, act, city)).body.rules).toEqual(['CLASSIFY-031']);
  const bare = await w.act('secrecy_head', act, { authority: 'districted_city' });
  expect([bare.status, bare.body.fields]).toEqual([422, ['evidence_id']]);
  const high = await w.act('secrecy_head', act, { ...city, levels: ['top_secret', 'secret'] });
  expect([high.status, high.body.fields]).toEqual([422, ['levels']]);
  expect(await unit()).toMatchObject({ secret: false, confidential: false });

  const asked = await w.act('secrecy_head', act, city);
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  await w.sign('leader', asked.body.approval.id);
  expect(await unit()).toMatchObject({
    top_secret: false,
    secret: true,
    confidential: true,
    authority_document: document,
  });
  expect((await w.act('secrecy_head', act, city)).body.rules).toEqual(['CLASSIFY-031']);
});

test('less authority holds at once, and every change stands in the record of choices', async () => {
  await w.done('secadmin', act, { authority: city.authority, levels: ['confidential'] });
  expect(await unit()).toMatchObject({ secret: false, confidential: true });
  const { rows } = (await w.get('auditor', '/api/registers/choices')).body;
  expect(rows.map((one: { key: string; document: string }) => [one.key, one.document])).toEqual([
    ['CLASSIFY-031.authority', document],
    ['CLASSIFY-031.authority', document],
  ]);
  const chosen = await w.act('secrecy_head', 'organization.choose', { key: 'CLASSIFY-031.authority', value: 'none' });
  expect([chosen.status, chosen.body.findings[0].rule]).toEqual([409, 'chosen-here']);
});

test('what stands entered about the unit is for those who answer for it', async () => {
  expect((await w.get('reader', '/api/registers/unit')).body.rows ?? []).toEqual([]);
});
