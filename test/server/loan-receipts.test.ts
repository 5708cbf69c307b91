import { expect, test } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { first, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

const taken = { person: 'reader', id_checked: true, purpose: '阅办' };

async function approved(w: World, purpose: string): Promise<string> {
  const of = await paper(w);
  await w.approved('reader', 'hands.borrow', { document: of.document, purpose }, ['leader']);
  return first(of.copies);
}

async function loans(w: World): Promise<Record<string, unknown>[]> {
  return (await w.get('officer', '/api/registers/loans')).body.rows;
}

test('what was agreed to is what it is lent for, whatever the desk was set to', async () => {
  const w = await world();
  const copy = await approved(w, '起草方案');
  const asked = { ...taken, carriers: [copy], purpose: '阅办', signs: 'slip' };
  const foretold = await w.act('clerk', 'hands.issue', asked, { preview: true });
  expect(foretold.body.foretold.handings).toMatchObject([
    { carrier: copy, route: 'loan', purpose: '起草方案', case_no: expect.any(String), due_at: expect.any(String) },
  ]);
  await w.done('clerk', 'hands.issue', asked);
  expect(await loans(w)).toMatchObject([{ purpose: '起草方案' }]);
});

test('a slip that is out is no signature: the register says so, and it is owed until it is scanned back', async () => {
  const w = await world();
  const copy = await approved(w, '起草');
  const { receipt } = await w.done('clerk', 'hands.issue', { ...taken, carriers: [copy], signs: 'slip' });
  expect(receipt).toMatchObject({ no: '2026-0001', code: expect.stringMatching(/^5\d{11}$/) });
  expect(await loans(w)).toMatchObject([{ signed: false, signed_by: null, grade: 'owed', receipt: '2026-0001' }]);
  const owed = async () => (await w.get('clerk', '/api/my-day')).body;
  expect(JSON.stringify(await owed())).toContain('loan_receipt');
  const card = await w.get('clerk', `/api/scan/${receipt.code}`);
  expect(card.body).toMatchObject({ type: 'loan_receipt', id: receipt.id, no: '2026-0001', status: 'open' });
  const other = await w.act('clerk', 'hands.sign-receipt', { receipt: receipt.id, code: makeCode('loan_receipt', 1) });
  expect([other.status, other.body.findings[0].rule]).toEqual([422, 'signature-seen']);
  expect(await loans(w)).toMatchObject([{ signed: false }]);
  await w.done('clerk', 'hands.sign-receipt', { receipt: receipt.id, code: receipt.code });
  expect(await loans(w)).toMatchObject([{ signed: true, signed_by: 'slip', grade: 'C' }]);
  const twice = await w.act('clerk', 'hands.sign-receipt', { receipt: receipt.id, code: receipt.code });
  expect(twice.body.findings[0].rule).toBe('receipt-open');
});

test('nothing is handed out unsigned, and neither a word nor a picture of another serves', async () => {
  const w = await world();
  const copy = await approved(w, '起草');
  const refused = await w.act('clerk', 'hands.issue', { ...taken, carriers: [copy] });
  expect([refused.status, refused.body.findings[0].rule]).toEqual([422, 'signed']);
  const unseen = await w.act('clerk', 'hands.issue', { ...taken, carriers: [copy], signs: 'slip', id_checked: false });
  expect(unseen.body.findings[0].rule).toBe('id-checked');
  const drawn = await w.act('clerk', 'hands.issue', { ...taken, carriers: [copy], drawn: 'nothing' });
  expect(drawn.body.findings[0].rule).toBe('signed');
});

test('a loan undone leaves no receipt owed, and one of two leaves it for the other', async () => {
  const w = await world();
  const [one, two] = [await approved(w, '起草'), await approved(w, '起草')];
  const done = await w.done('clerk', 'hands.issue', { ...taken, carriers: [one, two], signs: 'slip' });
  const status = async () => (await w.get('officer', '/api/registers/loan-receipts')).body.rows[0];
  await w.done('clerk', 'hands.undo', { movement: done.movements[0].movement });
  expect(await status()).toMatchObject({ status: 'open', copies: 1 });
  await w.done('clerk', 'hands.undo', { movement: done.movements[1].movement });
  expect(await status()).toMatchObject({ status: 'void', copies: 0 });
});

test('whoever brings what another had is written down, and the secrecy officer is told', async () => {
  const w = await world();
  const copy = await approved(w, '起草');
  await w.done('clerk', 'hands.issue', { ...taken, carriers: [copy], signs: 'slip' });
  const back = await w.done('clerk', 'hands.take-back', { carrier: copy, pages_ok: true, brought_by: 'drafter' });
  expect(back).toMatchObject({ late: false, late_days: null });
  const { rows } = await asOwner((client) =>
    client.query(`select kind, detail from alert where unit_id = $1 and kind = 'brought-by-another'`, [w.id]),
  );
  expect(rows).toEqual([{ kind: 'brought-by-another', detail: { holder: 'reader', brought_by: 'drafter' } }]);
});
