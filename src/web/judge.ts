import { onlyKnown } from '#kernel/entitled.ts';
import { allGuards, type Guard, type Guards } from '#kernel/guard.ts';
import type { ProcedureRules } from '#kernel/procedure.ts';
import { guarded } from '#kernel/signed.ts';
import { type Circumstances, type Finding, findingOf, type Rule, type Verdict } from '#kernel/verdict.ts';

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

/** Judges as the server would, as far as no fact is needed. Null when the procedure brings no rules of its own. */
export type BrowserJudge = (ask: BrowserAsk) => readonly Finding[];

/**
 * The same rules as the server's. Which clauses govern the matter is taken from the server's own verdict: a clause that is neither
 * kept nor broken there was not asked.
 */
export async function loadJudge(procedure: string, verdict: Verdict): Promise<BrowserJudge | null> {
  const [module, verb] = procedure.split('.');
  const load = rules[`../modules/${module}/procedures/${verb}/rules.ts`];
  if (!load) return null;
  const { rules: own, causes = [], approval } = await load();
  if (!own) return null;
  const found = causes.length === 0 ? own : guarded({ rules: own, causes, approval }, await loadGuards()).rules;
  return (ask) => judgeAgain(found as readonly Rule<BrowserAsk>[], ask, verdict);
}

/**
 * Facts stay on the server: what asks for one, or for the things the act is about one by one, is as the server found it. A rule may
 * also need what an old browser lacks (Temporal).
 */
function judgeAgain(
  rules: readonly Rule<BrowserAsk>[],
  ask: BrowserAsk,
  { kept, findings }: Verdict,
): readonly Finding[] {
  const governing = new Set<string>([...kept, ...findings.map(({ clause }) => clause)]);
  const known = onlyKnown(ask);
  const again = rules.flatMap((rule) => {
    const asFound = () => findings.filter((finding) => finding.rule === rule.id);
    if (rule.parts) return asFound();
    try {
      return governing.has(rule.clause) && rule.broken(known) ? [findingOf(rule, known)] : [];
    } catch {
      return asFound();
    }
  });
  const ofNoRule = findings.filter((finding) => !rules.some(({ id }) => id === finding.rule));
  return [...new Set([...again, ...ofNoRule])];
}
