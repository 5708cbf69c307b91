import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Finding, Verdict } from '#kernel/verdict.ts';
import { ask, Fault, isRefused, type Refusal } from '#web/app/http.ts';
import { type BrowserAsk, type BrowserJudge, loadJudge } from '#web/judge.ts';
import { stands } from './stands.ts';
import { useDebounced } from './use-debounced.ts';

interface Considered {
  readonly ask: BrowserAsk;
  readonly verdict: Verdict;
  readonly approvers?: readonly RoleId[];
  readonly ahead?: readonly Finding[];
}

/** What can be told of a form that still lacks something. */
interface Unfilled extends Refusal {
  readonly demands?: readonly string[];
  readonly ahead?: readonly Finding[];
}

export interface Standing {
  /** What stands against the act as it is filled in now; null until anything is known. */
  readonly findings: readonly Finding[] | null;
  readonly absent: boolean;
  /** What the form begins with: things of its lists, a text to be read. */
  readonly facts: object | null;
  /** Empty fields that a rule demands as things stand. */
  readonly demands: readonly string[];
  /** What the next act will be refused for, or this one as soon as it is filled in: told at the fields. */
  readonly ahead: readonly Finding[];
  /** Who approves it, where somebody does. */
  readonly approvers: readonly RoleId[];
}

const unknown: Standing = { findings: null, absent: false, facts: null, demands: [], ahead: [], approvers: [] };

async function consider(
  procedure: string,
  input: object,
  { ready, permit }: { readonly ready: boolean; readonly permit: string | undefined },
): Promise<Considered | { refusal: Unfilled } | { absent: true }> {
  const asked = new URLSearchParams({ ...(permit ? { case: permit } : {}), ...(ready ? {} : { unfilled: '1' }) });
  const query = asked.size > 0 ? `?${asked}` : '';
  const { status, data } = await ask('POST', `procedures/${procedure}/facts${query}`, input);
  if (status === 404) return { absent: true };
  if (status === 200 && 'unfilled' in (data as object)) return { refusal: data as Unfilled };
  if (status === 200) return data as Considered;
  if (isRefused(status, data)) return { refusal: data };
  throw new Fault(status, null);
}

interface Filling {
  /** What must be filled in is. */
  readonly ready: boolean;
  /** Somebody has begun: an empty form is not told what is wrong with it. */
  readonly touched: boolean;
  readonly caseId?: string | undefined;
}

/**
 * Judges while one fills in: the server says what stands against the act on its facts, the browser runs the rules that
 * need none at each key, and asks anew once the typing rests.
 */
export function useStanding(procedure: string, input: object, { ready, touched, caseId: permit }: Filling): Standing {
  const settled = useDebounced(JSON.stringify(input), 300);
  const { data } = useQuery({
    queryKey: ['consider', procedure, settled, permit, ready],
    staleTime: 2_000,
    gcTime: 30_000,
    retry: false,
    placeholderData: (before) => before,
    queryFn: () => consider(procedure, JSON.parse(settled) as object, { ready, permit }),
  });
  const considered = data && 'verdict' in data ? data : null;
  const judgeNow = useJudge(procedure, considered?.verdict ?? null);
  if (!data) return unknown;
  if ('absent' in data) return { ...unknown, absent: ready };
  // What was filled in cannot even be read, or is not his to do: the server says so.
  if ('refusal' in data) {
    const { code, findings, demands = [], ahead = [] } = data.refusal;
    const told = ready ? touched || code === 'RULE_DENIED' : stand(findings, input).length > 0;
    return { ...unknown, findings: told ? (ready ? findings : stand(findings, input)) : null, demands, ahead };
  }
  if (!considered) return unknown;
  const { ask: facts, ahead = [], approvers = [] } = considered;
  const all = judgeNow ? judgeNow({ ...facts, input }) : considered.verdict.findings;
  const findings = all.filter((one) => !sentWithTheAct.includes(one.rule));
  const demands = findings.filter(({ kind }) => kind === 'fields').flatMap(({ fields }) => fields);
  return { findings, absent: false, facts, demands: demands.filter((field) => !(field in input)), ahead, approvers };
}

/** What stands against the act itself, whatever is still to be filled in. */
function stand(findings: readonly Finding[], input: object): readonly Finding[] {
  return findings.filter((finding) => finding.rule !== 'shape' && stands(finding, input));
}

/** A chosen file and the text that was shown are sent with the act and not before. */
const sentWithTheAct = ['arrived', 'text-shown'];

function useJudge(procedure: string, verdict: Verdict | null): BrowserJudge | null {
  const [judge, setJudge] = useState<{ readonly of: Verdict; readonly run: BrowserJudge | null } | null>(null);
  useEffect(() => {
    if (!verdict) return;
    let wanted = true;
    void loadJudge(procedure, verdict)
      .catch(() => null)
      .then((run) => wanted && setJudge({ of: verdict, run }));
    return () => {
      wanted = false;
    };
  }, [procedure, verdict]);
  return judge && judge.of === verdict ? judge.run : null;
}
