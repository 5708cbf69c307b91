import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ownDocument } from '../kit/own-document.ts';
import { ownPassword, signedIn } from '../kit/passwords.ts';
import { pledgeText, pledging, wronglyAnswered } from '../kit/signing.ts';
import { world } from '../kit/world.ts';

acceptance('PEOPLE-005', 1, async () => {
  const w = await world();
  const refused = await w.act('officer', 'signing.publish-pledge', { ...pledgeText, supervision: false });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['PEOPLE-005'], ['supervision']]);
});

positive('PEOPLE-005', 'a published text is signed and meets what was owed', async () => {
  const w = await world({ without: ['pledges'] });
  await w.at('2026-03-02T02:00:00.000Z');
  const mine = async () => (await w.obligations('PEOPLE-005')).find((one) => one.owner.id === 'reader');
  expect((await mine()).status).toBe('open');
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  await w.confirm('reader');
  const { valid_until } = await w.done('reader', 'signing.sign-pledge', pledging);
  expect(valid_until.slice(0, 10)).toBe('2027-03-02');
  expect((await mine()).status).toBe('met');
  await w.at('2027-02-10T02:00:00.000Z');
  expect((await w.obligations('PEOPLE-005')).some((one) => one.owner.id === 'reader' && one.status === 'open')).toBe(
    true,
  );
});

acceptance('PEOPLE-005', 2, async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  const document = await ownDocument(w);
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const { post } = await signedIn(w, 'reader');
  const sign = (input: object = pledging) => post('/api/procedures/signing.sign-pledge', input);
  const wrong = await sign(wronglyAnswered(pledging, 'secret_person-2'));
  expect([wrong.status, wrong.body.rules]).toEqual([409, ['PEOPLE-005']]);
  const explained = wrong.body.findings.map((one: { remedy: { zh: string } }) => one.remedy.zh).join();
  expect(explained).toContain('签署承诺即接受监督检查');
  expect((await sign()).body.findings.map((one: { rule: string }) => one.rule)).toEqual(['confirmed']);
  expect((await post('/api/session/confirm', { password: 'Not-His-Own-1' })).body.fields).toEqual(['password']);
  expect((await sign()).status).toBe(409);
  expect((await post('/api/session/confirm', { password: ownPassword })).status).toBe(200);
  expect((await sign()).status).toBe(201);
  expect((await w.get('reader', `/api/registers/documents/${document}`)).status).toBe(200);
});
