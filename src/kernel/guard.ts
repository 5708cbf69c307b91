import { declare } from './declared.ts';
import type { Happening } from './generated/happenings.ts';
import type { Seen } from './meaning.ts';
import { type Circumstances, forEach, type Rule } from './verdict.ts';

/** One happening an act is about to bring about: of which thing, to whom it comes, and what guards look at. */
export interface Brought extends Circumstances {
  readonly thing: string;
  readonly to?: string;
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

/** What must hold of every happening of a kind, whichever act, duty or import brings it about. */
export interface Guard {
  readonly on: Happening;
  readonly rules: readonly Rule<never>[];
}

/** Declares the guard of a happening; a happening has one. */
export function defineGuard<F extends Brought>(on: HappeningKind<F>, rules: readonly Rule<F>[]): Guard {
  return declare('guard', { on: on.name, rules });
}

/** What a procedure brings about, or asks leave for: of an act each happening with its facts, or why no guard is asked here. */
export interface Cause<A> {
  readonly on: Happening;
  readonly each: ((ask: A) => readonly Brought[]) | null;
  readonly because?: string;
}

export function brings<A, F extends Brought>(on: HappeningKind<F>, each: (ask: A) => readonly F[]): Cause<A> {
  return { on: on.name, each };
}

/** It brings that about, but was asked another way: the reason stands for whoever checks the guards. */
export function bringsUnasked<F extends Brought>(on: HappeningKind<F>, because: string): Cause<unknown> {
  return { on: on.name, each: null, because };
}

/** A procedure's own rules and those of the guards of all it brings about; each happening is judged by its own matter. */
export function guardedRules<A extends object>(
  rules: readonly Rule<A>[],
  causes: readonly Cause<A>[],
  guards: ReadonlyMap<Happening, Guard>,
): readonly Rule<A>[] {
  return [
    ...rules,
    ...causes.flatMap(({ on, each }) => {
      const guard = each && guards.get(on);
      return guard ? forEach(each, guard.rules as readonly Rule<Brought>[]) : [];
    }),
  ];
}

/** Happenings as the guards judged them: of a thing, or all of their kind where none is asked. */
export type Judged = ReadonlySet<string>;

const key = (name: Happening, thing: string, to: string | undefined) => `${name} ${thing} ${to ?? ''}`;

export function judgedIn<A>(ask: A, causes: readonly Cause<A>[]): Judged {
  return new Set(
    causes.flatMap(({ on, each }) => (each ? each(ask).map(({ thing, to }) => key(on, thing, to)) : [on])),
  );
}

/** What is about to be written and was not judged: each is a way round a guard, and nothing of the act stands. */
export function unjudged(seen: readonly Seen[], judged: Judged, guards: ReadonlyMap<Happening, Guard>): Seen[] {
  return seen.filter(
    ({ name, thing, to }) => guards.has(name) && !judged.has(name) && !judged.has(key(name, thing, to)),
  );
}
