import { declare } from './declared.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import { guarding } from './generated/guarding.ts';
import type { Happening } from './generated/happenings.ts';
import type { Kinds } from './meaning.ts';
import { type Circumstances, forEach, type Rule } from './verdict.ts';

/** Stands for whatever the act itself makes: its id is not known before. */
export const fresh = '*';

/** One happening an act is about to bring about: of which thing, or things of one matter judged together, to whom it comes, and what guards look at. */
export interface Brought extends Circumstances {
  readonly thing: string | readonly string[];
  readonly to?: string;
  /** Of what kind it is; a clause that guards another kind is not asked. */
  readonly as?: Kinds;
}

/** A happening of the regulation with the facts whoever brings it about supplies. */
export interface HappeningKind<F extends Brought> {
  readonly name: Happening;
  /** Phantom: the facts. */
  readonly _?: F;
}

export function defineHappening<F extends Brought>(name: Happening): HappeningKind<F> {
  return { name };
}

/** Kinds a happening must be of: all facts must fit, each by one of its values. */
export type When = Readonly<Record<string, readonly string[]>>;

/** Whom each clause asks to sign it; nobody where it needs no signature. */
export type Signers<F> = { readonly [C in ClauseId]?: (one: F) => readonly RoleId[] };

/** What must hold of every happening of a kind, whichever act, duty or import brings it about: as far as one room says it. */
export interface Guard {
  readonly on: Happening;
  readonly rules: readonly Rule<never>[];
  /** It asks these rules of no other kinds. */
  readonly of: When;
  /** Who signs it (`defineSigned`). */
  readonly signed?: Signers<never>;
}

/** Declares what a room asks of a happening; others may ask more of the same. */
export function defineGuard<F extends Brought>(on: HappeningKind<F>, rules: readonly Rule<F>[], of: When = {}): Guard {
  return declare('guard', { on: on.name, rules, of });
}

export type Guards = ReadonlyMap<Happening, readonly Guard[]>;

/** All that is asked of each happening, whichever rooms ask it. */
export function allGuards(guards: readonly Guard[]): Guards {
  return Map.groupBy(guards, ({ on }) => on);
}

/** What a procedure brings about, or asks leave for: of an act each happening with its facts, or why no guard is asked here. */
export interface Cause<A> {
  readonly on: Happening;
  readonly each: ((ask: A) => readonly Brought[]) | null;
  /** Of what kind all it brings about is, beyond what the rows tell. */
  readonly as?: Kinds;
  readonly because?: string;
  /** The clauses asked in that other way. */
  readonly asked?: readonly ClauseId[];
  /** It comes about when the act is refused. */
  readonly refused?: true;
}

export function brings<A, F extends Brought>(
  on: HappeningKind<F>,
  each: (ask: A) => readonly F[],
  as: Kinds = {},
): Cause<A> {
  return { on: on.name, each: once(each), as };
}

/** What was told of the last one is not told again: all rules look at what an act brings about before the next act. */
function once<A, T>(tell: (ask: A) => T): (ask: A) => T {
  let last: { readonly ask: A; readonly told: T } | null = null;
  return (ask) => {
    if (last?.ask !== ask) last = { ask, told: tell(ask) };
    return last.told;
  };
}

/** It brings that about, but was asked another way: the reason stands for whoever checks the guards. */
export function bringsUnasked<F extends Brought>(
  on: HappeningKind<F>,
  because: string,
  asked: readonly ClauseId[] = [],
): Cause<unknown> {
  return { on: on.name, each: null, because, asked };
}

/** Whether what is of these kinds, and else of those said of all, may be what a clause guards: what is not said may be anything. */
export function mayBe(as: Kinds, when: When, ofAll: Kinds = {}): boolean {
  for (const fact in when) {
    const said = fact in as ? as[fact] : ofAll[fact];
    if (said !== undefined && !shares(said, when[fact] ?? [])) return false;
  }
  return true;
}

const nothing: Kinds = {};

/** Whether what may be one of several is, perhaps, one of these. */
export function shares(said: string | readonly string[], wanted: string | readonly string[]): boolean {
  if (typeof said === 'string') return typeof wanted === 'string' ? said === wanted : wanted.includes(said);
  return said.some((one) => shares(one, wanted));
}

/** Whether the clause guards a happening of these kinds. */
export function isGuarded(on: Happening, clause: ClauseId, as: Kinds = {}): boolean {
  const entries = guarding[on][clause];
  return entries?.some((when) => mayBe(as, when)) ?? false;
}

type List<A> = (ask: A) => readonly Brought[];

/** What a clause is asked of, of all that comes about: null where none of it is of the kinds it guards, or all was asked in another way. */
export function listOf<A>({ on, as = {}, each }: Cause<A>, clause: ClauseId, of: When): List<A> | null {
  if (!each || !mayBe(as, of) || !isGuarded(on, clause, as)) return null;
  return whichAre(each, as, whensOf(on, clause, of));
}

function whensOf(on: Happening, clause: ClauseId, of: When): readonly When[] {
  return (guarding[on][clause] ?? []).map((when) => ({ ...when, ...of }));
}

/**
 * The rules of a guard with the happenings each is asked of: those of the kinds its clause guards, or one it guards by citing it. What
 * can never be of them is not asked of the procedure at all. `lists` by kinds: guards that ask of the same ask together.
 */
function askedOf<A>(
  { on, as = {}, each }: Cause<A>,
  { rules, of }: Guard,
  lists: Map<string, List<A>>,
): Map<List<A>, Rule<never>[]> {
  const fit = rules.filter((rule) => mayBe(as, of) && clausesIn(rule).some((clause) => isGuarded(on, clause, as)));
  return Map.groupBy(fit, (rule) => {
    const whens = clausesIn(rule).flatMap((clause) => whensOf(on, clause, of));
    const kinds = JSON.stringify(whens);
    const list = lists.get(kinds) ?? whichAre(each as List<A>, as, whens);
    lists.set(kinds, list);
    return list;
  });
}

/** Those that are of the kinds; all of them, where that is said already of whatever the procedure brings about. */
function whichAre<A>(each: List<A>, as: Kinds, whens: readonly When[]): List<A> {
  const said = (when: When) => Object.keys(when).every((fact) => typeof as[fact] === 'string');
  if (whens.some((when) => said(when) && mayBe(as, when))) return each;
  const isOfThem = once((own: Kinds) => whens.some((when) => mayBe(own, when, as)));
  const isOne = ({ as: own = nothing }: Brought) => isOfThem(own);
  return once((ask) => {
    const all = each(ask);
    return all.every(isOne) ? all : all.filter(isOne);
  });
}

/** What follows from a refusal brings that about: the reason why it is not asked stands. */
export function bringsWhenRefused<F extends Brought>(on: HappeningKind<F>, because: string): Cause<unknown> {
  return { on: on.name, each: null, because, refused: true };
}

type AskedOf<A> = readonly [on: Happening, list: List<A>, rules: readonly Rule<never>[]];

/** What stands against several happenings alike is asked of a thing once, whichever of them come about with it. */
function askedOnce<A>(asked: readonly AskedOf<A>[]): (readonly [List<A>, readonly Rule<never>[]])[] {
  const before = new Map<Rule<never>, readonly AskedOf<A>[]>();
  return asked.flatMap((one) => {
    const [on, list, rules] = one;
    return [...Map.groupBy(rules, (rule) => before.get(rule))].map(([known = [], same]) => {
      const all = [...known, one];
      for (const rule of same) before.set(rule, all);
      const others = known.filter(([name]) => name !== on).map(([, other]) => other);
      return [others.length === 0 ? list : but(list, others), same] as const;
    });
  });
}

/** Those of which some thing is in none of the others. */
function but<A>(list: List<A>, others: readonly List<A>[]): List<A> {
  const keys = ({ thing, to }: Brought) => [thing].flat().map((one) => `${one} ${to ?? ''}`);
  return (ask) => {
    const known = new Set(others.flatMap((other) => other(ask).flatMap(keys)));
    return list(ask).filter((one) => !keys(one).every((key) => known.has(key)));
  };
}

/** A procedure's own rules and those of the guards of all it brings about; each happening is judged by its own matter. */
export function guardedRules<A extends object>(
  rules: readonly Rule<A>[],
  causes: readonly Cause<A>[],
  guards: Guards,
): readonly Rule<A>[] {
  const asked = causes.flatMap((cause) => {
    const found = cause.each ? (guards.get(cause.on) ?? []) : [];
    const lists = new Map<string, List<A>>();
    return found.flatMap((guard) =>
      [...askedOf(cause, guard, lists)].map(([list, some]) => [cause.on, list, some] as const),
    );
  });
  return [...rules, ...askedOnce(asked).flatMap(([list, some]) => forEach(list, some as Rule<Brought>[]))];
}

/** What comes about by an act, with which things. */
export function broughtBy<A>(ask: A, causes: readonly Cause<A>[]): { on: Happening; thing: string }[] {
  return causes.flatMap(({ on, each }) =>
    (each?.(ask) ?? []).flatMap(({ thing }) => [thing].flat().map((one) => ({ on, thing: one }))),
  );
}

/** The clauses by which a guard asks something. */
export function clausesOf({ rules, signed = {} }: Guard): ClauseId[] {
  return [...rules.flatMap(clausesIn), ...(Object.keys(signed) as ClauseId[])];
}

/** Its own clause, and those it guards by citing them. */
function clausesIn({ clause, citing = [] }: Rule<never>): readonly ClauseId[] {
  return [clause, ...citing];
}
