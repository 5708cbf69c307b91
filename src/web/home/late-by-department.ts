import type { LateWith } from './use-home.ts';

/** How much is late in each department, the most first. */
export function lateByDepartment(late: readonly Pick<LateWith, 'department' | 'count'>[]) {
  const sums = new Map<string | null, number>();
  for (const { department, count } of late) sums.set(department, (sums.get(department) ?? 0) + count);
  return [...sums].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
