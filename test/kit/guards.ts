import { glob } from 'node:fs/promises';
import path from 'node:path';
import { declaredIn } from '#kernel/declared.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Approval } from '#kernel/approval.ts';
import { allGuards, type Cause, type Guard, guardedRules, type Guards } from '#kernel/guard.ts';
import { guarded } from '#kernel/signed.ts';
import type { Rule } from '#kernel/verdict.ts';
import { withoutUnasked } from './unasked.ts';

const root = path.join(import.meta.dirname, '../../src/modules');
const files = await Array.fromAsync(glob('*/guards.ts', { cwd: root }));
const found = await Promise.all(files.map((file) => import(path.join(root, file)) as Promise<Record<string, unknown>>));
const all = found.flatMap((one) => declaredIn('guard', one) as Guard[]);
const guards = allGuards(withoutUnasked(all));

/**
 * What a procedure is asked when it acts: its own rules and the guards of all it brings about; without those of them that nothing it
 * does can break.
 */
export function asked<A extends object>(
  rules: readonly Rule<A>[],
  causes: readonly Cause<A>[],
  ...unbreakable: readonly string[]
): readonly Rule<A>[] {
  const breakable = (some: Guards) => guardedRules(rules, causes, some).filter(({ id }) => !unbreakable.includes(id));
  const found = breakable(guards);
  leftOut.set(found, () => mutants(causes, breakable));
  return found;
}

/** What a procedure is asked without one rule of one guard, each by its happening and id. */
function mutants<A extends object>(
  causes: readonly Cause<A>[],
  breakable: (some: Guards) => readonly Rule<A>[],
): Mutant[] {
  const names = causes.flatMap(({ on }) =>
    (guards.get(on) ?? []).flatMap((guard) => guard.rules.map(({ id }) => `${on} ${id}`)),
  );
  return [...new Set(names)].map((name) => ({ name, rules: breakable(allGuards(withoutUnasked(all, name))) as never }));
}

interface Mutant {
  readonly name: string;
  readonly rules: readonly Rule<never>[];
}
const leftOut = new WeakMap<object, () => readonly Mutant[]>();

/** Of rules made by `asked`: what is left of them without each rule of a guard. */
export function mutantsOf(rules: readonly object[]): readonly Mutant[] {
  return leftOut.get(rules)?.() ?? [];
}

/** Who signs it when it is asked for, in order: all whom the procedure and the guards of what it brings about name. */
export function signers<A extends object>(
  approval: ((ask: A) => Approval | null) | undefined,
  causes: readonly Cause<A>[],
): (ask: A) => RoleId[] | undefined {
  const asks = guarded({ rules: [], causes, approval }, guards).approval;
  return (ask) => asks?.(ask)?.steps?.map(({ role }) => role);
}
