import { allGuards, type Guard, type Guards } from '#kernel/guard.ts';
import type { ProcedureRules } from '#kernel/procedure.ts';
import { guarded } from '#kernel/signed.ts';
import { type Circumstances, type Finding, type Governance, judge, type Rule, type Verdict } from '#kernel/verdict.ts';

/** The pure rules of every procedure and what it brings about, each its own small chunk, loaded when its screen opens. */
const rules = import.meta.glob<Partial<Pick<ProcedureRules<unknown, object>, 'rules' | 'causes' | 'approval'>>>(
  '../modules/*/procedures/*/rules.ts',
);

/** The guards of what procedures bring about. */
const guards = import.meta.glob<Readonly<Record<string, Guard>>>('../modules/*/guards.ts');

/** Loaded once a procedure asks one. */
async function loadGuards(): Promise<Guards> {
  const files = await Promise.all(Object.values(guards).map((load) => load()));
  return allGuards(files.flatMap((file) => Object.values(file)));
}

export type BrowserAsk = Circumstances & { readonly input: unknown };

/** Judges as the server would, on the facts the server let this person have. Null when the procedure brings no rules of its own. */
export type BrowserJudge = (ask: BrowserAsk) => readonly Finding[];

/**
 * The same `judge` on the same rules. Which clauses govern the matter is taken from the server's own verdict: a clause
 * that is neither kept nor broken there was not asked.
 */
export async function loadJudge(procedure: string, verdict: Verdict): Promise<BrowserJudge | null> {
  const [module, verb] = procedure.split('.');
  const load = rules[`../modules/${module}/procedures/${verb}/rules.ts`];
  if (!load) return null;
  const { rules: own, causes = [], approval } = await load();
  if (!own) return null;
  const found = causes.length === 0 ? own : guarded({ rules: own, causes, approval }, await loadGuards()).rules;
  const asked = new Set<string>([...verdict.kept, ...verdict.findings.map((finding) => finding.clause)]);
  const law: Governance = { mode: () => 'refuse', governs: (clause) => asked.has(clause) };
  const alone = (found as readonly Rule<BrowserAsk>[]).map((rule) => [rule] as const);
  return (ask) => judgeSafely(alone, ask, law, verdict);
}

/** A rule may need what an old browser lacks (Temporal) or facts that stay on the server; then the server's verdict counts. */
function judgeSafely(
  alone: readonly (readonly [Rule<BrowserAsk>])[],
  ask: BrowserAsk,
  law: Governance,
  verdict: Verdict,
): readonly Finding[] {
  return alone.flatMap((one) => {
    const [rule] = one;
    try {
      return judge(one, ask, law).findings;
    } catch {
      return verdict.findings.filter((finding) => finding.rule === rule.id);
    }
  });
}
