import { expect, test } from 'vitest';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { received } from '../kit/carriers-intake.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

const scope = ['p:drafter', 'p:reader'];
const everyOriginator = { 'CARRIER-027.scheme': { otherwise: ['leader_in_charge', 'originator'] } };
const dated = '2026-03-02';

test('the letter of a body that neither issued the paper nor stands above its issuer is no consent', async () => {
  const w = await world({ own: everyOriginator });
  const { carrier } = await original(w);
  const { case: id, input } = await permitted(w, carrier);
  const stranger = await handedIn(w, 'clerk2', { case: id }, { sender: '试验贸易有限公司', dated });
  const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id: stranger });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-027'], ['evidence_id']]);
  expect((await w.act('clerk', 'carriers.copy', input, { case: id })).status).toBe(409);
  const above = await handedIn(w, 'clerk2', { case: id }, { sender: '试验省人民政府', dated });
  await w.done('clerk2', 'cases.attach', { case: id, evidence_id: above, by_superior: true });
  await w.done('clerk', 'carriers.copy', input, { case: id });
});

test('neighbour: nor for what is quoted in another paper', async () => {
  const w = await world({ own: everyOriginator });
  const { id: source } = await received(w, { scope });
  const asked = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [source] });
  const about = { case: asked.body.approval.id };
  for (const who of ['head', 'leader']) await w.sign(who, about.case);
  const stranger = await handedIn(w, 'clerk2', about, { sender: '试验市国土局', dated });
  const refused = await w.act('clerk2', 'cases.attach', { ...about, evidence_id: stranger });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-027']]);
  await w.done('clerk2', 'cases.attach', { ...about, evidence_id: await handedIn(w, 'clerk2', about, { dated }) });
});

test('neighbour: one originator does not consent for another whose paper is quoted beside his', async () => {
  const w = await world({ own: everyOriginator });
  const papers = [await received(w, { scope }), await received(w, { scope, issuer: '另一省某厅' })];
  const sources = papers.map(({ id }) => id);
  const refused = await w.act('drafter', 'classification.derive', { title: '摘录', sources });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-027']]);
});

test('where the rank of the issuer decides, it decides for what is quoted as for what is copied', async () => {
  const scheme = {
    central: ['originator'],
    otherwise: { top_secret: ['originator'], otherwise: ['leader_in_charge'] },
  };
  const w = await world({ own: { 'CARRIER-027.scheme': scheme } });
  const { document, carrier } = await original(w, { level: 'confidential', issuer_rank: 'central', scope });
  const copy = await w.act('drafter', 'carriers.copy', { ...wanted, carrier });
  const quoted = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
  for (const { body } of [copy, quoted])
    expect(body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'originator']);
});
