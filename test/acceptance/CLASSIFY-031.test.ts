import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received } from '../kit/carriers-intake.ts';
import { handedIn, paper, sentUp } from '../kit/letters.ts';
import { decided, derived, drafted } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

acceptance('CLASSIFY-031', 1, async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w);
  const last = await decided(w, document);
  expect([last.status, last.body.rules]).toEqual([403, ['CLASSIFY-031']]);
  const [owed] = await w.obligations('CLASSIFY-031');
  expect(owed).toMatchObject({
    status: 'open',
    object: { table: 'document', id: document },
    due_at: '2026-03-02T09:30:00.000Z',
  });
  const row = (await w.get('clerk', `/api/registers/documents/${document}`)).body.row;
  expect(row).toMatchObject({ level: 4, mark: '' });
  // Kept at the proposed level: who is not cleared for it, or not concerned, knows of nothing.
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(404);
});

acceptance('CLASSIFY-031', 2, async () => {
  const w = await world({ authority: [] });
  const source = await received(w, { scope: ['p:drafter', 'p:reader'] });
  const id = await derived(w, { title: '贯彻意见', sources: [source.id] });
  const last = await decided(w, id);
  expect(last.status).toBe(201);
  expect(last.body.mark).toBe('机密★10年');
});

acceptance('CLASSIFY-031', 3, async () => {
  const w = await world({ authority: [] });
  const evidence_id = await handedIn(w, 'clerk', {}, { document_no: '试保授〔2026〕8号' });
  const power = { authority: 'districted_city', evidence_id };
  await w.approved('secrecy_head', 'classification.declare-authority', power, ['leader']);
  const document = await drafted(w, { level: 'confidential', period: { kind: 'years', years: 10 } });
  const last = await decided(w, document);
  expect(last.status).toBe(201);
  const record = await w.get('classifier', `/api/registers/classifications/${last.body.id}`);
  expect(record.body.row).toMatchObject({
    level: 3,
    kind: 'original',
    authority_document: `试保授〔2026〕8号 ${paper.dated}`,
  });
});

positive('CLASSIFY-031', 'the protected item goes up, comes back decided and is issued', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w);
  await decided(w, document);
  const again = await w.act('drafter', 'classification.submit', { document });
  expect([again.status, again.body.rules]).toEqual([409, ['CLASSIFY-031']]);
  await sentUp(w, 'drafter', document);
  expect((await w.obligations('CLASSIFY-031')).map((one) => one.status)).toEqual(['met']);
  const evidence_id = await handedIn(w, 'clerk2', { document }, { dated: '2026-03-02' });
  const decision = {
    document,
    level: 'confidential',
    period: { kind: 'years', years: 10 },
    evidence_id,
  };
  const recorded = await w.done('clerk', 'classification.record-decision', decision);
  expect(recorded.mark).toBe('秘密★10年');
  const { row } = (await w.get('clerk', `/api/registers/classifications/${recorded.id}`)).body;
  expect(row).toMatchObject({ kind: 'superior', decision_document: `${paper.document_no} 2026-03-02` });
  expect((await w.act('clerk', 'classification.issue', { document })).status).toBe(200);
});

positive('CLASSIFY-031', 'within its powers a unit classifies, beyond them it does not', async () => {
  const w = await world({ authority: ['confidential'] });
  const within = await drafted(w, { level: 'confidential', period: { kind: 'years', years: 10 } });
  expect((await decided(w, within)).status).toBe(201);
  expect((await decided(w, await drafted(w))).body.rules).toEqual(['CLASSIFY-031']);
});
