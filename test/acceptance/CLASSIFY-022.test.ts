import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { lent } from '../kit/carriers-hands.ts';
import { classified, printed, signers } from '../kit/classification.ts';
import { ran } from '../kit/duties.ts';
import { ownDocument } from '../kit/own-document.ts';
import { type World, world } from '../kit/world.ts';

/** Ends on 2026-07-01. */
const ending = { kind: 'date', date: '2026-07-01' };
const row = async (w: World, id: string) => (await w.get('reader', `/api/registers/documents/${id}`)).body.row;
const ends = async (w: World) => (await w.obligations('CLASSIFY-022')).filter((one) => one.cause.startsWith('expiry'));

acceptance('CLASSIFY-022', 1, async () => {
  const w = await world();
  const document = await classified(w, { period: ending });
  const [paper] = await printed(w, document, 1);
  await lent(w, 'reader', paper as NonNullable<typeof paper>);
  await w.at('2026-04-01T01:00:00.000Z');
  expect(await ends(w)).toHaveLength(0);
  await w.at('2026-04-02T01:00:00.000Z');
  expect(await ends(w)).toMatchObject([{ status: 'open', owner_role: 'classifier', object: { id: document } }]);
  await w.at('2026-07-02T01:00:00.000Z');
  expect(await row(w, document)).toMatchObject({ status: 'declassified', mark: '', level: 1 });
  const told = (await w.alerts('CLASSIFY-022')).filter((one) => one.kind === 'secret_declassified');
  expect(told.map((one) => one.to)).toEqual(['reader']);
  const voided = await w.obligations('CLASSIFY-021');
  expect(voided.map((one) => [one.owner.id, one.status])).toEqual([['reader', 'open']]);
  const { rows } = (await w.get('clerk', `/api/registers/secret-changes?document_id=${document}`)).body;
  expect(rows.map((one: { kind: string }) => one.kind)).toEqual(['expire']);
  await ran(w, 'classification.expiry');
  await ran(w, 'classification.reviews');
});

acceptance('CLASSIFY-022', 2, async () => {
  const w = await world();
  const document = await classified(w, { period: ending });
  const longer = { document, period: { kind: 'date', date: '2027-07-01' }, reason: '仍须保密' };
  for (const run of [w.clock, w.at]) {
    await run.call(w, '2026-07-02T01:00:00.000Z');
    const answer = await w.act('drafter', 'classification.extend', longer);
    expect([answer.status, answer.body.rules]).toEqual([409, ['CLASSIFY-022']]);
  }
});

acceptance('CLASSIFY-022', 3, async () => {
  const w = await world();
  await classified(w);
  await w.at('2027-03-01T01:00:00.000Z');
  expect((await w.obligations('CLASSIFY-022')).map((one) => one.status)).toEqual(['open']);
  await w.at('2027-03-02T01:00:00.000Z');
  await w.ready();
  expect((await w.obligations('CLASSIFY-022')).map((one) => [one.status, one.owner_role])).toEqual([
    ['overdue', 'classifier'],
  ]);
});

positive('CLASSIFY-022', 'reviewed by the classifier the next review is a year away; nobody else reviews', async () => {
  const w = await world();
  const document = await classified(w);
  const other = await w.act('drafter', 'classification.review', { document, conclusion: 'keep' });
  expect([other.status, other.body.rules]).toEqual([403, ['CLASSIFY-022']]);
  await w.clock('2026-09-02T01:00:00.000Z');
  await w.done('classifier', 'classification.review', { document, conclusion: 'keep' });
  await w.at('2027-03-10T01:00:00.000Z');
  await w.ready();
  const owed = await w.obligations('CLASSIFY-022');
  expect(owed.map((one) => [one.status, one.due_at])).toEqual([
    ['met', '2027-03-01T16:00:00.000Z'],
    ['open', '2027-09-01T16:00:00.000Z'],
  ]);
});

positive(
  'CLASSIFY-022',
  'extended before its end a secret lives on; one never reviewed is found overdue at once',
  async () => {
    const w = await world();
    const document = await classified(w, { period: ending });
    await w.at('2026-06-01T01:00:00.000Z');
    const shorter = { document, period: { kind: 'date', date: '2026-06-15' }, reason: '延长' };
    expect((await w.act('drafter', 'classification.extend', shorter)).body.rules).toEqual(['CLASSIFY-022']);
    const longer = { document, period: { kind: 'years', years: 3 }, reason: '仍须保密' };
    await w.approved('drafter', 'classification.extend', longer, ['head', 'classifier']);
    expect((await ends(w)).map((one) => one.status)).toEqual(['met']);
    await w.at('2026-07-02T01:00:00.000Z');
    expect(await row(w, document)).toMatchObject({ status: 'active', mark: '机密★3年', expires_on: '2029-03-02' });
    const old = await ownDocument(w);
    await w.at('2027-08-02T01:00:00.000Z');
    await w.ready();
    const found = (await w.obligations('CLASSIFY-022')).filter((one) => one.object.id === old);
    expect(found.map((one) => one.status)).toEqual(['overdue']);
  },
);

positive('CLASSIFY-022', 'the classifier is reminded 90, 30 and 7 days before, once each', async () => {
  const w = await world();
  await classified(w, { period: ending });
  const reminders = async () =>
    (await w.alerts('CLASSIFY-022')).filter((one) => one.kind === 'expiry_reminder').map((one) => one.detail.days);
  for (const day of ['04-03', '04-20', '06-01', '06-02', '06-24', '06-30']) await w.at(`2026-${day}T01:00:00.000Z`);
  expect((await reminders()).sort((a, b) => b - a)).toEqual([90, 30, 7]);
});

positive('CLASSIFY-022', 'a company secret ends by itself too, and one without an end does not', async () => {
  const w = await world();
  const dated = await classified(w, { regime: 'company', period: ending }, signers.company);
  const long = await classified(w, { regime: 'company', period: { kind: 'long' } }, signers.company);
  await w.at('2026-07-01T01:00:00.000Z');
  expect([(await row(w, dated)).status, (await row(w, long)).status]).toEqual(['declassified', 'active']);
});
