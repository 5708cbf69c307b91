import type { RoleId } from '#kernel/generated/clauses.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { approversOf, isOn, type Settings } from '#kernel/parameter.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';

/** CARRIER-021: who must agree to the loan; [] nobody, null nobody can. What is not classified is lent freely. */
export function loanChain(settings: Settings, copy: Pick<Copy, 'level' | 'regime' | 'kind'>): readonly RoleId[] | null {
  const level = levelOf(copy.level);
  if (!isClassified(level) || !isOn(settings, 'CARRIER-021')) return [];
  return approversOf(settings, 'CARRIER-021', { regime: copy.regime, level, kind: copy.kind });
}
