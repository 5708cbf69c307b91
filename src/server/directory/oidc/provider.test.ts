import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Forger, forger } from '#test/kit/forger.ts';
import { flowOf } from './flow.ts';
import { createOidc, type Oidc } from './provider.ts';

const back = 'http://localhost/login/directory';
const flow = flowOf(Buffer.alloc(32), 'ticket');
const minute = 60;

let at: Forger;
let oidc: Oidc;

beforeAll(async () => {
  at = await forger();
  const { issuer } = at;
  oidc = createOidc({ name: { zh: '', en: '' }, issuer, clientId: 'jingui', secret: 'x' });
});

beforeEach(() => Object.assign(at, { claims: {}, signed: 'itself' }));

afterAll(() => at.stop());

async function answered(): Promise<string> {
  const query = at.visit((await oidc.begin(flow, back, 5 * minute)).href);
  return oidc.finish(flow, new URL(back + query), 5 * minute);
}

test('an ID token that is all it must be names somebody', async () => {
  expect(await answered()).toBe('forged');
});

test.each(['another', 'none'] as const)('one signed by %s names nobody', async (signed) => {
  at.signed = signed;
  await expect(answered()).rejects.toThrow();
});

const now = () => Math.floor(Date.now() / 1000);
test.each([
  ['for another client', { aud: 'another' }],
  ['for several clients, given to another', { aud: ['jingui', 'another'], azp: 'another' }],
  ['of another issuer', { iss: 'http://127.0.0.1:1' }],
  ['to another question', { nonce: 'n' }],
  ['to no question', { nonce: undefined }],
  ['whose time is over', { exp: now() - 10 * minute }],
  ['of somebody who signed in an hour ago', { auth_time: now() - 60 * minute }],
  ['that does not say when he signed in', { auth_time: undefined }],
  ['of nobody', { sub: undefined }],
])('one %s names nobody', async (_, claims) => {
  at.claims = claims;
  await expect(answered()).rejects.toThrow();
});
