/** What a whole run of the tests showed, for the clause report: docs/generated/whole.json. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Evidence, evidenceFile, lastWholeRun } from '#server/coverage/evidence.ts';
import { asvsChapters, isTitled, shownBy } from './asvs/rows.ts';

/** As vitest's JSON reporter tells it. */
export interface Ran {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Every test file there is, as vitest.config.ts finds them. */
const declared = [
  'src/**/*.test.{ts,tsx}',
  'test/{conformance,acceptance,roads,profiles,stories,server,verify,faults}/**/*.test.ts',
];

/** Written only when every declared test file ran. Answers the files that did not. */
export function writeWhole(root: string, ran: Ran, folder: string): string[] {
  const files = new Set(ran.testResults.map(({ name }) => path.relative(root, name)));
  const missing = declared.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((file) => !files.has(file));
  if (missing.length > 0) return missing;
  const noted = (file: string) => lines(path.join(folder, file));
  const evidence: Evidence = {
    cases: casesOf(ran),
    readers: noted('readers'),
    refused: noted('refused'),
    owed: noted('owed'),
    asked: noted('asked'),
    chained: noted('chained'),
    told: noted('told'),
    met: noted('met'),
    caused: noted('caused'),
    shown: shown(root, passed(root, ran)),
  };
  writeFileSync(evidenceFile, `${JSON.stringify(evidence, null, 1)}\n`);
  return [];
}

/** As Playwright's JSON reporter tells it; files are named from its test folder. */
export interface Browsed {
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly specs: readonly { readonly file: string; readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[];
}

/** Adds what the browser showed to what the same run kept. */
export function addBrowsed(root: string, { suites }: Browsed): void {
  const specs = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
  const titles = suites
    .flatMap(specs)
    .filter(({ ok }) => ok)
    .map(({ file, title }) => `test/e2e/${file} › ${title}`);
  const evidence = lastWholeRun();
  const all = [...new Set([...evidence.shown, ...shown(root, titles)])].sort();
  writeFileSync(evidenceFile, `${JSON.stringify({ ...evidence, shown: all }, null, 1)}\n`);
}

function passed(root: string, ran: Ran): string[] {
  return ran.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ title }) => `${path.relative(root, name)} › ${title}`),
  );
}

/** Those that a row of `docs/asvs` names. */
function shown(root: string, titles: readonly string[]): string[] {
  const named = asvsChapters(root).flatMap(({ rows }) => rows.flatMap(({ by = [] }) => by.map(shownBy)));
  const found = titles.filter((one) => {
    const { file, title } = shownBy(one);
    return named.some((name) => name.file === file && isTitled(name.title, title));
  });
  return [...new Set(found)].sort();
}

/** A case passes when every test of its name passed; vitest lets none pass that asserted nothing. */
function casesOf(ran: Ran): Record<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { title, status } of ran.testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const [, name] = /^([A-Z]+-\d{3} #\d+) /.exec(title) ?? [];
    if (name) found.set(name, (found.get(name) ?? true) && status === 'passed');
  }
  return Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}

function lines(file: string): string[] {
  if (!existsSync(file)) return [];
  return [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))].sort();
}
