import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StartError } from '../start-error.ts';
import { readDirectories } from './config.ts';

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'jingui-directory-'));
  writeFileSync(path.join(dir, 'secret'), 'of the client\n');
  writeFileSync(path.join(dir, 'empty'), '\n');
});

afterAll(() => rmSync(dir, { recursive: true }));

const oidc = { issuer: 'https://id.example', client_id: 'jingui', secret_file: 'secret' };
const ldap = {
  url: 'ldaps://dc.example',
  bind_dn: 'cn=jingui,dc=example',
  password_file: 'secret',
  base: 'dc=example',
  filter: '(uid={login})',
  id: 'entryUUID',
};

function read(settings: object | string) {
  const file = path.join(dir, 'directory.yaml');
  writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
  return readDirectories(file);
}

test('settings name a provider, a directory, both or none, and are called as links call them', () => {
  expect(read('')).toEqual({ oidc: undefined, ldap: undefined });
  const both = read({ oidc, ldap });
  expect([both.oidc?.issuer, both.ldap?.issuer]).toEqual(['https://id.example', 'ldap:dc=example']);
  expect(both.oidc?.name.zh).toBe('统一身份认证');
  const here = { oidc: { ...oidc, issuer: 'http://127.0.0.1:9' }, ldap: { ...ldap, url: 'ldap://localhost:389' } };
  expect(read(here).ldap).toBeDefined();
  expect(read({ ldap: { ...ldap, url: 'ldap://dc.example', start_tls: true } }).ldap).toBeDefined();
  // Nobody is read where it does not say who belongs to the unit.
  const people = { filter: '(employeeType=unit)', name: 'cn' };
  expect([read({ ldap }).ldap?.list, typeof read({ ldap: { ...ldap, people } }).ldap?.list]).toEqual([
    undefined,
    'function',
  ]);
});

test.each<[string, object | string]>([
  ['a provider in clear', { oidc: { ...oidc, issuer: 'http://id.example' } }],
  ['a provider on what only begins like this machine', { oidc: { ...oidc, issuer: 'http://127.0.0.1.evil.example' } }],
  ['a password in the address', { oidc: { ...oidc, issuer: 'https://a:b@id.example' } }],
  ['a directory in clear', { ldap: { ...ldap, url: 'ldap://dc.example' } }],
  ['another scheme', { ldap: { ...ldap, url: 'http://dc.example' } }],
  ['a filter for everybody', { ldap: { ...ldap, filter: '(objectClass=person)' } }],
  ['an identifier that may be given to another', { ldap: { ...ldap, id: 'mail' } }],
  ['a secret in the settings', { oidc: { ...oidc, secret: 'x' } }],
  ['an empty secret', { oidc: { ...oidc, secret_file: 'empty' } }],
  ['a secret that is not there', { ldap: { ...ldap, password_file: 'nowhere' } }],
  ['people of no filter', { ldap: { ...ldap, people: { filter: 'cn=a', name: 'cn' } } }],
  ['people called by what is no attribute', { ldap: { ...ldap, people: { filter: '(cn=*)', name: 'cn)(a' } } }],
  ['what is no YAML', 'oidc: ['],
])('the server does not start with %s', (_, settings) => {
  expect(() => read(settings)).toThrow(StartError);
});
