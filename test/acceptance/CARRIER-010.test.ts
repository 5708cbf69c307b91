import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, handOf, paper, shown, started } from '../kit/carriers-hands.ts';
import { insert } from '#kernel/effect.ts';
import { deputy } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-010', 1, async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  const refused = await w.act('reader', 'hands.deliver', { circulation, person: 'drafter' });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toContain('CARRIER-010');
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
});

acceptance('CARRIER-010', 2, async () => {
  const w = await world();
  const of = await paper(w);
  const id = await started(w, of.document, ['reader']);
  const refused = await w.act('clerk', 'hands.deliver', {
    ...shown,
    circulation: id,
    person: 'reader',
    received_by: 'drafter',
  });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(['CARRIER-010']);
});

positive('CARRIER-010', 'a designated deputy signs in the place of the reader, who has then read', async () => {
  const w = await world();
  const of = await paper(w);
  const id = await started(w, of.document, ['reader']);
  const times = {
    since: '2026-03-01T00:00:00.000Z',
    until: '2026-03-09T00:00:00.000Z',
    granted_by: 'head',
    reason: '出差',
  };
  await given(w, [insert(deputy, { id: 'dep', principal_id: 'reader', deputy_id: 'drafter', ...times })]);
  await w.done('clerk', 'hands.deliver', { circulation: id, received_by: 'drafter', ...shown });
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand_id: 'drafter' });
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  const again = await w.act('clerk', 'hands.deliver', { circulation: id, person: 'reader', ...shown });
  expect(again.body.rules).toContain('CARRIER-009');
});

positive('CARRIER-010', 'what is not collected yet is not handed on, whatever its level', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  const refused = await w.act('clerk', 'hands.deliver', { circulation, person: 'drafter' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-010']]);
  expect(refused.body.findings[0].says.zh).toContain('阅文人');
});

acceptance('CARRIER-010', 3, async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  const delivered = await w.act('clerk', 'hands.deliver', { circulation, signature: true });
  expect(delivered.status).toBe(200);
  const { body } = await w.get('clerk', `/api/registers/carriers/${first(of.copies)}`);
  const moves = body.extras.movements.map((one: Record<string, string>) => [one.from_kind, one.to_kind]);
  expect(moves.slice(0, 2)).toEqual([
    ['registry', 'person'],
    ['person', 'registry'],
  ]);
});
