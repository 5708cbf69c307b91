import { expect, test } from 'vitest';
import { received } from '../kit/carriers-intake.ts';
import { world } from '../kit/world.ts';

test('labels carry digits only: code and copy number, as bars and as a square code', async () => {
  const w = await world();
  const { carriers, id, slip: printed } = await received(w, { title: '试验标题' });
  const answer = await w.get('clerk', `/api/labels?carriers=${carriers.map((one) => one.id).join(',')}`);
  expect(answer.status).toBe(200);
  const html = String(answer.body);
  expect(html.match(/<article>/g)).toHaveLength(5);
  expect(html.match(/<svg/g)).toHaveLength(10);
  const text = html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ');
  for (const { code } of carriers) expect(text).toContain(onPaper(code));
  expect(text).toMatch(/^[\d\s]+$/);
  const entries = await w.ledger('outcome=done');
  expect(entries.find((entry) => entry.act === 'print:labels')).toMatchObject({ level: 4 });

  const scanned = await w.get('clerk', `/api/scan/${printed}`);
  expect(scanned.body).toMatchObject({ type: 'slip', document_id: id, title: '试验标题', mark: '机密★10年' });
  expect((await w.get('reader2', `/api/scan/${printed}`)).status).toBe(404);
  const slip = String((await w.get('clerk', `/api/routing-slips/${id}`)).body);
  expect(slip).toContain('密收〔2026〕1号');
  expect(slip).toContain('2026年3月2日');
  expect(slip).toContain('机密★10年');
});

test('only the registry prints, only what it may know of, and a title cannot break out of the page', async () => {
  const w = await world();
  const { carriers, id } = await received(w, { title: '<script>alert(1)</script>' });
  const labels = `/api/labels?carriers=${carriers[0]?.id}`;
  const refused = await w.get('drafter', labels);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-001']]);
  expect((await w.get('drafter', `/api/routing-slips/${id}`)).status).toBe(403);
  expect((await w.get('clerk', `${labels},nothing`)).status).toBe(404);
  expect((await w.get('clerk', '/api/labels')).status).toBe(422);
  expect(String((await w.get('clerk', `/api/labels?document=${id}`)).body).match(/<article>/g)).toHaveLength(5);
  expect((await w.get('clerk', '/api/labels?document=nothing')).status).toBe(404);
  expect((await w.get('clerk', '/api/routing-slips/nothing')).status).toBe(404);
  expect(String((await w.get('clerk', `/api/routing-slips/${id}`)).body)).not.toContain('<script>');
});

test('a new place has its code on a card for its door, and people have badges; others print neither', async () => {
  const w = await world();
  const { id, code } = await w.done('officer', 'organization.add-place', { name: '<b>7号柜</b>', kind: 'cabinet' });
  const html = String((await w.get('officer', `/api/code-cards/place?id=${id}`)).body);
  expect(html.match(/<article>/g)).toHaveLength(1);
  expect(html).toContain(onPaper(code));
  expect(html).not.toContain('<b>7号柜');
  expect(String((await w.get('clerk', '/api/code-cards/place')).body).match(/<article>/g)).toHaveLength(3);
  const badge = String((await w.get('sysadmin', '/api/code-cards/person?id=reader')).body);
  expect(badge).toContain('阅文人');
  for (const url of ['place', 'person', `place?id=${id}`])
    expect((await w.get('drafter', `/api/code-cards/${url}`)).status).toBe(404);
  for (const url of ['place?id=nothing', 'carrier', 'constructor'])
    expect((await w.get('clerk', `/api/code-cards/${url}`)).status).toBe(404);
  expect((await w.ledger('')).map((entry) => entry.act)).toContain('print:place-codes');
});

function onPaper(code: string): string {
  return [code.slice(0, 1), code.slice(1, 6), code.slice(6, 11), code.slice(11)].join(' ');
}
