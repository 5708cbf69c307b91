import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { signingText } from '#modules/signing/index.ts';
import { given } from '../kit/effects.ts';
import { pledgeText, pledging } from '../kit/signing.ts';
import { world } from '../kit/world.ts';

const others = ['遵守保密制度，接受监督检查'];

test('a pledge without the item of the notebook is not published', async () => {
  const w = await world({ without: ['pledges'] });
  const items = Object.keys(pledging.answers).filter((id) => id !== 'ten_rules-5');
  const text = { ...pledgeText, items, others };
  const { status, body } = await w.act('officer', 'signing.publish-pledge', text);
  expect([status, body.rules, body.fields]).toEqual([422, ['CONDUCT-005'], ['items']]);
  expect((await w.act('reader', 'signing.sign-pledge', pledging)).status).toBe(404);
});

test('neighbours: an older text without the item is not signed any more, named or as the last one', async () => {
  const w = await world({ without: ['pledges'] });
  const lines = others.map((text) => ({ clause: 'PEOPLE-005' as const, text }));
  const edition = { edition: 1, in_force_from: '2026-02-01', supersedes: null, digest: 'old' };
  const text = { id: 'old', signing: 'pledge', name: '旧文本', lines, ...edition, published_by: 'officer' };
  await given(w, [insert(signingText, text)]);
  await w.confirm('reader');
  const last = await w.act('reader', 'signing.sign-pledge', pledging);
  expect([last.status, last.body.rules]).toEqual([409, expect.arrayContaining(['CONDUCT-005'])]);
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const named = await w.act('reader', 'signing.sign-pledge', { ...pledging, template: 'old' });
  expect([named.status, named.body.fields]).toEqual([422, ['template']]);
});
