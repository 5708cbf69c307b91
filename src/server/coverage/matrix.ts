import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Happening } from '#kernel/generated/happenings.ts';
import { clausesOf, isGuarded, mayBe } from '#kernel/guard.ts';
import type { Exemption, Guards } from '#kernel/lists.ts';
import type { Kinds } from '#kernel/meaning.ts';
import type { Modules } from '../modules.ts';
import type { Evidence } from './evidence.ts';

/** A procedure that brings about what a clause guards. */
export interface Pair {
  readonly procedure: string;
  readonly clause: ClauseId;
  readonly on: readonly Happening[];
}

/** The rules it lacks, and which procedures have them. */
export interface Weaker extends Pair {
  readonly lacks: readonly string[];
  readonly than: readonly string[];
}

/** Which clause is asked where something it guards comes about. */
export interface Matrix {
  readonly pairs: readonly Pair[];
  /** By the guard of the happening itself: every act that brings it about is asked the same, but what says why it is not. */
  readonly guarded: readonly Pair[];
  /** By a rule of the procedure, which another procedure may lack, and for no reason that is written down with its test. */
  readonly asked: readonly Pair[];
  /** Asked with fewer rules than other procedures that bring about the same. */
  readonly weaker: readonly Weaker[];
  readonly exempt: readonly (Pair & Pick<Exemption, 'because'>)[];
  readonly missing: readonly Pair[];
}

/** What a procedure brought about, and of what kind. */
interface Caused {
  readonly procedure: string;
  readonly on: Happening;
  readonly as: Kinds;
}

/** `caused`: `<act> <happening> <kinds>`, as the last whole run saw it. */
export function matrixOf(
  { procedures, guards: asking }: Pick<Modules, 'procedures' | 'guards'>,
  { guards, exempt, fewer }: Guards,
  { caused: brought, chained }: Pick<Evidence, 'caused' | 'chained'>,
  counts: (clause: ClauseId) => boolean = () => true,
): Matrix {
  const clauses = (Object.keys(guards) as ClauseId[]).filter(counts);
  const all = Map.groupBy(brought.map(parsed), ({ procedure }) => procedure);
  const said = (procedure: string, on: Happening) =>
    procedures.get(procedure)?.causes?.filter((one) => one.on === on) ?? [];
  const guarding = Map.groupBy(
    clauses.flatMap((clause) => [...new Set(guards[clause]?.map(({ on }) => on))].map((on) => ({ clause, on }))),
    ({ on }) => on,
  );
  /** By clause, of what kinds that comes about by the procedure which it guards. */
  const kindsBy = (procedure: string) =>
    Map.groupBy(
      (all.get(procedure) ?? []).flatMap(({ on, as }) => {
        const kinds = { ...said(procedure, on)[0]?.as, ...as };
        return (guarding.get(on) ?? []).flatMap(({ clause }) =>
          isGuarded(on, clause, kinds) ? [{ clause, on, kinds }] : [],
        );
      }),
      ({ clause }) => clause,
    );
  const found = new Map([...procedures.keys()].map((procedure) => [procedure, kindsBy(procedure)]));
  const pairs = [...found].flatMap(([procedure, by]) =>
    clauses.flatMap((clause) => {
      const on = [...new Set(by.get(clause)?.map((one) => one.on))];
      return on.length > 0 ? [{ procedure, clause, on }] : [];
    }),
  );
  /** Each kind of it that the clause guards is one that a guard asks the clause of. */
  const isGuardedIn =
    ({ procedure, clause }: Pair) =>
    (on: Happening) => {
      const own = (asking.get(on) ?? []).filter((guard) => clausesOf(guard).includes(clause));
      const kinds = found.get(procedure)?.get(clause) ?? [];
      return (
        said(procedure, on).some(({ each }) => each !== null) &&
        kinds.every((one) => one.on !== on || own.some(({ of }) => mayBe(one.kinds, of)))
      );
    };
  const asks = ({ procedure, clause }: Pair) => {
    const { rules = [], causes = [] } = procedures.get(procedure) ?? {};
    const rule = rules.some((one) => one.clause === clause || one.citing?.includes(clause));
    return rule || chained.includes(`${clause} ${procedure}`) || causes.some(({ asked }) => asked?.includes(clause));
  };
  const listed = (pair: Pair, on: Happening) => exempt.find((one) => same(one, pair) && (one.on ?? on) === on)?.because;
  /** Why no guard is asked of what it brings about, as the procedure itself says. */
  const unasked = ({ procedure }: Pair, on: Happening) =>
    said(procedure, on).find(({ each }) => each === null)?.because;
  const reasons = (pair: Pair, of: typeof listed) => {
    const found = pair.on.flatMap((on) => (isGuardedIn(pair)(on) ? [] : [of(pair, on)]));
    return found.every((one) => one !== undefined) ? [...new Set(found)].join('; ') : undefined;
  };
  const [guarded, others] = split(pairs, (pair) => pair.on.every(isGuardedIn(pair)));
  const [named, open] = split(others, (pair) => reasons(pair, listed) !== undefined);
  const [asked, rest] = split(open, asks);
  const either: typeof listed = (pair, on) => listed(pair, on) ?? unasked(pair, on);
  const [lawful, missing] = split(rest, (pair) => reasons(pair, either) !== undefined);
  return {
    pairs,
    guarded,
    asked,
    exempt: [...named, ...lawful].map((pair) => ({ ...pair, because: reasons(pair, either) ?? '' })),
    weaker: weakerAmong(asked, [...guarded, ...asked], procedures).filter(
      (pair) =>
        pair.on.every((on) => isGuardedIn(pair)(on) || unasked(pair, on) === undefined) &&
        !fewer.some((one) => same(one, pair)),
    ),
    missing,
  };
}

/**
 * A rule that several procedures ask of a clause where the same comes about is no rule of one form; whoever lacks it asks less. What a
 * guard asks is asked alike.
 */
function weakerAmong(asked: readonly Pair[], pairs: readonly Pair[], procedures: Modules['procedures']): Weaker[] {
  const asks = ({ procedure, clause }: Pair) =>
    (procedures.get(procedure)?.rules ?? []).filter((rule) => rule.clause === clause).map(({ id }) => id);
  return asked.flatMap((pair) => {
    const own = asks(pair);
    const others = pairs.filter(
      ({ clause, on }) => clause === pair.clause && on.some((name) => pair.on.includes(name)),
    );
    const by = Map.groupBy(
      others.flatMap((other) => asks(other).map((id) => [id, other.procedure] as const)),
      ([id]) => id,
    );
    const lacks = [...by].flatMap(([id, some]) => (some.length > 1 && !own.includes(id) ? [id] : []));
    const than = [...new Set(lacks.flatMap((id) => (by.get(id) ?? []).map(([, procedure]) => procedure)))];
    return lacks.length > 0 ? [{ ...pair, lacks, than }] : [];
  });
}

function same(one: Pick<Pair, 'procedure' | 'clause'>, { procedure, clause }: Pair): boolean {
  return one.procedure === procedure && one.clause === clause;
}

function parsed(line: string): Caused {
  const [procedure = '', on, ...as] = line.split(' ');
  return { procedure, on: on as Happening, as: JSON.parse(as.join(' ')) as Kinds };
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
