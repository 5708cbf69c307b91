import type { Text } from '#kernel/text.ts';
import { StartError } from '#server/start-error.ts';

export type Verdict = 'ok' | 'warn' | 'bad';

/** One thing the doctor looked at, with the way out where something stands in the way. */
export interface Check extends Text {
  id: string;
  verdict: Verdict;
}

export function check(id: string, verdict: Verdict, zh: string, en: string): Check {
  return { id, verdict, zh, en };
}

export function failed(id: string, error: unknown): Check {
  if (error instanceof StartError) return check(id, 'bad', error.says.zh, error.says.en);
  const detail = error instanceof Error ? error.message : String(error);
  return check(id, 'bad', detail, detail);
}
