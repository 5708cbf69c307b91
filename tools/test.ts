/** `npm test`: every check and every test, one after the other on two cores; prints one closing line. `--pg`: the database suite on a given server. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from './check.ts';
import { addBrowsed, type Browsed, type Ran, writeWhole } from './whole.ts';

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const scratch = mkdtempSync(path.join(tmpdir(), 'jingui-results-'));
const onlyPg = process.argv.includes('--pg');
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

function run(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  process.stdout.write(
    `== ${name}: ${status === 0 ? 'ok' : `FAILED (${status})`}, ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
  if (status !== 0) broken.push(name);
  return status === 0;
}

interface Counted extends Ran {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function vitest(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Counted | undefined {
  const file = path.join(scratch, `${name.replaceAll(/\W/g, '-')}.json`);
  run(name, bin('vitest'), ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], env);
  const result = readJson<Counted>(file);
  totals.passed += result?.numPassedTests ?? 0;
  totals.failed += result ? result.numFailedTests : 1;
  totals.skipped += result?.numPendingTests ?? 0;
  return result;
}

/** Every test there is, and what it showed of each clause. True where every file of them ran. */
function everything(): boolean {
  const evidence = path.join(scratch, 'evidence');
  mkdirSync(evidence);
  const ran = vitest('tests', [], { JINGUI_EVIDENCE: evidence });
  const missing = ran ? writeWhole(root, ran, evidence) : [];
  if (missing.length > 0) {
    totals.failed += 1;
    broken.push(`not run: ${missing.join(', ')}`);
  }
  return ran !== undefined && missing.length === 0;
}

function playwright(whole: boolean): void {
  const file = path.join(scratch, 'playwright.json');
  run(
    'browser',
    process.execPath,
    [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const result = readJson<Browsed & { stats: { expected: number; unexpected: number; skipped: number } }>(file);
  if (whole && result) addBrowsed(root, result);
  totals.passed += result?.stats.expected ?? 0;
  totals.failed += result ? result.stats.unexpected : 1;
  totals.skipped += result?.stats.skipped ?? 0;
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

if (onlyPg) {
  const url = process.env.DATABASE_URL;
  if (!url) {
    process.stderr.write('请设置 DATABASE_URL（PostgreSQL ≥ 15）/ set DATABASE_URL to a PostgreSQL ≥ 15\n');
    process.exit(2);
  }
  vitest(
    'database suite',
    ['acceptance', 'roads', 'profiles', 'stories', 'server'].map((folder) => `test/${folder}/`),
    { JINGUI_TEST_PG: url },
  );
} else {
  process.stdout.write('\n== checks\n');
  for (const { name, ok } of await runChecks({ without: 'boundaries' })) {
    totals[ok ? 'passed' : 'failed'] += 1;
    if (!ok) broken.push(name);
  }
  playwright(everything());
}
rmSync(scratch, { recursive: true, force: true });
if (broken.length > 0) process.stdout.write(`\nfailed: ${broken.join(', ')}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exit(broken.length === 0 && totals.failed === 0 && totals.passed > 0 ? 0 : 1);
