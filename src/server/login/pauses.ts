/** As many wrong tries as are counted; from then on the last pause holds. */
const counted = 60;
/** No origin is kept out of an account longer at a time. */
const longest = 24 * 3600;
/** Wrong tries at any accounts that an origin is forgiven before it is slowed: behind one address a whole office may sit. */
const free = 50;
/** The longest an origin waits between tries at different accounts, in seconds: nobody who comes from there waits longer. */
const longestOfOrigin = 30;

/** LAW.fail_lock and LAW.fail_lock_minutes. */
export interface Limits {
  readonly tries: number;
  readonly minutes: number;
}

/**
 * Seconds an origin waits after its first wrong try at an account, its second, and so on: ever longer, and after as many in a row as
 * the law lets pass it is shut out of this account, each time for twice as long. The account is open to everybody else.
 */
export function pausesAt({ tries, minutes }: Limits): number[] {
  return Array.from({ length: counted }, (_, n) => {
    const [round, at] = [Math.floor(n / tries), n % tries];
    if (at === tries - 1) return Math.min(longest, minutes * 60 * 2 ** round);
    return at === 0 ? 0 : 2 ** (at - 1);
  });
}

/** The same over all the accounts it tries: who goes from name to name is slowed, and shut out of nothing. */
export const pausesOfOrigin: readonly number[] = Array.from({ length: free + 10 }, (_, n) =>
  n < free ? 0 : Math.min(longestOfOrigin, 2 ** (n - free)),
);

/** An origin is forgiven one wrong try in so many seconds. */
export const forgivenSeconds = 30;

export function isShutOut(failures: number, { tries }: Limits): boolean {
  return failures > 0 && failures % tries === 0;
}
