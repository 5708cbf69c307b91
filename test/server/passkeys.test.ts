import { expect, test } from 'vitest';
import { Authenticator } from '../kit/authenticator.ts';
import { ownPassword, type SignedIn, signedIn } from '../kit/passwords.ts';
import { server, world } from '../kit/world.ts';

async function door(url: string, payload: object = {}): Promise<{ status: number; body: any }> {
  const { http } = await server();
  const answer = await http.inject({ method: 'POST', url, payload, headers: { 'x-jingui': '1' } });
  return { status: answer.statusCode, body: answer.json() };
}

async function enrolled({ post }: SignedIn, key: Authenticator): Promise<number> {
  const { body } = await post('/api/factors', {});
  const answer = { ticket: body.ticket, name: '密钥', passkey: key.made(body.passkey) };
  return (await post('/api/factors/confirm', answer)).status;
}

async function alone(key: Authenticator): Promise<number> {
  const { body } = await door('/api/session/passkey');
  return (await door('/api/session/passkey/answer', { ticket: body.ticket, passkey: key.shown(body.passkey) })).status;
}

test('a passkey whose owner gave its PIN signs in alone, or after the password, by an answer of its own each time', async () => {
  const w = await world();
  const clerk = await signedIn(w, 'clerk');
  const key = new Authenticator();
  expect(await enrolled(clerk, key)).toBe(200);
  expect(await alone(key)).toBe(200);
  const { body } = await door('/api/session', { login: clerk.login, password: ownPassword });
  expect([body.step, body.ways.passkey]).toEqual(['factor', true]);
  const given = { ticket: body.ticket, passkey: key.shown(body.passkey) };
  expect((await door('/api/session/factor', given)).status).toBe(200);
  expect((await door('/api/session/factor', given)).status).toBe(409);
});

test('without its PIN, under another name, by a copy of the key or once it was taken away a passkey proves nothing', async () => {
  const w = await world();
  const clerk = await signedIn(w, 'clerk');
  const key = new Authenticator();
  expect(await enrolled(clerk, new Authenticator({ id: 'evil.example', origin: 'https://evil.example' }))).toBe(422);
  expect(await enrolled(clerk, key)).toBe(200);
  key.verified = false;
  expect(await alone(key)).toBe(422);
  key.verified = true;
  expect(await alone(key)).toBe(200);
  key.count = 0;
  expect(await alone(key)).toBe(422);
  expect(await alone(new Authenticator())).toBe(422);
});
