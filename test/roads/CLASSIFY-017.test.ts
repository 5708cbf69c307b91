import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { carrier, document as documents } from '#modules/documents/index.ts';
import { received } from '../kit/carriers-intake.ts';
import { agreed, first, lent, loanOf } from '../kit/carriers-hands.ts';
import { permitted, wanted } from '../kit/carriers-copying.ts';
import { given } from '../kit/effects.ts';
import { classified, decided, drafted, printed, signers } from '../kit/classification.ts';
import { ownDocument } from '../kit/own-document.ts';
import { byPost } from '../kit/outside-units.ts';
import { handedIn, sentUp } from '../kit/letters.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

test('what bears no mark is neither copied, printed, numbered nor sent', async () => {
  const w = await world();
  const { carriers } = await received(w, { scope: ['p:drafter'] });
  const unmarked = await ownDocument(w, { period: null, scope: ['duty:registry', 'p:drafter'] });
  await given(w, [update(carrier, carriers[0]?.id ?? '', { document_id: unmarked })]);
  const copying = await w.act('drafter', 'making.copy', { ...wanted, carrier: carriers[0]?.id });
  expect([copying.status, copying.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  const printing = { document: unmarked, recipients: [], kept: 1 };
  expect((await w.act('drafter', 'making.request-print', printing)).body.rules).toEqual(['CLASSIFY-017']);
});

test('every regime and level gets its own mark, and none but state secrets a star, however it came in', async () => {
  const w = await world();
  for (const [paper, mark] of [
    [{ level: 'confidential', period: { kind: 'years', years: 5 } }, '秘密★5年'],
    [{ level: 'secret', period: { kind: 'date', date: '2030-01-01' } }, '机密★2030年1月1日'],
    [{ level: 'secret', regime: 'group', source: 'other', period: { kind: 'long' } }, '重要商密 长期'],
    [{ level: 'top_secret', regime: 'company', source: 'other', period: { kind: 'permanent' } }, '核心商密 永久'],
    [{ level: 'work_secret', regime: 'own', period: null }, '内部'],
    [{ level: 'internal', regime: 'own', period: null }, '内部'],
    [{ level: 'public', regime: 'own', period: null }, ''],
  ] as const)
    expect((await received(w, paper)).mark).toBe(mark);
});

test('an unclassified draft is not printed before its level field is fixed, nor a protected one', async () => {
  const w = await world({ authority: [] });
  for (const document of [await drafted(w, { level: null, regime: null }), await drafted(w)]) {
    const answer = await w.act('drafter', 'making.request-print', { document, recipients: [], kept: 1 });
    expect([409, 422]).toContain(answer.status);
    expect(['CLASSIFY-013', 'CLASSIFY-017']).toContain(answer.body.rule);
  }
});

const refusal = ({
  status,
  body,
}: {
  status: number;
  body: { rules?: string[]; findings?: { says: { zh: string } }[] };
}) => [status, body.rules, body.findings?.[0]?.says.zh];

test('a draft whose text lies here is not decided before the text bears the mark it is to get', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  const document = await drafted(w);
  for (const [text, says] of [
    ['正文', '文件的正文没有标明机密★20年。'],
    ['机密\n正文', '文件的正文没有标明机密★20年。'],
    ['机密★10年\n正文', '文件的正文标的是机密★10年，应标机密★20年。'],
    ['机密★20年\n正文\n绝密', '文件的正文标的是绝密，应标机密★20年。'],
  ] as const) {
    await uploaded(w, 'drafter', document, text);
    expect(refusal(await w.act('drafter', 'classification.submit', { document }))).toEqual([
      409,
      ['CLASSIFY-017'],
      says,
    ]);
  }
  await uploaded(w, 'drafter', document, '機密 ☆ 20年\n正文');
  expect((await w.act('drafter', 'classification.submit', { document })).status).toBe(409);
  await uploaded(w, 'drafter', document, '机密★２０年\n正文');
  expect((await w.act('drafter', 'classification.submit', { document })).status).toBe(202);
});

test('neighbour: no new version of a decided text is stored without it, of a company’s secret neither', async () => {
  const w = await world({ siteLevel: 'secret' });
  const state = await drafted(w);
  await uploaded(w, 'drafter', state, '机密★20年\n正文');
  await classified(w, {}, undefined, state);
  const company = await classified(w, { regime: 'company', period: { kind: 'long' } }, signers.company);
  for (const [document, mark] of [
    [state, '机密★20年'],
    [company, '重要商密 长期'],
  ] as const) {
    const refused = await uploaded(w, 'drafter', document, '第二版', undefined, '更正一处数字');
    expect(refusal(refused)).toEqual([409, ['CLASSIFY-017'], `文件的正文没有标明${mark}。`]);
    expect((await uploaded(w, 'drafter', document, `${mark}\n第二版`, undefined, '更正')).status).toBe(201);
  }
});

test('neighbour: nor is printed from a text whose mark is not that of the document any more, asked for or approved', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年\n正文');
  await classified(w, {}, undefined, document);
  const printing = { document, recipients: [], kept: 2 };
  const asked = await w.act('drafter', 'making.request-print', printing);
  let order = '';
  for (const who of ['head', 'leader']) order = (await w.sign(who, asked.body.approval.id)).id;
  await given(w, [update(documents, document, { period: { kind: 'years', years: 10 }, mark: '机密★10年' })]);
  const says = '文件的正文标的是机密★20年，应标机密★10年。';
  expect(refusal(await w.act('drafter', 'making.request-print', printing))).toEqual([409, ['CLASSIFY-017'], says]);
  expect(refusal(await w.act('clerk', 'making.make', { order, printed: 2 }))).toEqual([409, ['CLASSIFY-017'], says]);
  await uploaded(w, 'drafter', document, '机密★10年\n正文', undefined, '期限变更');
  await w.done('clerk', 'making.make', { order, printed: 2 });
});

test('neighbour: nor is the text passed off as an attachment', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '全文', '附件一');
  const says = '文件的正文没有标明机密★20年。';
  expect(refusal(await w.act('drafter', 'classification.submit', { document }))).toEqual([409, ['CLASSIFY-017'], says]);
});

test('neighbour: nor entered as decided above', async () => {
  const w = await world({ siteLevel: 'secret', authority: [] });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年\n正文');
  await decided(w, document);
  await sentUp(w, 'drafter', document);
  const evidence_id = await handedIn(w, 'clerk2', { document }, { dated: '2026-03-02' });
  const decision = { document, evidence_id, decided_on: '2026-03-02', period: { kind: 'years', years: 10 } };
  const says = '文件的正文标的是机密★20年，应标机密★10年。';
  const refused = await w.act('clerk', 'classification.record-decision', decision);
  expect(refusal(refused)).toEqual([409, ['CLASSIFY-017'], says]);
  await uploaded(w, 'drafter', document, '机密★10年\n正文');
  await w.done('clerk', 'classification.record-decision', decision);
});

test('neighbour: where no text lies here the mark is on the paper, and printing asks for none', async () => {
  const w = await world();
  const document = await classified(w);
  expect((await w.act('drafter', 'making.request-print', { document, recipients: [], kept: 1 })).status).toBe(202);
});

async function shortened(w: World, document: string): Promise<void> {
  const change = { document, period: { kind: 'years', years: 10 }, reason: '期限缩短' };
  await w.approved('drafter', 'classification.change', change, ['head', 'classifier']);
}

test('neighbour: nor is numbered what was changed after its decision and bears the old mark', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年\n正文');
  await decided(w, document);
  await shortened(w, document);
  const says = '文件的正文标的是机密★20年，应标机密★10年。';
  const issuing = { document, doc_no: '测发〔2026〕9号' };
  expect(refusal(await w.act('clerk', 'classification.issue', issuing))).toEqual([409, ['CLASSIFY-017'], says]);
  await uploaded(w, 'drafter', document, '机密★10年\n正文', undefined, '期限变更');
  await w.done('clerk', 'classification.issue', issuing);
});

test.each(['made', 'recounted'] as const)(
  'copies that were %s when the mark changed are sent only once it is corrected on them',
  async (until) => {
    const w = await world();
    const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
    const recipients = [{ unit: '试验市甲局', copies: 2 }];
    const asked = await w.act('drafter', 'making.request-print', { document, recipients, kept: 1 });
    let order = '';
    for (const who of ['head', 'leader']) order = (await w.sign(who, asked.body.approval.id)).id;
    await w.done('clerk', 'making.make', { order, printed: 3 });
    const distributing = { order, checked: true };
    if (until === 'made') {
      await shortened(w, document);
      const refused = await w.act('clerk', 'making.distribute', distributing);
      expect([refused.status, refused.body.rules]).toEqual([409, ['CLASSIFY-017']]);
      await w.done('clerk', 'classification.correct-mark', { document });
      await w.done('clerk', 'making.distribute', distributing);
      return;
    }
    const { parcels } = await w.done('clerk', 'making.distribute', distributing);
    const { id: dispatch, recipient, numbers } = parcels[0];
    await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
    await shortened(w, document);
    const refused = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CLASSIFY-017']]);
    await w.done('clerk', 'classification.correct-mark', { document });
    await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
  },
);

test('a text goes with its attachments: none bears a higher mark than the document gets, asked for, stored later or printed', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年\n正文');
  for (const [mark, shown] of [
    ['绝密★30年', '绝密★30年'],
    ['密级：绝密', '绝密'],
    ['机密★30年', '机密★30年'],
  ] as const) {
    await uploaded(w, 'drafter', document, `${mark}\n附件`, '附件一');
    const says = `附件标有${shown}，与文件应标的机密★20年不符。`;
    expect(refusal(await w.act('drafter', 'classification.submit', { document }))).toEqual([
      409,
      ['CLASSIFY-017'],
      says,
    ]);
  }
  await uploaded(w, 'drafter', document, '秘密★10年\n附件', '附件一');
  await classified(w, {}, undefined, document);
  const later = await uploaded(w, 'drafter', document, '绝密★30年\n附件', '附件二', '补附件');
  expect([later.status, later.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  expect((await w.act('drafter', 'making.request-print', { document, recipients: [], kept: 1 })).status).toBe(202);
});

test('nor is copied what still bears the mark it had before', async () => {
  const w = await world();
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  const carrier = (await printed(w, document, 2))[0]?.copies[0] ?? '';
  await shortened(w, document);
  const permit = await permitted(w, carrier);
  const copying = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect([copying.status, copying.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  await w.done('clerk', 'classification.correct-mark', { document });
  await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
});

test('neighbour: nor what came back from a reader who did not correct it, though the registry did its own', async () => {
  const w = await world();
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  const paper = first(await printed(w, document, 2));
  const carrier = first(paper.copies);
  await lent(w, 'reader', paper);
  await shortened(w, document);
  await w.done('clerk', 'classification.correct-mark', { document });
  await w.done('clerk', 'hands.take-back', { carrier, pages_ok: true });
  const permit = await permitted(w, carrier);
  const copying = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect([copying.status, copying.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  await w.done('reader', 'classification.correct-mark', { document });
  await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
});

test('neighbour: nor does a copy circulate in the house before the mark on it is corrected', async () => {
  const w = await world();
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  const paper = first(await printed(w, document, 2));
  await shortened(w, document);
  await agreed(w, 'reader', paper);
  const lending = loanOf(first(paper.copies), 'reader');
  const refused = await w.act('clerk', 'hands.lend', lending);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  await w.done('clerk', 'classification.correct-mark', { document });
  await w.done('clerk', 'hands.lend', lending);
});
