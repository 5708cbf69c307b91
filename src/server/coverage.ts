import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type ClauseId, clauseIds } from '#kernel/generated/clauses.ts';
import type { Mode, Regulation } from '#kernel/regulation.ts';
import type { Modules } from './modules.ts';

export interface CitedRule {
  readonly procedure: string;
  readonly id: string;
}

export interface CoveredCase {
  readonly n: number;
  readonly text: string;
  /** Null: no test is declared for it. */
  readonly passed: boolean | null;
}

/** What stands behind one clause. Everything here is derived; nobody writes a status down. */
export interface Coverage {
  readonly id: ClauseId;
  readonly mode: Mode;
  readonly status: 'implemented' | 'partial' | 'pending';
  readonly rules: readonly CitedRule[];
  readonly registers: readonly string[];
  readonly duties: readonly string[];
  /** Files of the product that name the clause: obligations, approval chains, settings, checks of the shell. */
  readonly files: readonly string[];
  readonly cases: readonly CoveredCase[];
  readonly passed: number;
}

export interface Summary {
  readonly implemented: number;
  readonly clauses: number;
  readonly cases: number;
  readonly passed: number;
}

const root = join(import.meta.dirname, '../..');
export const resultsFile = join(root, 'docs/generated/acceptance.json');

/** Case (`SYSTEM-004 #1`) -> whether it passed in the last run that ran it. */
export type Results = Readonly<Record<string, boolean>>;

export async function coverage(regulation: Regulation, modules: Modules): Promise<Coverage[]> {
  const [files, declared, results] = await Promise.all([citations(), declaredCases(), lastResults()]);
  const rules = rulesByClause(modules);
  const registers = modules.all.flatMap((module) => module.registers ?? []);
  const duties = modules.all.flatMap((module) => module.duties ?? []);
  return regulation.clauses.map(({ id, mode, accept }) => {
    const cases = accept.map(({ n, text }) => ({ n, text, passed: outcome(`${id} #${n}`, declared, results) }));
    const passed = cases.filter((one) => one.passed).length;
    const cited = files.get(id) ?? [];
    return {
      id,
      mode,
      status: statusOf(cases.length, passed, cited.length),
      rules: rules.get(id) ?? [],
      registers: registers.filter((register) => register.clauses.includes(id)).map((register) => register.name),
      duties: duties.filter((duty) => duty.clauses.includes(id)).map((duty) => duty.id),
      files: cited,
      cases,
      passed,
    };
  });
}

/** Implemented: every case passes and something in the product stands for the clause. Partial: some of it. */
export function statusOf(cases: number, passed: number, cited: number): Coverage['status'] {
  if (passed === cases && cited > 0) return 'implemented';
  return passed > 0 || cited > 0 ? 'partial' : 'pending';
}

export function summaryOf(all: readonly Coverage[]): Summary {
  return {
    implemented: all.filter((one) => one.status === 'implemented').length,
    clauses: all.length,
    cases: all.reduce((sum, one) => sum + one.cases.length, 0),
    passed: all.reduce((sum, one) => sum + one.passed, 0),
  };
}

function rulesByClause(modules: Modules): Map<ClauseId, CitedRule[]> {
  const found = new Map<ClauseId, CitedRule[]>();
  for (const procedure of modules.procedures.values()) {
    for (const { id, clause } of procedure.rules)
      found.set(clause, [...(found.get(clause) ?? []), { procedure: procedure.id, id }]);
  }
  return found;
}

/** Product files by the clauses they name in code: rule lists, chains, obligations, registers, duties and the shell's own checks. */
async function citations(): Promise<Map<string, string[]>> {
  const known = new Set<string>(clauseIds);
  const found = new Map<string, string[]>();
  for (const part of ['modules', 'server']) {
    for (const file of await filesIn(join(root, 'src', part))) {
      if (
        !file.endsWith('.ts') ||
        file.endsWith('.test.ts') ||
        file.includes('/demo/') ||
        /phrases[^/]*\.ts$|\/phrases\//.test(file)
      )
        continue;
      const named = new Set((await readFile(file, 'utf8')).match(/(?<=')[A-Z]+-\d{3}(?=['.])/g));
      const path = relative(root, file).split(sep).join('/');
      for (const id of named) if (known.has(id)) found.set(id, [...(found.get(id) ?? []), path]);
    }
  }
  return found;
}

/** Cases some test declares; undefined where the tests are not installed and the kept results serve alone. */
export async function declaredCases(): Promise<ReadonlySet<string> | undefined> {
  const folder = join(root, 'test');
  if (!existsSync(folder)) return undefined;
  const found = new Set<string>();
  for (const file of await filesIn(folder)) {
    if (!file.endsWith('.test.ts')) continue;
    for (const [, id, n] of (await readFile(file, 'utf8')).matchAll(/acceptance\(\s*'([A-Z]+-\d{3})',\s*(\d+)/g))
      found.add(`${id} #${n}`);
  }
  return found;
}

export async function lastResults(): Promise<Results> {
  if (!existsSync(resultsFile)) return {};
  return (JSON.parse(await readFile(resultsFile, 'utf8')) as { cases: Results }).cases;
}

function outcome(name: string, declared: ReadonlySet<string> | undefined, results: Results): boolean | null {
  if (declared && !declared.has(name)) return null;
  return results[name] ?? (declared ? false : null);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
