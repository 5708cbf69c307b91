import { type Label, levelOf, regimeOfAll } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { Copy } from './copy.ts';

export function matterOf(copy: Pick<Copy, 'level' | 'regime'>): Matter {
  return { level: levelOf(copy.level), regime: copy.regime };
}

/** The gravest matter of several copies: which clauses govern the batch as a whole. */
export function gravest(copies: readonly Copy[]): Matter | null {
  const top = [...copies].sort((a, b) => b.level - a.level)[0];
  return top ? matterOf(top) : null;
}

/** Copies of one level and regime together: what governs them is the same, and they are named together. */
export function byMatter<C extends Pick<Copy, 'level' | 'regime'>>(
  copies: readonly C[],
): readonly { readonly matter: Matter; readonly copies: readonly C[] }[] {
  const groups = new Map<string, C[]>();
  for (const copy of copies) {
    const key = `${copy.level} ${copy.regime}`;
    groups.set(key, [...(groups.get(key) ?? []), copy]);
  }
  return [...groups.values()].flatMap((some) => (some[0] ? [{ matter: matterOf(some[0]), copies: some }] : []));
}

/** The label of an act about several copies: whoever reads of it must be allowed to know each. */
export function labelOf(copies: readonly Copy[]): Label | null {
  const [first] = copies;
  if (!first) return null;
  return {
    level: Math.max(...copies.map((copy) => copy.level)),
    regime: regimeOfAll(copies),
    scope: first.scope.filter((token) => copies.every((copy) => copy.scope.includes(token))),
    barred: [...new Set(copies.flatMap((copy) => copy.barred))],
  };
}
