import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Happening } from '#kernel/generated/happenings.ts';
import type { Exemption, Guards } from '#kernel/lists.ts';
import type { Modules } from '../modules.ts';

/** A procedure that brings about what a clause guards. */
export interface Pair {
  readonly procedure: string;
  readonly clause: ClauseId;
  readonly on: readonly Happening[];
}

/** Which clause is asked where something it guards comes about. */
export interface Matrix {
  readonly pairs: readonly Pair[];
  /** By the guard of the happening itself: every act that brings it about is asked the same. */
  readonly guarded: readonly Pair[];
  /** By a rule of the procedure, which another procedure may lack. */
  readonly asked: readonly Pair[];
  readonly exempt: readonly (Pair & Pick<Exemption, 'because'>)[];
  readonly missing: readonly Pair[];
}

/** `caused`: `<act> <happening>`, as the last whole run saw it. */
export function matrixOf(
  { procedures, guards: asking }: Pick<Modules, 'procedures' | 'guards'>,
  { guards, exempt }: Guards,
  caused: readonly string[],
  counts: (clause: ClauseId) => boolean,
): Matrix {
  const brought = Map.groupBy(
    caused.map((line) => line.split(' ') as [string, Happening]),
    ([act]) => act,
  );
  const pairs = [...procedures.keys()].flatMap((procedure) => {
    const names = (brought.get(procedure) ?? []).map(([, name]) => name);
    return (Object.entries(guards) as [ClauseId, Guards['guards'][ClauseId]][]).flatMap(([clause, entries = []]) => {
      const on = [...new Set(entries.map((one) => one.on))].filter((name) => names.includes(name));
      return on.length > 0 && counts(clause) ? [{ procedure, clause, on }] : [];
    });
  });
  const guardedBy = ({ clause, on }: Pair) =>
    on.every((name) => asking.get(name)?.rules.some((rule) => rule.clause === clause));
  const asks = ({ procedure, clause }: Pair) =>
    procedures.get(procedure)?.rules.some((rule) => rule.clause === clause) ?? false;
  const reasonOf = (pair: Pair) =>
    exempt.find(({ procedure, clause }) => procedure === pair.procedure && clause === pair.clause)?.because;
  const [guarded, others] = split(pairs, guardedBy);
  const [asked, unasked] = split(others, asks);
  const [lawful, missing] = split(unasked, (pair) => reasonOf(pair) !== undefined);
  return {
    pairs,
    guarded,
    asked,
    exempt: lawful.map((pair) => ({ ...pair, because: reasonOf(pair) ?? '' })),
    missing,
  };
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
