/** A visit from abroad of one day, and the same planned by the drafter. */
import type { World } from '#test/kit/world.ts';

export const visitPlan = {
  visitors: '某大学代表团',
  country: '某国',
  persons: 6,
  purpose: '学术交流',
  areas: '一楼展厅',
  starts_on: '2026-03-10',
  ends_on: '2026-03-10',
};

export async function planned(w: World): Promise<{ visit: string }> {
  return { visit: (await w.done('drafter', 'foreign.plan-visit', visitPlan)).id };
}
