import type { ImportedCarrier } from '#intake/judge/types.ts';
import type { Register } from './types.ts';

/** Whom the ledger names as knowing, where the register knows them; where it names nobody, who holds a copy. Nobody is added by guess. */
export function scopeTokens(lines: readonly ImportedCarrier[], { departments, people }: Register): string[] {
  const tokens = new Set<string>();
  for (const { scope, hand, holderId } of lines) {
    if (hand === 'person' && holderId !== null && scope.length === 0) tokens.add(`p:${holderId}`);
    for (const name of scope) {
      const [department, person] = [departments.get(name), people.get(name)];
      if (department !== undefined) tokens.add(`d:${department}`);
      else if (person !== undefined) tokens.add(`p:${person}`);
    }
  }
  return [...tokens];
}
