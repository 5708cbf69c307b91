/**
 * `npm run test:ldap`: asking a directory whether a password is somebody's. Against the one JINGUI_TEST_LDAP names: a file of settings as
 * `jingui start --directory` takes it, with JINGUI_TEST_LDAP_USER and JINGUI_TEST_LDAP_USER_PASSWORD_FILE somebody of it. Without, nothing is
 * run: the suite has a far side of its own (test/server/ldap.test.ts), which proves nothing of a real one.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDirectories } from '#server/directory/config.ts';
import type { Ldap } from '#server/directory/ldap/ldap.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const { JINGUI_TEST_LDAP: settings = '' } = process.env;
const { JINGUI_TEST_LDAP_USER: user = '', JINGUI_TEST_LDAP_USER_PASSWORD_FILE: passwordFile = '' } = process.env;

async function run(ldap: Ldap): Promise<void> {
  assert.equal(await ldap.byLogin(`nobody-${process.pid}`, 'x'), undefined);
  say('ok: it lets our own account in, and knows nobody under a name nobody has');
  for (const login of ['*', `${user || 'a'}*`, 'a)(objectClass=*', '*)(|(objectClass=*', '\0'])
    assert.equal(await ldap.byLogin(login, 'x'), undefined, login);
  say('ok: what is typed is no filter');
  if (ldap.list) {
    const listing = await ldap.list(['0'.repeat(32)]);
    assert.ok(typeof listing !== 'string', `the people are not listed: ${String(listing)}`);
    assert.ok(listing.gone.has('0'.repeat(32)), 'it knows an identifier nobody has');
    say(
      `ok: ${listing.people.size} people are listed, ${listing.doubled.size + listing.nameless} entries are left out`,
    );
  } else say('not run: the people of the unit. Give ldap.people in the settings');
  if (user === '' || passwordFile === '') {
    say('not run: somebody who signs in. Give JINGUI_TEST_LDAP_USER and JINGUI_TEST_LDAP_USER_PASSWORD_FILE');
    return;
  }
  const password = readFileSync(passwordFile, 'utf8').trim();
  const found = await ldap.byLogin(user, password);
  assert.equal(found?.right, true, 'the password was not taken');
  assert.equal((await ldap.byLogin(user, `${password}x`))?.right, false);
  assert.equal(await ldap.byLogin(user, ''), undefined);
  assert.deepEqual(await ldap.bySubject(found.subject, password), found);
  assert.equal((await ldap.bySubject(found.subject, 'wrong'))?.right, false);
  say(`ok: ${user} is known as ${found.subject} by his own password, by no other and not without one`);
}

const { ldap } = settings === '' ? {} : readDirectories(settings);
if (ldap) await run(ldap);
else
  say('not run: everything. Give JINGUI_TEST_LDAP, a file of settings with an ldap part (docs/guides/directories.md)');
