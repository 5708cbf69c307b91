import { expect, test } from 'vitest';
import { isTest, none, sources } from './support/sources.ts';

const product = sources(['src', 'bin'], ['.ts', '.tsx', '.mjs']).filter(({ path }) => !isTest(path));
const page = product.filter(({ path }) => path.startsWith('src/web/'));
const naming = (found: readonly { path: string; text: string }[], pattern: RegExp) =>
  found.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('no text becomes code', () => {
  none(naming(product, /\beval\(|new Function\(|node:vm|setTimeout\(\s*['"`]/));
});

test('no text becomes markup: the page lets React write', () => {
  none(
    naming(
      page,
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/,
    ),
  );
});

test('the page opens nothing of another origin: no messages from other windows, no foreign address', () => {
  none(naming(page, /addEventListener\(\s*['"]message|window\.open|['"`]https?:\/\//));
});

/** What the page keeps in the browser beyond a sign-in, all of it under a person's id and cleared when he signs out, or of nobody. */
const kept = [
  'src/web/app/directory.ts', // where one was while the provider is asked
  'src/web/app/prefs.ts', // language, sound
  'src/web/app/rested.ts', // when something was last done
  'src/web/app/session.ts', // takes drafts away at the end
  'src/web/app/stale-page.ts', // that the page was loaded anew
  'src/web/app/tabs.ts', // who signed in, to other tabs
  'src/web/desk/use-desk.ts', // scans not yet sent
  'src/web/form/use-draft.ts', // what was typed into an open form
  'src/web/register/SavedViews.tsx', // filters
];

test('what is kept in the browser is listed with its reason', () => {
  expect(naming(page, /localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual(kept);
});

test('other programs are started from listed places only, by a list of arguments and never through a shell', () => {
  none(
    naming(product, /node:child_process/).filter(
      (path) => !/^(bin\/lib\/|src\/cli\/|src\/server\/(db\/embedded|[a-z]+)\/)/.test(path),
    ),
  );
  none(naming(product, /shell:\s*true|\bexecSync\(|[^.\w]exec\(/));
});

/** The command line speaks to the server of its machine; the doctor asks a site's Patroni where it is told to; sign-in asks the provider a site names. */
const asking = [
  'src/cli/client.ts',
  'src/cli/keys/control.ts',
  'src/cli/doctor/looks/patroni.ts',
  'src/server/directory/oidc/provider.ts',
];

test('the server asks no other server for anything', () => {
  none(
    naming(product, /[^.\w]fetch\(|https?\.request\(|node:dgram|node:dns/).filter(
      (path) => !asking.includes(path) && !path.startsWith('src/web/'),
    ),
  );
});

test('what must not be guessed comes from the system’s source of randomness', () => {
  none(naming(product, /Math\.random\(/));
});

test('no digest is used that collides', () => {
  none(naming(product, /createHash\(\s*['"](md5|sha1|md4|ripemd)/i));
});

test('a password is typed into fields that hide it, and may be pasted', () => {
  const fields = page.flatMap(({ path, text }) =>
    [...text.matchAll(/<Input\b(?:[^<>]|=>)*?autoComplete="(?:current|new)-password"(?:[^<>]|=>)*?\/>/g)].map(
      ([tag]) => ({ path, tag }),
    ),
  );
  expect(fields.length).toBeGreaterThanOrEqual(4);
  none(fields.filter(({ tag }) => !tag.includes('type="password"')).map(({ path }) => path));
  none(naming(page, /onPaste/));
});

/** How a process that read a file ended, and why a directory did not answer: sentences that hold nothing of ours. */
const telling = [
  'src/server/directory/ldap/connection.ts',
  'src/server/directory/oidc/sign-in.ts',
  'src/server/import/run-task.ts',
  'src/server/log-fault.ts',
];

test('faults are told to the log in one place, which leaves their values out', () => {
  const server = product.filter(({ path }) => path.startsWith('src/server/') || path.startsWith('src/modules/'));
  none(naming(server, /console\.(?:error|log|warn|info)\(/).filter((path) => !telling.includes(path)));
});
