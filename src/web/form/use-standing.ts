import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Finding, Verdict } from '#kernel/verdict.ts';
import { ask, Fault, isRefused, type Refusal } from '#web/app/http.ts';
import { type BrowserAsk, type BrowserJudge, loadJudge } from '#web/judge.ts';
import { useDebounced } from './use-debounced.ts';

interface Considered {
  readonly ask: BrowserAsk;
  readonly verdict: Verdict;
}

export interface Standing {
  /** What stands against the act as it is filled in now; null until anything is known. */
  readonly findings: readonly Finding[] | null;
  readonly absent: boolean;
  /** What the form begins with: things of its lists, a text to be read. */
  readonly facts: object | null;
}

async function consider(
  procedure: string,
  input: object,
  permit: string | undefined,
): Promise<Considered | { refusal: Refusal } | { absent: true }> {
  const query = permit ? `?case=${encodeURIComponent(permit)}` : '';
  const { status, data } = await ask('POST', `procedures/${procedure}/facts${query}`, input);
  if (status === 404) return { absent: true };
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
    queryKey: ['consider', procedure, settled, permit],
    enabled: ready,
    staleTime: 2_000,
    gcTime: 30_000,
    retry: false,
    placeholderData: (before) => before,
    queryFn: () => consider(procedure, JSON.parse(settled) as object, permit),
  });
  const considered = data && 'verdict' in data ? data : null;
  const judgeNow = useJudge(procedure, considered?.verdict ?? null);
  if (!ready || !data) return { findings: null, absent: false, facts: null };
  if ('absent' in data) return { findings: null, absent: true, facts: null };
  // What was filled in cannot even be read, or is not his to do: the server says so.
  if ('refusal' in data) {
    const told = touched || data.refusal.code === 'RULE_DENIED';
    return { findings: told ? data.refusal.findings : null, absent: false, facts: null };
  }
  if (!considered) return { findings: null, absent: false, facts: null };
  const facts = considered.ask;
  const findings = judgeNow ? judgeNow({ ...facts, input }) : considered.verdict.findings;
  return { findings: findings.filter((one) => !sentWithTheAct.includes(one.rule)), absent: false, facts };
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
