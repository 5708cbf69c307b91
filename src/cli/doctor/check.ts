import type { Text } from '#kernel/text.ts';

export type Verdict = 'ok' | 'warn' | 'bad';

/** One thing the doctor looked at. */
export interface Check extends Text {
  id: string;
  verdict: Verdict;
}

export function check(id: string, verdict: Verdict, zh: string, en: string): Check {
  return { id, verdict, zh, en };
}
