/** Leaves one rule of one guard unasked at a time and runs the tests that should mind: what none minds is guarded by nobody's word. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Happening } from '#kernel/generated/happenings.ts';
import type { Guard } from '#kernel/guard.ts';
import type { Modules } from '#server/modules.ts';

const root = path.dirname(import.meta.dirname);
const vitest = path.join(root, 'node_modules/.bin/vitest');
const kept = path.join(root, 'node_modules/.cache/guards/mutated.json');

/** What was tried of one state of the tree, by `<happening> <rule>`: the tests that minded. */
interface Tried {
  readonly tree: string;
  readonly minded: Record<string, readonly string[]>;
}

interface Ran {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Goes on where it was stopped, as long as the tree is the same. */
export function mutate({ guards, procedures }: Modules): void {
  const tree = git('rev-parse', 'HEAD');
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Tried) : { tree: '', minded: {} };
  const minded = before.tree === tree ? before.minded : {};
  mkdirSync(path.dirname(kept), { recursive: true });
  if (Object.keys(minded).length === 0) Object.assign(minded, mindedAtOnce());
  for (const [on, some] of guards)
    for (const { id, clause } of some.flatMap(asked)) {
      const name = `${on} ${id}`;
      minded[name] ??= first(name, testsOf(on, clause));
      writeFileSync(kept, JSON.stringify({ tree, minded } satisfies Tried));
      process.stdout.write(`${minded[name].length > 0 ? 'minded' : 'UNMINDED'}  ${name}  ${minded[name].length}\n`);
    }
  const unminded = Object.keys(minded).filter((name) => minded[name]?.length === 0);
  process.stdout.write(`${Object.keys(minded).length} rules of guards, ${unminded.length} that no test minds\n`);
  if (unminded.length > 0) process.exitCode = 1;

  /** Those of the clause, its roads, and of every procedure that brings the happening about. */
  function testsOf(on: Happening, clause: string): string[] {
    const own = [...procedures.values()].flatMap(({ id, causes = [] }) => {
      const [room, verb] = id.split('.');
      return causes.some((cause) => cause.on === on) ? [`src/modules/${room}/procedures/${verb}/${verb}.test.ts`] : [];
    });
    return [`test/acceptance/${clause}.test.ts`, `test/roads/${clause}.test.ts`, ...own].filter((file) =>
      existsSync(path.join(root, file)),
    );
  }
}

/** The rules of a guard, and the clauses by which it asks signatures. */
function asked({ rules, signed = {} }: Guard): { readonly id: string; readonly clause: string }[] {
  return [...rules, ...Object.keys(signed).map((clause) => ({ id: `signed:${clause}`, clause }))];
}

/** The pure tests try each rule of each guard by themselves, all in one run: without it the test of its refusal fails. */
function mindedAtOnce(): Record<string, readonly string[]> {
  const lines = path.join(path.dirname(kept), 'minded.jsonl');
  rmSync(lines, { force: true });
  const env = { ...process.env, JINGUI_MINDED: lines };
  const { status } = spawnSync(vitest, ['run', '--project', 'pure', '--reporter=dot'], {
    cwd: root,
    stdio: 'ignore',
    env,
  });
  if (status !== 0) throw new Error('the pure tests fail before anything is left out');
  const each = readFileSync(lines, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [name: string, test: string]);
  return Object.fromEntries(
    Map.groupBy(each, ([name]) => name)
      .entries()
      .map(([name, some]) => [name, [...new Set(some.map(([, test]) => test))]]),
  );
}

/** The pure tests are quick; only what none of them minds is tried through HTTP. */
function first(name: string, files: readonly string[]): string[] {
  const [pure, acts] = [
    files.filter((file) => file.startsWith('src/')),
    files.filter((file) => file.startsWith('test/')),
  ];
  const found = pure.length > 0 ? mindedBy(name, pure) : [];
  return found.length > 0 || acts.length === 0 ? found : mindedBy(name, acts);
}

/** The others one by one, by the tests of the clause and its roads. */
function mindedBy(name: string, files: readonly string[]): string[] {
  const result = path.join(path.dirname(kept), 'run.json');
  const args = ['--project', 'pure', '--project', 'acts', '--reporter=json', `--outputFile.json=${result}`, ...files];
  const env = { ...process.env, JINGUI_UNASKED: name };
  spawnSync(vitest, ['run', ...args], { cwd: root, stdio: 'ignore', env });
  const { testResults } = JSON.parse(readFileSync(result, 'utf8')) as Ran;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName, status }) => (status === 'failed' ? [fullName] : [])),
  );
}

function git(...args: readonly string[]): string {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
}
