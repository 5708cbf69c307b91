import { chain, type Step } from '#kernel/approval.ts';
import type { LevelId, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import { isClassified } from '#kernel/label.ts';
import { approversOf, type Settings, setting } from '#kernel/parameter.ts';

/** The committee may discuss a state secret beforehand; the classification authority decides (保密法 16). */
function discussed(roles: readonly RoleId[], wanted: boolean, regime: RegimeId): readonly RoleId[] {
  if (!wanted || regime !== 'state' || roles.includes('committee')) return roles;
  const at = roles.indexOf('classifier');
  return at < 0 ? roles : [...roles.slice(0, at), 'committee', ...roles.slice(at)];
}

/** Who decides a proposal: the route of CLASSIFY-015 for secrets, the reviewer of CLASSIFY-014 for everything else. */
export function classifiedBy(settings: Settings, level: LevelId, regime: RegimeId): Step[] {
  if (!isClassified(level))
    return chain({ clause: 'CLASSIFY-014', roles: approversOf(settings, 'CLASSIFY-014', {}) ?? [] });
  const roles = approversOf(settings, 'CLASSIFY-015', { regime, level }) ?? [];
  const wanted = setting(settings, 'CLASSIFY-015.committee_pre_review');
  return chain({ clause: 'CLASSIFY-015', roles: discussed(roles, wanted, regime) });
}

/** Who decides a change, an extension or a declassification (CLASSIFY-021); where somebody more would know, also who agrees to that (CLASSIFY-019). */
export function changedBy(settings: Settings, level: LevelId, regime: RegimeId, wider: boolean): Step[] {
  const roles = approversOf(settings, 'CLASSIFY-021', { regime, level }) ?? [];
  const wanted = setting(settings, 'CLASSIFY-021.committee_pre_review');
  const decided = { clause: 'CLASSIFY-021', roles: discussed(roles, wanted, regime) } as const;
  if (!wider) return chain(decided);
  return chain(
    { clause: 'CLASSIFY-019', roles: approversOf(settings, 'CLASSIFY-019', { regime, level }) ?? [] },
    decided,
  );
}
