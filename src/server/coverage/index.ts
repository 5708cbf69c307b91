import type { ClauseId } from '#kernel/generated/clauses.ts';
import { type Clause, type Mode, parametersOf, type Proof, type Regulation } from '#kernel/regulation.ts';
import type { Modules } from '../modules.ts';
import { loadLists } from '../regulation.ts';
import { type CitedRule, digestOf } from './digest.ts';
import { type Evidence, lastWholeRun } from './evidence.ts';
import { type Matrix, matrixOf, type Pair } from './matrix.ts';
import { holderOf, loadWritten, type Part } from './parts.ts';
import { type Status, statusOf } from './status.ts';

export interface CoveredCase {
  readonly n: number;
  readonly text: string;
  /** Null: no test ran for it. */
  readonly passed: boolean | null;
}

/** What stands behind one clause. Everything here is derived; nobody writes a status down. */
export interface Coverage {
  readonly id: ClauseId;
  readonly mode: Mode;
  readonly proof: Proof;
  readonly status: Status;
  readonly rules: readonly CitedRule[];
  readonly registers: readonly string[];
  readonly duties: readonly string[];
  readonly cases: readonly CoveredCase[];
  readonly passed: number;
  readonly parts: readonly Part[];
  /** Parts that nothing holds yet. */
  readonly open: readonly string[];
  /** Parameters nothing read in the last whole run. */
  readonly unread: readonly string[];
  /** Acts that bring about what it guards and ask it by rules of their own alone, by too few, or not at all. */
  readonly unguarded: readonly Pair[];
  readonly digest: string;
  readonly reviewed: boolean;
}

export interface Summary {
  readonly implemented: number;
  readonly casesPass: number;
  readonly clauses: number;
  readonly cases: number;
  readonly passed: number;
}

interface Known {
  readonly regulation: Regulation;
  readonly evidence: Evidence;
  readonly rules: ReadonlyMap<ClauseId, readonly CitedRule[]>;
  readonly named: (list: 'registers' | 'duties', clause: ClauseId) => string[];
  readonly holds: (holder: string) => boolean;
  readonly unguarded: ReadonlyMap<ClauseId, readonly Pair[]>;
}

/** Computed from the loaded modules, what people wrote of parts and reviews, and the last whole run of the tests. */
export function coverage(regulation: Regulation, modules: Modules, evidence = lastWholeRun()): Coverage[] {
  const { parts, reviews } = loadWritten();
  const known: Known = {
    regulation,
    evidence,
    rules: rulesByClause(modules),
    named: (list, clause) =>
      modules.all.flatMap((module) =>
        (module[list] ?? [])
          .filter(({ clauses }) => clauses.includes(clause))
          .map((one) => ('name' in one ? one.name : one.id)),
      ),
    holds: holderOf(modules, regulation),
    unguarded: unguardedIn(matrixOf(modules, loadLists().guards, evidence)),
  };
  return regulation.clauses.map((clause) =>
    coverageOf(clause, known, parts[clause.id] ?? [], reviews[clause.id]?.digest),
  );
}

function coverageOf(clause: Clause, known: Known, parts: readonly Part[], reviewed: string | undefined): Coverage {
  const { id, mode, proof } = clause;
  const { evidence, regulation } = known;
  const rules = known.rules.get(id) ?? [];
  const [registers, duties] = [known.named('registers', id), known.named('duties', id)];
  const cases = clause.accept.map(({ n, text }) => ({ n, text, passed: evidence.cases[`${id} #${n}`] ?? null }));
  const passed = cases.filter((one) => one.passed).length;
  const open = parts.filter(({ held_by }) => held_by.length === 0 || !held_by.every(known.holds)).map(({ zh }) => zh);
  const keys = Object.keys(parametersOf(clause)).map((name) => `${id}.${name}`);
  const unread = keys.filter((key) => !evidence.readers.includes(key));
  const unguarded = known.unguarded.get(id) ?? [];
  const digest = digestOf(clause, regulation.ranges, rules);
  const status = statusOf({
    mode,
    cases: cases.length,
    passed,
    rules: rules.length > 0,
    registers: registers.length > 0,
    duties: duties.length > 0,
    refused: evidence.refused.includes(id),
    owed: evidence.owed.includes(id),
    asked: evidence.asked.includes(id),
    read: unread.length < keys.length,
    held: parts.length > 0 && open.length === 0,
    reviewed: reviewed === digest,
    settled: unread.length === 0,
    guarded: unguarded.length === 0,
  });
  return {
    id,
    mode,
    proof,
    status,
    rules,
    registers,
    duties,
    cases,
    passed,
    parts,
    open,
    unread,
    unguarded,
    digest,
    reviewed: reviewed === digest,
  };
}

export function summaryOf(all: readonly Coverage[]): Summary {
  return {
    implemented: all.filter((one) => one.status === 'implemented').length,
    casesPass: all.filter((one) => one.status === 'cases-pass').length,
    clauses: all.length,
    cases: all.reduce((sum, one) => sum + one.cases.length, 0),
    passed: all.reduce((sum, one) => sum + one.passed, 0),
  };
}

/** By clause; whoever asks with fewer rules than others asks by rules of his own. */
function unguardedIn({ asked, missing }: Matrix): ReadonlyMap<ClauseId, readonly Pair[]> {
  return Map.groupBy([...asked, ...missing], ({ clause }) => clause);
}

function rulesByClause(modules: Modules): Map<ClauseId, CitedRule[]> {
  const found = new Map<ClauseId, CitedRule[]>();
  for (const procedure of modules.procedures.values()) {
    for (const { id, clause, kind } of procedure.rules)
      found.set(clause, [...(found.get(clause) ?? []), { procedure: procedure.id, id, kind }]);
  }
  return found;
}
