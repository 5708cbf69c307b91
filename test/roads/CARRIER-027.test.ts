import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { document as documents } from '#modules/documents/index.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { received } from '../kit/carriers-intake.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { handedIn } from '../kit/letters.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

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
  expect((await w.act('clerk', 'making.copy', input, { case: id })).status).toBe(409);
  for (const sender of ['试验贸易有限公司', '试验省另一厅', '测试市某局（章）']) {
    const evidence_id = await handedIn(w, 'clerk2', { case: id }, { sender, dated });
    const claimed = await w.act('clerk2', 'cases.attach', { case: id, evidence_id, by_superior: true });
    expect([sender, claimed.status, claimed.body.rules]).toEqual([sender, 422, ['CARRIER-027']]);
  }
  const above = await handedIn(w, 'clerk2', { case: id }, { sender: '试验省人民政府', dated });
  await w.done('clerk2', 'cases.attach', { case: id, evidence_id: above, by_superior: true });
  await w.done('clerk', 'making.copy', input, { case: id });
});

test('neighbour: the body above one issuer does not consent for another', async () => {
  const w = await world({ own: everyOriginator });
  const { carrier } = await original(w, { issuer: '另一省某厅' });
  const { case: id } = await permitted(w, carrier);
  const evidence_id = await handedIn(w, 'clerk2', { case: id }, { sender: '试验省人民政府', dated });
  const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id, by_superior: true });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-027']]);
  const own = await handedIn(w, 'clerk2', { case: id }, { sender: '另一省某厅（章）', dated });
  await w.done('clerk2', 'cases.attach', { case: id, evidence_id: own });
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
  const copy = await w.act('drafter', 'making.copy', { ...wanted, carrier });
  const quoted = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
  for (const { body } of [copy, quoted])
    expect(body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'originator']);
});

const passedOn = {
  recipients: [{ unit: '试验市甲局', copies: 2 }],
  kept: 1,
  purpose: '转发下级单位执行',
  collect_by: '2026-03-27',
} as const;

test('another body’s paper is printed and sent on only with the leave its copying needs, and as numbered copies of it', async () => {
  const w = await world({ own: everyOriginator });
  const { document, carrier } = await original(w, { scope });
  const asked = await w.act('drafter', 'making.request-print', { document, ...passedOn });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge', 'originator']]);
  const about = { case: asked.body.approval.id };
  for (const who of ['head', 'leader']) await w.sign(who, about.case);
  const orders = 'select id, form from print_order where unit_id = $1 and document_id = $2';
  expect(await rowsOf(w, orders, [document])).toEqual([]);
  const stranger = await handedIn(w, 'clerk2', about, { sender: '试验贸易有限公司', dated });
  expect((await w.act('clerk2', 'cases.attach', { ...about, evidence_id: stranger })).body.rules).toEqual([
    'CARRIER-027',
  ]);
  await w.done('clerk2', 'cases.attach', { ...about, evidence_id: await handedIn(w, 'clerk2', about, { dated }) });
  const [ordered] = await rowsOf<{ id: string; form: string }>(w, orders, [document]);
  expect(ordered?.form).toBe('reprint');
  const order = ordered?.id;
  await w.done('clerk', 'making.make', { order, printed: 3 });
  const made = `select c.kind, c.copy_of, c.stamp is not null as stamped, c.collect_by, r.form from carrier c
    join copy_run r on r.unit_id = c.unit_id and r.document_id = c.document_id and c.copy_no >= r.first_no
    where c.unit_id = $1 and c.document_id = $2 and c.copy_no > 5`;
  const copy = { kind: 'copy', copy_of: carrier, stamped: true, collect_by: passedOn.collect_by, form: 'reprint' };
  expect(await rowsOf(w, made, [document])).toEqual([copy, copy, copy]);
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const { id: dispatch, recipient, numbers } = parcels[0];
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
});

test('a reprint is not made after the last day its originator agreed to, nor asked for until a day that is over', async () => {
  const w = await world({ own: everyOriginator });
  const { document } = await original(w, { scope });
  const over = await w.act('drafter', 'making.request-print', { document, ...passedOn, make_by: '2026-03-01' });
  expect([over.status, over.body.fields]).toEqual([422, ['make_by']]);
  const asked = await w.act('drafter', 'making.request-print', { document, ...passedOn, make_by: '2026-03-06' });
  for (const who of ['head', 'leader']) await w.sign(who, asked.body.approval.id);
  const { id: order } = await w.sign('outside:试厅函〔2026〕3号', asked.body.approval.id);
  await w.clock('2026-03-09T01:00:00.000Z');
  const late = await w.act('clerk', 'making.make', { order, printed: 3 });
  expect([late.status, late.body.rules]).toEqual([409, ['CARRIER-027']]);
  await w.clock('2026-03-06T08:00:00.000Z');
  await w.done('clerk', 'making.make', { order, printed: 3 });
});

test('neighbour: nor is it reprinted without saying for what and until when, top secret or a cipher telegram at all', async () => {
  const w = await world();
  const { document } = await original(w, { scope });
  const bare = await w.act('drafter', 'making.request-print', { document, recipients: passedOn.recipients });
  expect([bare.status, bare.body.fields]).toEqual([422, expect.arrayContaining(['purpose', 'collect_by'])]);
  const top = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope: ['p:drafter'] };
  for (const more of [top, { kind: 'cipher_telegram', scope }]) {
    const { document: other } = await original(w, more);
    const refused = await w.act('drafter', 'making.request-print', { document: other, ...passedOn });
    expect([refused.status, refused.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-028'])]);
  }
  const { document: copied } = await original(w, top);
  const asked = await w.act('drafter', 'making.request-print', { document: copied, ...passedOn, form: 'copy' });
  expect([asked.status, asked.body.approval.steps.at(-1)]).toEqual([202, 'originator']);
});

/** A received paper that is no secret yet, printed like any other; then it becomes one. */
async function grownSecret(w: World, grow: (document: string) => Promise<void>, until: 'made' | 'recounted') {
  const { document } = await original(w, { level: 'internal', regime: 'own', period: null, scope });
  const { recipients, kept } = passedOn;
  const permit = await w.act('drafter', 'making.request-print', { document, recipients, kept });
  const order = (await w.sign('head', permit.body.approval.id)).id;
  await w.done('clerk', 'making.make', { order, printed: 3 });
  if (until === 'made') {
    await grow(document);
    return w.act('clerk', 'making.distribute', { order, checked: true });
  }
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  const { id: dispatch, recipient, numbers } = parcels[0];
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  await grow(document);
  return w.act('clerk', 'mail.dispatch', { dispatch, ...byPost });
}

test.each(['made', 'recounted'] as const)(
  'neighbour: what was %s while it was no secret is not sent on once it is one',
  async (until) => {
    const w = await world();
    const secret = {
      level: levelRank.secret,
      regime: 'state',
      period: { kind: 'years', years: 10 },
      mark: '机密★10年',
    } as const;
    const refused = await grownSecret(w, (document) => given(w, [update(documents, document, secret)]), until);
    expect([refused.status, refused.body.rules]).toEqual([409, expect.arrayContaining(['CARRIER-027'])]);
  },
);
