import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createOidc } from '#server/directory/oidc/provider.ts';
import { Browser, link, subjectOf, withDirectories } from '../kit/directory.ts';
import { asOwner } from '../kit/owner.ts';
import { signedIn } from '../kit/passwords.ts';
import { provider, type TestProvider } from '../kit/provider.ts';
import { refusal, speaking } from '../kit/wall.ts';
import { type World, world } from '../kit/world.ts';

const back = 'http://localhost/login/directory';
const name = { zh: '统一身份认证', en: 'single sign-on' };

let w: World;
let at: TestProvider;
let other: TestProvider;
let http: FastifyInstance;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  w = await world();
  [at, other] = [await provider([back]), await provider([back])];
  http = await withDirectories(w, { oidc: oidcAt(at) });
  await signedIn(w, 'clerk');
  await link(w, 'clerk', at.issuer, subjectOf(w, 'clerk'));
});

afterAll(async () => {
  await http.close();
  await Promise.all([at.stop(), other.stop()]);
  vi.restoreAllMocks();
});

function oidcAt({ issuer, secret }: TestProvider, clientId = 'jingui') {
  return createOidc({ name, issuer, clientId, secret });
}

/** Goes to the provider, signs in there as `who`, and brings back what it answers, changed on the way. */
async function comesBack(
  who: string | null,
  { there = (url: string) => url, here = (query: string) => query, browser = new Browser(http) } = {},
) {
  const { body } = await browser.post('/api/session/oidc');
  at.who = who;
  const answer = here(await at.visit(there(body.location)));
  const ticket = browser.cookies.get('jingui_oidc') ?? '';
  return { browser, answer, ticket, came: await browser.post('/api/session/oidc/answer', { answer }) };
}

const clerk = () => subjectOf(w, 'clerk');
const asked = async (browser: Browser) => (await browser.get('/api/session')).body;

test('whom the provider names is in as the person he is linked to, and in the ledger; the answer serves once', async () => {
  const { browser, answer, ticket, came } = await comesBack(clerk());
  expect([came.status, (await asked(browser)).person.id]).toEqual([200, 'clerk']);
  const again = new Browser(http);
  again.cookies.set('jingui_oidc', ticket);
  expect((await again.post('/api/session/oidc/answer', { answer })).status).toBe(401);
  const { body } = await again.post('/api/session/oidc');
  const state = new URL(body.location).searchParams.get('state') ?? '';
  const replayed = new URLSearchParams(answer);
  replayed.set('state', state);
  expect((await again.post('/api/session/oidc/answer', { answer: `?${replayed}` })).status).toBe(401);
  const acts = (await w.ledger('')).map((entry: { act: string; outcome: string }) => `${entry.act} ${entry.outcome}`);
  expect(acts).toEqual(expect.arrayContaining(['directory-login done', 'login done', 'people.link-directory done']));
});

test('the provider is asked by code, PKCE, state and nonce, and may send the browser to one address of ours alone', async () => {
  const browser = new Browser(http);
  const forged = { host: 'localhost', 'x-forwarded-host': 'evil.example', referer: 'https://evil.example/' };
  const { body } = await browser.post('/api/session/oidc', { redirect_uri: 'https://evil.example/' }, forged);
  const url = new URL(body.location);
  expect(url.origin).toBe(at.issuer);
  const sent = Object.fromEntries(url.searchParams);
  expect(sent).toMatchObject({ redirect_uri: back, response_type: 'code', scope: 'openid', max_age: '300' });
  expect(sent).toMatchObject({ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) });
  expect([sent.state, sent.nonce].every((one) => /^[\w-]{43}$/.test(one ?? '') && one !== sent.code_challenge)).toBe(
    true,
  );
  expect((await browser.post('/api/session/oidc', {}, { host: 'evil.example' })).status).toBe(421);
  await expect(at.visit(body.location.replace('localhost', 'evil.example'))).rejects.toThrow('400');
});

const changed = (name: string, to: string | null) => (query: string) => {
  const params = new URLSearchParams(query);
  if (to === null) params.delete(name);
  else params.set(name, to);
  return `?${params}`;
};
const urlWith = (name: string, to: string) => (url: string) => {
  const one = new URL(url);
  one.searchParams.set(name, to);
  return one.href;
};

test.each([
  ['another state', { here: changed('state', 'x'.repeat(43)) }],
  ['no state', { here: changed('state', null) }],
  ['another nonce', { there: urlWith('nonce', 'n'.repeat(43)) }],
  ['another challenge', { there: urlWith('code_challenge', 'c'.repeat(43)) }],
  ['another code', { here: changed('code', 'd'.repeat(43)) }],
  ['another issuer (mix-up)', { here: (query: string) => changed('iss', other.issuer)(query) }],
  ['no issuer', { here: changed('iss', null) }],
  ['two codes', { here: (query: string) => `${query}&code=second` }],
  ['nothing at all', { here: () => '' }],
])('with %s nobody is in', async (_, how) => {
  const { browser, came } = await comesBack(clerk(), how);
  expect([came.status, came.body.code, (await browser.get('/api/session')).status]).toEqual([401, 'BAD_LOGIN', 401]);
});

test('a code of another provider, another browser’s answer and a given-up sign-in let nobody in', async () => {
  const browser = new Browser(http);
  const { body } = await browser.post('/api/session/oidc');
  const there = new URL(body.location);
  other.who = clerk();
  const foreign = await other.visit(other.issuer + there.pathname + there.search);
  expect((await browser.post('/api/session/oidc/answer', { answer: foreign })).status).toBe(401);
  const own = new Browser(http);
  const { body: begun } = await own.post('/api/session/oidc');
  at.who = clerk();
  const answer = await at.visit(begun.location);
  expect((await new Browser(http).post('/api/session/oidc/answer', { answer })).status).toBe(401);
  const gaveUp = await comesBack(null);
  expect([gaveUp.answer.includes('access_denied'), gaveUp.came.status]).toEqual([true, 401]);
});

test('who was not there just now is asked again by the provider, and refused where it does not', async () => {
  at.ago = 400;
  const { came } = await comesBack(clerk());
  at.ago = 0;
  expect(came.status).toBe(401);
});

test('who is linked to nobody, has left or was unlinked hears what everybody hears; a like name or address links nobody', async () => {
  const unknown = (await comesBack(subjectOf(w, 'nobody'))).came;
  const namesake = (await comesBack('clerk')).came;
  await signedIn(w, 'reader2');
  const id = await link(w, 'reader2', at.issuer, subjectOf(w, 'reader2'));
  const { browser, came } = await comesBack(subjectOf(w, 'reader2'));
  expect([came.status, (await asked(browser)).person.id]).toEqual([200, 'reader2']);
  await w.done('secadmin', 'people.unlink-directory', { link: id });
  expect((await browser.get('/api/session')).status).toBe(401);
  const unlinked = (await comesBack(subjectOf(w, 'reader2'))).came;
  await signedIn(w, 'plain');
  await link(w, 'plain', at.issuer, subjectOf(w, 'plain'));
  const staff = await comesBack(subjectOf(w, 'plain'));
  await w.done('sysadmin', 'people.end-person', { person: 'plain', reason: '辞职' });
  const left = (await comesBack(subjectOf(w, 'plain'))).came;
  expect([staff.came.status, (await staff.browser.get('/api/session')).status]).toEqual([200, 401]);
  expect([unknown, namesake, unlinked, left].map(({ status, body }) => [status, body])).toEqual(
    Array.from({ length: 4 }, () => [401, unknown.body]),
  );
});

test('a link that was written into the database, or turned to another there, opens nothing', async () => {
  await signedIn(w, 'reader');
  const planted = [w.id, 'planted', 'reader', at.issuer, subjectOf(w, 'reader')];
  await asOwner((client) =>
    client.query(`insert into directory_link values ($1, $2, $3, $4, $5, 'sysadmin', now())`, planted),
  );
  expect((await comesBack(subjectOf(w, 'reader'))).came.status).toBe(401);
  await asOwner((client) => client.query(`delete from directory_link where id = 'planted' and unit_id = $1`, [w.id]));
  const id = await link(w, 'reader', at.issuer, subjectOf(w, 'reader'));
  const turn = (to: string) =>
    asOwner((client) =>
      client.query(`update directory_link set person_id = $3 where unit_id = $1 and id = $2`, [w.id, id, to]),
    );
  await turn('head');
  await signedIn(w, 'head');
  expect((await comesBack(subjectOf(w, 'reader'))).came.status).toBe(401);
  await turn('reader');
  expect((await comesBack(subjectOf(w, 'reader'))).came.status).toBe(200);
});

test('in the database too nobody links who gives no logins, and nobody himself', async () => {
  const at = '2026-03-02T01:00:00.000Z';
  const tried = (who: string, person: string) =>
    speaking(w, who, (client, entry) => {
      const row = {
        unit_id: w.id,
        id: 'l1',
        person_id: person,
        issuer: 'i',
        subject: 's',
        linked_by: who,
        linked_at: at,
      };
      const made = `insert into directory_link values ('${w.id}', 'l1', '${person}', 'i', 's', '${who}', '${at}')`;
      return refusal(client, entry([{ op: 'insert', table: 'directory_link', row }])(made));
    });
  expect(await tried('drafter', 'printer')).toBe('JG003');
  expect(await tried('sysadmin', 'sysadmin')).toBe('JG003');
  expect(await tried('sysadmin', 'printer')).toBe(null);
});

test('administrators give their second factor after it, and no session stands before', async () => {
  const admin = await signedIn(w, 'auditor');
  await link(w, 'auditor', at.issuer, subjectOf(w, 'auditor'));
  const { browser, came } = await comesBack(subjectOf(w, 'auditor'));
  expect([came.status, came.body.step]).toEqual([200, 'factor']);
  expect((await browser.get('/api/session')).status).toBe(401);
  const { ticket } = came.body;
  const wrong = await browser.post('/api/session/factor', { ticket, code: '000000' });
  const [recovery] = admin.pocket.codes.splice(0, 1);
  const right = await browser.post('/api/session/factor', { ticket, recovery });
  expect([wrong.status, right.status]).toEqual([422, 200]);
});

test('a provider that calls itself otherwise, or is away, is said to be away; without one there is no such door', async () => {
  const alias = { ...at, issuer: at.issuer.replace('127.0.0.1', 'localhost') };
  for (const oidc of [oidcAt(alias), createOidc({ name, issuer: 'http://127.0.0.1:9', clientId: 'x', secret: 'y' })]) {
    const server = await withDirectories(w, { oidc });
    expect((await new Browser(server).post('/api/session/oidc')).body.code).toBe('DIRECTORY_AWAY');
    await server.close();
  }
  const none = await withDirectories(w, {});
  const browser = new Browser(none);
  expect((await browser.post('/api/session/oidc')).status).toBe(404);
  expect((await browser.get('/api/setup')).body.directories).toEqual({ oidc: null, ldap: null });
  expect((await new Browser(http).get('/api/setup')).body.directories).toEqual({ oidc: name, ldap: null });
  await none.close();
});

test('a wrong client secret, and a client the provider does not know, let nobody in', async () => {
  for (const oidc of [oidcAt({ ...at, secret: 'wrong' }), oidcAt(at, 'stranger')]) {
    const server = await withDirectories(w, { oidc });
    const browser = new Browser(server);
    const { body } = await browser.post('/api/session/oidc');
    at.who = clerk();
    const answer = await at.visit(body.location.replace('stranger', 'jingui'));
    expect((await browser.post('/api/session/oidc/answer', { answer })).status).toBe(401);
    await server.close();
  }
});
