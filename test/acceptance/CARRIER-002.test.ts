import { expect, test } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received } from '../kit/carriers-intake.ts';
import { packed, sent } from '../kit/carriers-making.ts';
import { agreed, loanOf } from '../kit/carriers-hands.ts';
import { cast, type World, world } from '../kit/world.ts';
import { openSession } from '#server/sessions.ts';

/** Methods the kit has no word for. */
async function attempt(w: World, who: string, method: 'PATCH' | 'DELETE' | 'PUT', id: string) {
  const token = await openSession(w.running.app, w.id, who, 'test');
  const answer = await w.running.http.inject({
    method,
    url: `/api/ledger/${id}`,
    headers: { authorization: `Bearer ${token}`, 'x-jingui': '1' },
  });
  return { status: answer.statusCode, rules: answer.json().rules };
}

acceptance('CARRIER-002', 1, async () => {
  const w = await world();
  await received(w);
  const [entry] = await w.ledger('rule=CARRIER-004&outcome=done');
  for (const { id } of cast.filter((one) => (one.roles ?? []).length > 0)) {
    for (const method of ['PATCH', 'DELETE', 'PUT'] as const) {
      expect(await attempt(w, id, method, entry.id)).toEqual({ status: 403, rules: ['CARRIER-002'] });
    }
  }
  const denied = await w.ledger('rule=CARRIER-002&outcome=denied&limit=200');
  expect(denied.length).toBe(cast.filter((one) => (one.roles ?? []).length > 0).length * 3);
  const [same] = await w.ledger('rule=CARRIER-004&outcome=done');
  // Sealing gives it its number meanwhile; nothing else may differ.
  expect({ ...same, seq: null }).toEqual({ ...entry, seq: null });
});

acceptance('CARRIER-002', 2, async () => {
  const w = await world();
  const { id: document, carriers } = await received(w, { place: 'cabinet' });
  const [lent, kept] = carriers.map((one) => one.id);
  await agreed(w, 'reader', { document, copies: [] });
  await w.done('clerk', 'hands.lend', loanOf(lent ?? '', 'reader'));
  const where = async (id: string | undefined) => {
    const { body } = await w.get('clerk', `/api/registers/carriers/${id}`);
    return [body.row.hand, body.row.holder];
  };
  expect(await where(lent)).toEqual(['person', '阅文人']);
  expect(await where(kept)).toEqual(['registry', '1号柜']);
});

positive('CARRIER-002', 'every step of a copy is on record with from, to, handler and time', async () => {
  const w = await world();
  const parcel = await sent(w);
  await w.done('clerk', 'mail.confirm-receipt', {
    dispatch: parcel.id,
    numbers: parcel.numbers,
    signed_by: '收件人丁',
    received_on: '2026-03-02',
  });
  const { body } = await w.get('clerk', '/api/registers/carriers?hand=unit');
  expect(body.rows).toHaveLength(3);
  const detail = await w.get('clerk', `/api/registers/carriers/${body.rows[0].id}`);
  const steps = detail.body.extras.movements.map((one: Record<string, string>) => [
    one.step,
    one.from_kind,
    one.to_kind,
  ]);
  expect(steps).toEqual([
    ['receive', 'courier', 'unit'],
    ['dispatch', 'registry', 'courier'],
    ['make', 'registry', 'registry'],
  ]);
  expect(detail.body.extras.movements[1]).toMatchObject({ by_name: '机要员甲', note: parcel.no });
  const outgoing = await w.get('clerk', '/api/registers/outgoing?status=received');
  expect(outgoing.body.rows).toMatchObject([{ no: parcel.no, recipient: '试验市甲局', received_by: '收件人丁' }]);
});

test('CARRIER-002 + copies made = in hands + sent, per document, and the registers of intake and making show it', async () => {
  const w = await world();
  const { document } = await packed(w);
  await received(w);
  const { body } = await w.get('clerk', `/api/registers/carriers?document_id=${document}`);
  expect(body.rows).toHaveLength(6);
  const documents = await w.get('clerk', '/api/registers/documents');
  expect(documents.body.rows.map((one: { copies_made: number }) => one.copies_made).sort()).toEqual([5, 6]);
  const incoming = await w.get('clerk', '/api/registers/incoming');
  expect(incoming.body.rows).toMatchObject([
    { register_no: '密收〔2026〕1号', copies: 5, numbers: '1-5', received_by: '机要员甲', handed_by: '送件人丙' },
  ]);
  const orders = await w.get('clerk', '/api/registers/print-orders');
  expect(orders.body.rows).toMatchObject([
    { copies: 6, kept: 1, recipients: '试验市甲局 3；试验市乙局 2', status: 'distributed' },
  ]);
  expect((await w.get('reader2', `/api/registers/carriers?document_id=${document}`)).body.rows).toEqual([]);
});
