/**
 * `npm run profiles`: whether the texts load as profiles, differ, and decide as they say. What is to run is computed; a decision to run
 * without a test, a failed one and two texts that are the same law fail the command. `-- --json` prints one line of figures.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dateOf } from '#kernel/calendar.ts';
import { coverage } from '#server/coverage/index.ts';
import { loadModules } from '#server/modules.ts';
import { alike, casesPass, decisionsOf, textsOf, toRun } from '#server/profiles.ts';
import { loadRegulation } from '#server/regulation.ts';
import type { Ran } from './whole.ts';

const root = path.join(import.meta.dirname, '..');
const json = process.argv.includes('--json');

const regulation = loadRegulation();
const texts = textsOf(regulation);
const decisions = decisionsOf(regulation);
const run = toRun(decisions, casesPass(regulation, coverage(regulation, await loadModules())));
const same = alike(regulation, dateOf(new Date().toISOString()));
const outcomes = run.length > 0 ? drive() : new Map<string, boolean>();
const untested = run.filter(({ name }) => !outcomes.has(name)).map(({ name }) => name);
const failed = run.filter(({ name }) => outcomes.get(name) === false).map(({ name }) => name);
const figures = {
  profiles: texts.length,
  decisions: decisions.length,
  run: run.length,
  passed: run.filter(({ name }) => outcomes.get(name)).length,
  waiting: decisions.length - run.length,
};

if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else print();
if (untested.length > 0 || failed.length > 0 || same.length > 0) process.exitCode = 1;

/** Whether each decision that has a test passed it. */
function drive(): Map<string, boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jingui-profiles-'));
  const file = path.join(folder, 'ran.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', 'test/profiles', '--reporter=json', `--outputFile=${file}`];
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const ran = JSON.parse(readFileSync(file, 'utf8')) as Ran;
  rmSync(folder, { recursive: true });
  return new Map(
    ran.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .flatMap(({ title, status }) => {
        const [name] = /^t\d{3}-\w+ #\d+/.exec(title) ?? [];
        return name ? [[name, status === 'passed'] as const] : [];
      }),
  );
}

function print(): void {
  const lines = [
    `范本 / texts: ${figures.profiles}`,
    `判定 / decisions: ${figures.passed}/${figures.run}（共 ${figures.decisions}，待条款落实 ${figures.waiting} / ${figures.waiting} waiting）`,
    ...same.map((group) => `相同 / the same law: ${group.join(' = ')}`),
    ...untested.map((name) => `无测试 / no test: ${name}`),
    ...failed.map((name) => `不符 / failed: ${name}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
