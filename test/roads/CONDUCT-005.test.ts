import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { pledgeTemplate } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

const others = ['遵守保密制度，接受监督检查'];

test('a pledge without the item of the notebook is not published', async () => {
  const w = await world();
  const text = { name: '承诺书', others, supervision: true };
  const { status, body } = await w.act('officer', 'people.publish-template', text);
  expect([status, body.rules, body.fields]).toEqual([422, ['CONDUCT-005'], ['items']]);
  expect((await w.act('reader', 'people.sign-pledge', { agreed: true })).status).toBe(404);
});

test('neighbours: an older text without the item is not signed any more, named or as the last one', async () => {
  const w = await world();
  const items = others.map((text) => ({ clause: 'PEOPLE-005' as const, text }));
  const published = { published_by: 'officer', published_at: '2026-03-01T00:00:00.000Z' };
  await given(w, [insert(pledgeTemplate, { id: 'old', name: '旧文本', items, supervision: true, ...published })]);
  await w.confirm('reader');
  const last = await w.act('reader', 'people.sign-pledge', { agreed: true });
  expect([last.status, last.body.rules]).toEqual([409, ['CONDUCT-005']]);
  await w.done('officer', 'people.publish-template', { name: '新文本', items: ['CONDUCT-005'], supervision: true });
  const named = await w.act('reader', 'people.sign-pledge', { template: 'old', agreed: true });
  expect([named.status, named.body.fields]).toEqual([422, ['template']]);
});
