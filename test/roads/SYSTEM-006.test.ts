import { expect, test } from 'vitest';
import { first, paper } from '../kit/carriers-hands.ts';
import { drafted } from '../kit/classification.ts';
import { type World, world } from '../kit/world.ts';

const looks = (w: World, object: string) => w.ledger(`act=read:facts&object=${object}`);

test('the facts of a secret shown before an act leave the entry of a read, by preview as by the form', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  const shown = await w.act('clerk', 'carriers.take-back', { carrier }, { preview: true });
  expect(JSON.stringify(shown.body.ask)).toContain('关于报送年度计划的通知');
  expect(await looks(w, carrier)).toMatchObject([
    { actor: { id: 'clerk' }, level: 3, outcome: 'done', object: { table: 'carrier', id: carrier } },
  ]);
  const asked = await w.post('clerk', '/api/procedures/carriers.take-back/facts', { carrier });
  expect([asked.status, (await looks(w, carrier)).length]).toEqual([200, 2]);
});

test('neighbours: a secret draft and its case leave one each, an internal paper none', async () => {
  const w = await world();
  const document = await drafted(w);
  await w.act('drafter', 'classification.submit', { document }, { preview: true });
  expect(await looks(w, document)).toHaveLength(1);
  const asked = await w.act('drafter', 'classification.submit', { document });
  const { id } = asked.body.approval;
  await w.act('head', 'cases.sign', { case: id }, { preview: true });
  expect((await looks(w, id)).map((one) => one.actor.id)).toEqual(['head']);
  const plain = await paper(w, { level: 'internal', regime: 'own', period: null, source: 'other' });
  await w.act('clerk', 'carriers.take-back', { carrier: first(plain.copies) }, { preview: true });
  expect(await looks(w, first(plain.copies))).toEqual([]);
});
