import { expect, test } from 'vitest';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { packed } from '../kit/carriers-making.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { handedIn } from '../kit/letters.ts';
import { uploaded } from '../kit/upload.ts';
import { ownDocument } from '../kit/own-document.ts';
import { type World, world } from '../kit/world.ts';

const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope: ['p:drafter'] } as const;

/** A request of the registry clerk to copy a top-secret paper, signed by everybody inside. */
async function ownRequest(w: World): Promise<string> {
  const { carrier } = await original(w, topSecret);
  return w.approved('clerk', 'making.copy', { ...wanted, carrier }, ['office_head', 'leader']);
}

test('the originator’s consent is not attached by him who asked for it', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const evidence_id = await handedIn(w, 'clerk2', { case: id });
  const refused = await w.act('clerk', 'cases.attach', { case: id, evidence_id });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-027']]);
  expect((await w.get('clerk', `/api/cases/${id}`)).body.case.status).toBe('open');
  await w.done('clerk2', 'cases.attach', { case: id, evidence_id });
});

test('neighbour: nor does a letter count that he handed in, or that he is the one to have seen', async () => {
  const w = await world();
  const id = await ownRequest(w);
  for (const evidence_id of [
    await handedIn(w, 'clerk', { case: id }),
    await handedIn(w, 'clerk2', { case: id }, { seen_by: ['clerk', 'printer'] }),
  ]) {
    const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-027']]);
  }
});

test('neighbour: nor a letter that was handed in for another request, nor one that is not there', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const other = await handedIn(w, 'clerk2', { case: await ownRequest(w) });
  for (const evidence_id of [other, 'none', undefined]) {
    const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-027'], ['evidence_id']]);
  }
});

test('neighbour: nor one that serves another request already, handed in once more; of a request taken back it does', async () => {
  const w = await world();
  const request = async () => {
    const id = await ownRequest(w);
    return { case: id, evidence_id: await handedIn(w, 'clerk2', { case: id }) };
  };
  const [first, second] = [await request(), await request()];
  await w.done('clerk2', 'cases.attach', first);
  const refused = await w.act('clerk2', 'cases.attach', second);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-027'], ['evidence_id']]);
  await w.done('clerk', 'cases.withdraw', { case: first.case });
  await w.done('clerk2', 'cases.attach', second);
});

test('neighbour: a letter dated ahead is not handed in at all', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const refused = await w.act('clerk2', 'evidence.submit', { case: id, dated: '2030-01-01' });
  expect([refused.status, refused.body.fields]).toContain(422);
  expect(refused.body.fields).toContain('dated');
});

test('a cipher telegram is copied by nobody at any level, nor filmed into the system', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  for (const more of [
    { level: 'confidential', period: { kind: 'years', years: 5 } },
    { level: 'internal', regime: 'own' },
  ]) {
    const { document, carrier } = await original(w, { kind: 'cipher_telegram', scope: ['p:drafter'], ...more });
    for (const form of ['copy', 'excerpt']) {
      const refused = await w.act('clerk', 'making.copy', { ...wanted, carrier, form });
      expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
    }
    const derived = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
    expect([derived.status, derived.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-028'])]);
    const filmed = await uploaded(w, 'clerk', document, '正文');
    expect([filmed.status, filmed.body.rules]).toEqual([403, ['CARRIER-028']]);
  }
});

test('neighbour: nor is a top-secret paper of another body scanned into the system', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  const { document } = await original(w, topSecret);
  const filmed = await uploaded(w, 'clerk', document, '正文');
  expect([filmed.status, filmed.body.rules]).toEqual([403, ['CARRIER-028']]);
  const lower = await original(w);
  expect((await uploaded(w, 'clerk', lower.document, '正文')).status).toBe(201);
});

test('neighbour: nor is either put on a medium, whatever that bears', async () => {
  const w = await world();
  const drive = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'top_secret' };
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'officer' });
  const store = (document: string) => w.act('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  for (const more of [
    { ...topSecret, scope: ['p:officer'] },
    { kind: 'cipher_telegram', scope: ['p:officer'] },
  ]) {
    const refused = await store((await original(w, more)).document);
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
  }
  expect((await store((await original(w, { scope: ['p:officer'] })).document)).status).toBe(200);
});

test('neighbour: nor is a cipher telegram of no level printed and sent on like a paper of our own', async () => {
  const w = await world();
  const ask = async (patch: object) => {
    const { document } = await original(w, { level: 'internal', regime: 'own', ...patch });
    const { copies: _, ...terms } = wanted;
    const recipients = [{ unit: '试验市甲局', copies: 1 }];
    return w.act('drafter', 'making.request-print', { document, recipients, kept: 0, ...terms });
  };
  const refused = await ask({ kind: 'cipher_telegram', scope: ['p:drafter'] });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
  expect((await ask({})).status).toBe(202);
});

const ours = { ...topSecret, scope: ['duty:registry', 'p:drafter', 'p:classifier'] } as const;

/** A top secret paper of our own, the copy of it that is kept here, and the request to copy that one. */
async function ownPaper(w: World, more: object = {}) {
  const { document } = await packed(w, { ...ours, ...more });
  const text = 'select id from carrier where unit_id = $1 and document_id = $2 and copy_no = 6';
  const [kept] = await rowsOf<{ id: string }>(w, text, [document]);
  const input = { ...wanted, carrier: kept?.id };
  return { document, input, asked: await w.act('drafter', 'making.copy', input) };
}

test('to copying our own top secret paper our classifier consents, and without him nothing is copied', async () => {
  const w = await world({ authority: ['top_secret', 'secret', 'confidential'] });
  const { input, asked } = await ownPaper(w);
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge', 'classifier']]);
  const { id } = asked.body.approval;
  for (const signer of ['head', 'leader']) await w.sign(signer, id);
  const early = await w.act('clerk', 'making.copy', input, { case: id });
  expect([early.status, early.body.rules]).toEqual([409, expect.arrayContaining(['CARRIER-028'])]);
  await w.sign('classifier', id);
  await w.done('clerk', 'making.copy', input, { case: id });
});

test('neighbour: where the unit has no power at that level he does not, but the body above it', async () => {
  const w = await world();
  const { asked } = await ownPaper(w);
  expect(asked.body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'originator']);
  const { id } = asked.body.approval;
  for (const signer of ['head', 'leader']) await w.sign(signer, id);
  const firm = await handedIn(w, 'clerk2', { case: id }, { sender: '试验贸易有限公司' });
  const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id: firm });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-028'], ['evidence_id']]);
  await w.sign('outside:试厅函〔2026〕4号', id);
});

test('neighbour: nor to what was made of another body’s top secret, copied or taken out again', async () => {
  const w = await world({ authority: ['top_secret', 'secret', 'confidential'] });
  const { document: source } = await original(w, topSecret);
  const { document, asked } = await ownPaper(w, { source_ids: [source] });
  expect(asked.body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'originator']);
  const { id } = asked.body.approval;
  for (const signer of ['head', 'leader']) await w.sign(signer, id);
  const evidence_id = await handedIn(w, 'clerk2', { case: id }, { sender: '别省某厅' });
  const other = await w.act('clerk2', 'cases.attach', { case: id, evidence_id });
  expect([other.status, other.body.fields]).toEqual([422, ['evidence_id']]);
  await w.sign('outside:试厅函〔2026〕4号', id);
  const derived = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
  expect([derived.status, derived.body.approval?.steps.at(-1)]).toEqual([202, 'originator']);
  const own = await ownDocument(w, ours);
  const ofOurs = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [own] });
  expect(ofOurs.body.approval?.steps.at(-1)).toBe('classifier');
});

test('where a text lets a cipher telegram be excerpted, one signature is not enough: leader and originator agree to each', async () => {
  const w = await world({ own: { 'CARRIER-028.cipher_telegram_exception': 'excerpt' } });
  for (const more of [
    {},
    { level: 'confidential', period: { kind: 'years', years: 5 } },
    { level: 'internal', regime: 'own' },
  ]) {
    const { document, carrier } = await original(w, {
      kind: 'cipher_telegram',
      scope: ['p:clerk', 'p:drafter'],
      ...more,
    });
    const copied = await w.act('clerk', 'making.copy', { ...wanted, carrier });
    expect([copied.status, copied.body.rules]).toEqual([403, ['CARRIER-028']]);
    const input = { ...wanted, carrier, form: 'excerpt' };
    const asked = await w.act('clerk', 'making.copy', input);
    expect([asked.status, asked.body.approval.steps]).toEqual([
      202,
      expect.arrayContaining(['leader_in_charge', 'originator']),
    ]);
    const alone = await w.act('clerk', 'making.copy', input, { case: asked.body.approval.id });
    expect([alone.status, alone.body.rules]).toEqual([409, expect.arrayContaining(['CARRIER-028'])]);
    const derived = await w.act('clerk', 'classification.derive', { title: '摘录', sources: [document] });
    expect([derived.status, derived.body.approval?.steps]).toEqual([202, expect.arrayContaining(['originator'])]);
  }
});

const filming = ['reprint', 'photo', 'recording'] as const;

test.each(['never', 'registry_only', 'excerpt'])(
  'a cipher telegram is neither reprinted, photographed nor recorded by anybody where the text says %s',
  async (exception) => {
    const w = await world({ own: { 'CARRIER-028.cipher_telegram_exception': exception } });
    for (const more of [{}, { level: 'internal', regime: 'own' }]) {
      const { carrier } = await original(w, { kind: 'cipher_telegram', scope: ['p:clerk', 'p:drafter'], ...more });
      for (const form of filming) {
        const refused = await w.act('clerk', 'making.copy', { ...wanted, carrier, form });
        expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
      }
    }
  },
);

test('neighbour: nor is a top secret paper, of another body or our own, whoever would agree', async () => {
  const w = await world({ authority: ['top_secret', 'secret', 'confidential'] });
  const { carrier } = await original(w, topSecret);
  const { input } = await ownPaper(w);
  for (const form of filming)
    for (const of of [{ ...wanted, carrier }, input]) {
      const refused = await w.act('drafter', 'making.copy', { ...of, form });
      expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
    }
});

test('neighbour: of a lower paper each needs its own leave, and comes of it numbered, stamped and due back as a copy does', async () => {
  const w = await world();
  const { carrier } = await original(w);
  for (const [form, kind] of [
    ['reprint', 'copy'],
    ['photo', 'audio_visual'],
    ['recording', 'audio_visual'],
  ] as const) {
    const early = await w.act('clerk', 'making.copy', { ...wanted, carrier, form });
    expect([early.status, early.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
    const permit = await permitted(w, carrier, { form });
    const { id } = await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
    const text = `select r.form, c.kind, c.stamp is not null as stamped, c.collect_by from copy_run r
      join carrier c on c.unit_id = r.unit_id and c.document_id = r.document_id and c.copy_no = r.first_no
      where r.unit_id = $1 and r.id = $2`;
    expect(await rowsOf(w, text, [id])).toEqual([{ form, kind, stamped: true, collect_by: wanted.collect_by }]);
  }
});
