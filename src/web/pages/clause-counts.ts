import type { ClauseLine } from '#web/app/api.ts';

export const modes = ['refuse', 'approve', 'register', 'schedule', 'inspect', 'pledge', 'config'] as const;

export function countOf(value: number | readonly unknown[] | undefined): number {
  return typeof value === 'number' ? value : (value?.length ?? 0);
}

/** `2/3`: acceptance cases that pass, of all. */
export function clauseProgress(clause: Pick<ClauseLine, 'cases' | 'passed'>): string {
  const all = countOf(clause.cases);
  return all === 0 ? '–' : `${clause.passed}/${all}`;
}
