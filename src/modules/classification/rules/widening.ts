import type { Brought } from '#kernel/guard.ts';
import type { Scoping } from '#kernel/scope.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Widening } from '#modules/documents/door/happenings.ts';
import type { Derived } from '../derived.ts';
import type { Proposal } from './proposal.ts';

type Asked = Circumstances & {
  readonly proposal: Proposal;
  readonly scoping: Scoping;
  readonly derived?: Derived | null;
};

/** What is decided becomes known to whom it is decided for; a derivative takes its source's scope as it is, departments too. */
export function widening(
  ask: Asked,
  thing: string | readonly string[],
  added: readonly string[],
): readonly (Brought & Widening)[] {
  const { level, regime } = ask.proposal;
  return [{ ...ask, thing, added, departments: !!ask.derived, matter: level && { level, regime } }];
}
