/**
 * `npm run test:oidc`: signing in by a provider of identities. Against the one at JINGUI_TEST_OIDC (its issuer), where JINGUI_TEST_OIDC_CLIENT
 * is registered with the address below and JINGUI_TEST_OIDC_SECRET_FILE holds its secret; without, against one from the registry on this
 * machine. With JINGUI_TEST_OIDC_USER and JINGUI_TEST_OIDC_PASSWORD_FILE somebody really signs in there, in a browser without a window.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { flowOf } from '#server/directory/oidc/flow.ts';
import { createOidc } from '#server/directory/oidc/provider.ts';
import { provider } from '#test/kit/provider.ts';
import { signInAt } from './browser.ts';

const back = 'http://localhost:7899/login/directory';
const freshSeconds = 300;
const say = (text: string) => process.stdout.write(`${text}\n`);
const env = (name: string) => process.env[`JINGUI_TEST_OIDC${name}`] ?? '';
const key = randomBytes(32);

const own = env('') === '' ? await provider([back]) : undefined;
const secretFile = env('_SECRET_FILE');
const oidc = createOidc({
  name: { zh: '', en: '' },
  issuer: own?.issuer ?? env(''),
  clientId: own ? 'jingui' : env('_CLIENT'),
  secret: own?.secret ?? (secretFile === '' ? undefined : readFileSync(secretFile, 'utf8').trim()),
});
const begun = (ticket: string, redirect = back) => oidc.begin(flowOf(key, ticket), redirect, freshSeconds);
const refused = (work: Promise<unknown>) => assert.rejects(work, Error);

{
  const url = await begun('one');
  const page = await fetch(url, { redirect: 'manual' });
  assert.ok(page.status < 400, `the provider answers ${page.status} to a sign-in`);
  assert.doesNotMatch(page.headers.get('location') ?? '', /[?&]error=/);
  say('ok: it says what it is, and takes a sign-in of this client by code, PKCE, state and nonce');
}
{
  const page = await fetch(await begun('one', 'https://evil.example/login/directory'), { redirect: 'manual' });
  assert.ok(!page.headers.get('location')?.startsWith('https://evil.example'), 'it sends people to any address');
  say('ok: it sends nobody to an address that is not registered');
}
{
  const { state } = flowOf(key, 'one');
  const answer = (code: string, of = state) =>
    new URL(`${back}?${new URLSearchParams({ code, state: of, iss: oidc.issuer })}`);
  await refused(oidc.finish(flowOf(key, 'one'), answer('invented'), freshSeconds));
  await refused(oidc.finish(flowOf(key, 'one'), answer('invented', 'another'), freshSeconds));
  say('ok: an invented code, and an answer to another question, prove nothing');
}
const who = own ? (url: URL) => own.visit(url.href) : signInAt(env('_USER'), env('_PASSWORD_FILE'), back);
if (who) {
  if (own) own.who = 'somebody';
  const answered = new URL(back);
  answered.search = await who(await begun('two'));
  await refused(oidc.finish(flowOf(key, 'three'), answered, freshSeconds));
  const subject = await oidc.finish(flowOf(key, 'two'), answered, freshSeconds);
  assert.ok(subject.length > 0);
  await refused(oidc.finish(flowOf(key, 'two'), answered, freshSeconds));
  say(`ok: somebody signs in and is named (${subject}), once`);
} else say('not run: signing in. Give JINGUI_TEST_OIDC_USER and JINGUI_TEST_OIDC_PASSWORD_FILE');
if (own) {
  say(
    'not run: a provider of the site. Give JINGUI_TEST_OIDC, JINGUI_TEST_OIDC_CLIENT and JINGUI_TEST_OIDC_SECRET_FILE',
  );
  say(`(register ${back} there)`);
}
await own?.stop();
