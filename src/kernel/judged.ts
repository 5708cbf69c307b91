import type { Happening } from './generated/happenings.ts';
import { type Cause, clausesOf, fresh, type Guard, type Guards, isGuarded, mayBe, shares } from './guard.ts';
import type { Kinds, Seen } from './meaning.ts';

/** To whom it came and of what kind it was, beside what was said of all the same act brings about. */
interface One {
  readonly to: string | undefined;
  readonly as: Kinds;
  readonly ofAll: Kinds;
}

/** Happenings as the guards judged them, by thing; all of a happening where none is asked. */
export type Judged = ReadonlyMap<Happening, 'all' | ReadonlyMap<string, readonly One[]>>;

const nothing: Kinds = {};

/** `refused`: what follows from a refusal. */
export function judgedIn<A>(ask: A, causes: readonly Cause<A>[], refused = false): Judged {
  const judged = new Map<Happening, 'all' | Map<string, One[]>>();
  for (const { on, each, as: ofAll = nothing, refused: after = false } of causes) {
    const known = judged.get(on);
    if (after !== refused || known === 'all') continue;
    if (!each) {
      judged.set(on, 'all');
      continue;
    }
    const things = known ?? new Map<string, One[]>();
    judged.set(on, things);
    for (const { thing, to, as = nothing } of each(ask)) {
      const one = { to, as, ofAll };
      for (const id of typeof thing === 'string' ? [thing] : thing) {
        const before = things.get(id);
        if (before) before.push(one);
        else things.set(id, [one]);
      }
    }
  }
  return judged;
}

/** What is about to be written and was not judged: each is a way round a guard, and nothing of the act stands. */
export function unjudged(seen: readonly Seen[], judged: Judged, guards: Guards): Seen[] {
  return seen.filter((one) => !wasJudged(one, judged.get(one.name)) && isAsked(guards.get(one.name) ?? [], one));
}

function wasJudged(
  { thing, to, as, fresh: made }: Seen,
  judged: 'all' | ReadonlyMap<string, readonly One[]> | undefined,
): boolean {
  if (judged === undefined || judged === 'all') return judged === 'all';
  return judged.get(made ? fresh : thing)?.some((one) => one.to === to && agree(as, one)) ?? false;
}

/** Whether some guard asks something of what is of these kinds. */
function isAsked(guards: readonly Guard[], { name, as }: Seen): boolean {
  return guards.some((guard) => mayBe(as, guard.of) && clausesOf(guard).some((clause) => isGuarded(name, clause, as)));
}

/** Judged as what it is: whatever both say of its kind is the same. */
function agree(seen: Kinds, { as, ofAll }: One): boolean {
  for (const fact in seen) {
    const [is, was] = [seen[fact], fact in as ? as[fact] : ofAll[fact]];
    if (is !== undefined && was !== undefined && !shares(is, was)) return false;
  }
  return true;
}
