import type { OverviewClause } from '#web/app/hubs.ts';

/** Of some rules: how many are in force, how many of those have something on record this year, which have something late. */
export function readinessOf(clauses: readonly OverviewClause[]) {
  const inForce = clauses.filter(({ state }) => state !== 'off');
  return {
    inForce: inForce.length,
    evidenced: inForce.filter(({ evidenced }) => evidenced).length,
    late: inForce.filter(({ state }) => state === 'late'),
  };
}
