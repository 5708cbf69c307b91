import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createLdap, type Ldap, type LdapSettings } from '#server/directory/ldap/ldap.ts';
import { Browser, link, openAccount, subjectOf, withDirectories } from '../kit/directory.ts';
import { TestLdap } from '../kit/ldap.ts';
import { asOwner } from '../kit/owner.ts';
import { ownPassword, type SignedIn, signedIn } from '../kit/passwords.ts';
import { type World, world } from '../kit/world.ts';

const base = 'dc=example,dc=org';
const service = { dn: `cn=jingui,${base}`, password: 'of the service', attributes: {} };
const fixture = (name: string) => readFileSync(`test/fixtures/tls/${name}`);

let w: World;
let far: TestLdap;
let ldap: Ldap;
let http: FastifyInstance;
let clerk: SignedIn;
let plainUrl: string;

function settings(port: number, more: Partial<LdapSettings> = {}): LdapSettings {
  return {
    name: { zh: '单位目录账号', en: 'Directory account' },
    url: `ldap://127.0.0.1:${port}`,
    startTls: false,
    bindDn: service.dn,
    password: service.password,
    ca: undefined,
    base,
    filter: '(|(uid={login})(mail={login}))',
    id: 'entryUUID',
    ...more,
  };
}

/** As a directory has them: under a name, a password and an identifier of its own. */
function entry(uid: string, subject: string, password = `${uid} of the directory`) {
  return { dn: `uid=${uid},${base}`, password, attributes: { uid, entryUUID: subject } };
}

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  w = await world();
  far = new TestLdap();
  const port = await far.start();
  plainUrl = settings(port).url;
  ldap = createLdap(settings(port));
  http = await withDirectories(w, { ldap });
  clerk = await signedIn(w, 'clerk');
  await link(w, 'clerk', ldap.issuer, subjectOf(w, 'clerk'));
});

beforeEach(() => {
  far.ails = 'nothing';
  far.heard.length = 0;
  far.people = [service, entry('clerk', subjectOf(w, 'clerk')), entry('stranger', subjectOf(w, 'stranger'))];
});

afterAll(async () => {
  await http.close();
  await far.stop();
  vi.restoreAllMocks();
});

/** From an address of its own, where nothing is held against anybody. */
let places = 0;
async function tries(login: string, password: string, address = `10.7.0.${(places += 1)}`) {
  const browser = new Browser(http, address);
  const answer = await browser.post('/api/session/ldap', { login, password });
  return { browser, answer, status: answer.status };
}

test('whose password the directory takes is in as the person it is linked to, and in the ledger', async () => {
  const { browser, status } = await tries('clerk', 'clerk of the directory');
  expect([status, (await browser.get('/api/session')).body.person.id]).toEqual([200, 'clerk']);
  expect(far.heard).toEqual([`bind ${service.dn}`, 'search (|(uid=clerk)(mail=clerk))', `bind uid=clerk,${base}`]);
  const acts = (await w.ledger('')).map((one: { act: string; outcome: string }) => `${one.act} ${one.outcome}`);
  expect(acts).toEqual(expect.arrayContaining(['directory-login done', 'login done']));
});

test('a wrong password, a name it does not know, one linked to nobody and the password kept here are answered alike', async () => {
  const all = [
    await tries('clerk', 'wrong'),
    await tries('nobody', 'wrong'),
    await tries('stranger', 'stranger of the directory'),
    await tries('clerk', ownPassword),
  ];
  expect(all.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect(new Set(all.map(({ answer }) => JSON.stringify(answer.body))).size).toBe(1);
  // Each was looked at as long as the others.
  expect(far.heard.filter((one) => one.startsWith('bind')).length).toBe(8);
});

test('without a password nobody is asked for, although the directory lets nobody-in-particular in', async () => {
  expect((await tries('clerk', '')).status).toBe(401);
  expect(far.heard).toEqual([]);
});

test.each(['*', 'clerk*', 'clerk)(uid=*', '*)(|(uid=*', 'cl\\65rk', 'clerk)(!(uid=x', "$'", '$`', '$&'])(
  'what is typed finds nobody by being a filter: %j',
  async (login) => {
    expect((await tries(login, 'clerk of the directory')).status).toBe(401);
    expect(far.heard[1]).toContain('search (|(uid=');
    expect(far.heard[2]).toBe(`bind cn=nobody,${base}`);
  },
);

test('where several are called so nobody is in, whosever password it is', async () => {
  far.people = [...far.people, { ...entry('clerk', subjectOf(w, 'twin')), dn: `uid=clerk,ou=more,${base}` }];
  expect((await tries('clerk', 'clerk of the directory')).status).toBe(401);
  far.people = [...far.people, { ...entry('clerk', subjectOf(w, 'third')), dn: `uid=clerk,ou=most,${base}` }];
  expect((await tries('clerk', 'clerk of the directory')).status).toBe(401);
});

test('referrals are not followed; a cut line, silence and a refused account of ours are said to be away, and are no tries', async () => {
  for (const ails of ['refers', 'cut'] as const) {
    far.ails = ails;
    const { answer } = await tries('clerk', 'clerk of the directory');
    expect([answer.status, answer.body.code]).toEqual([503, 'DIRECTORY_AWAY']);
  }
  far.ails = 'nothing';
  far.people = far.people.filter(({ dn }) => dn !== service.dn);
  const place = '10.7.1.1';
  for (let n = 0; n < 12; n += 1) expect((await tries('clerk', 'clerk of the directory', place)).status).toBe(503);
  far.people = [...far.people, service];
  expect((await tries('clerk', 'clerk of the directory', place)).status).toBe(200);
  far.ails = 'silent';
  expect((await tries('clerk', 'clerk of the directory')).status).toBe(503);
});

test('the password kept here lets its owner in whatever the directory does', async () => {
  far.ails = 'silent';
  const browser = new Browser(http, '10.7.2.1');
  expect((await browser.post('/api/session', { login: clerk.login, password: ownPassword })).status).toBe(200);
});

test('wrong ones in a row shut their place out of this name at the directory, and their owner is told', async () => {
  const place = '10.7.3.1';
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    statuses.push((await tries('clerk', `wrong ${n}`, place)).status);
    const waited = `update jingui.attempt set until = last_at where origin = $1 and until < last_at + interval '1 minute'`;
    await asOwner((client) => client.query(waited, [`address ${place}`]));
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
  const heard = far.heard.length;
  for (const name of ['CLERK', 'clérk', 'ｃｌｅｒｋ', 'cl\u200berk', ' clerk'])
    expect((await tries(name, 'clerk of the directory', place)).status).toBe(429);
  expect(far.heard.length).toBe(heard);
  expect((await tries('clerk', 'clerk of the directory')).status).toBe(200);
  const told = `select 1 from alert where unit_id = $1 and kind = 'login-shut-out' and object_id = 'clerk' and to_id = 'clerk'`;
  expect((await asOwner((client) => client.query(told, [w.id]))).rowCount).toBe(1);
});

test('who has no password here confirms by that of the directory, others by their own alone', async () => {
  const confirms = async (who: string, password: string) => {
    const { browser } = await tries(who, `${who} of the directory`);
    const headers = { 'x-jingui-person': `${w.id}/${who}`, 'idempotency-key': `${who}-${password.length}` };
    return (await browser.post('/api/session/confirm', { password }, headers)).status;
  };
  expect(await confirms('clerk', 'clerk of the directory')).toBe(422);
  expect(await confirms('clerk', ownPassword)).toBe(200);
  await openAccount(w, 'clerk2');
  await link(w, 'clerk2', ldap.issuer, subjectOf(w, 'clerk2'));
  far.people = [...far.people, entry('clerk2', subjectOf(w, 'clerk2'))];
  expect(await confirms('clerk2', 'wrong')).toBe(422);
  expect(await confirms('clerk2', '')).toBe(422);
  expect(await confirms('clerk2', 'clerk2 of the directory')).toBe(200);
});

test('over a line that may be heard nothing is said before it is encrypted, and only to whom the certificate names', async () => {
  const tls = { cert: fixture('localhost.crt'), key: fixture('localhost.key') };
  const encrypted = new TestLdap(tls);
  encrypted.people = far.people;
  const port = await encrypted.start();
  const ca = String(tls.cert);
  const named = (more: Partial<LdapSettings>) => createLdap(settings(port, { startTls: true, ...more }));
  const ask = (one: Ldap) => one.byLogin('clerk', 'clerk of the directory');
  expect(await ask(named({ ca }))).toEqual({ subject: subjectOf(w, 'clerk'), right: true });
  encrypted.heard.length = 0;
  await expect(ask(named({}))).rejects.toThrow(/self.signed/i);
  await expect(ask(named({ ca: String(fixture('one.crt')) }))).rejects.toThrow();
  await encrypted.stop();
  const other = new TestLdap({ cert: fixture('one.crt'), key: fixture('one.key') });
  const at = await other.start();
  const misnamed = createLdap(settings(at, { startTls: true, ca: String(fixture('one.crt')) }));
  await expect(ask(misnamed)).rejects.toThrow(/altnames|does not match/i);
  // A directory that has no StartTLS is told nothing.
  far.heard.length = 0;
  await expect(ask(createLdap({ ...settings(0), url: plainUrl, startTls: true }))).rejects.toThrow();
  expect([encrypted.heard, other.heard, far.heard]).toEqual([[], [], []]);
  await other.stop();
});
