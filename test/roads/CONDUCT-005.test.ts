import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { pledgeTemplate } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { pledgeText, pledging } from '../kit/pledging.ts';
import { world } from '../kit/world.ts';

const others = ['遵守保密制度，接受监督检查'];

test('a pledge without the item of the notebook is not published', async () => {
  const w = await world();
  const items = Object.keys(pledging.answers).filter((id) => id !== 'ten_rules-5');
  const text = { ...pledgeText, items, others };
  const { status, body } = await w.act('officer', 'people.publish-template', text);
  expect([status, body.rules, body.fields]).toEqual([422, ['CONDUCT-005'], ['items']]);
  expect((await w.act('reader', 'people.sign-pledge', pledging)).status).toBe(404);
});

test('neighbours: an older text without the item is not signed any more, named or as the last one', async () => {
  const w = await world();
  const items = others.map((text) => ({ clause: 'PEOPLE-005' as const, text }));
  const published = { published_by: 'officer', published_at: '2026-02-01T00:00:00.000Z', supersedes: null };
  const edition = { edition: 1, in_force_from: '2026-02-01' };
  await given(w, [
    insert(pledgeTemplate, { id: 'old', name: '旧文本', items, supervision: true, ...published, ...edition }),
  ]);
  await w.confirm('reader');
  const last = await w.act('reader', 'people.sign-pledge', pledging);
  expect([last.status, last.body.rules]).toEqual([409, expect.arrayContaining(['CONDUCT-005'])]);
  await w.done('officer', 'people.publish-template', pledgeText);
  const named = await w.act('reader', 'people.sign-pledge', { ...pledging, template: 'old' });
  expect([named.status, named.body.fields]).toEqual([422, ['template']]);
});
