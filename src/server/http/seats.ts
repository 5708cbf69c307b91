/** Who may hold a connection open: so many per session, so many in all. */
export interface Seats {
  /** Takes a seat and returns how to give it back; null when there is none left. */
  take(session: string): (() => void) | null;
}

export function seats(perSession: number, inAll: number): Seats {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (session) => {
      const own = taken.get(session) ?? 0;
      if (own >= perSession || all >= inAll) return null;
      taken.set(session, own + 1);
      all += 1;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        all -= 1;
        const left = (taken.get(session) ?? 1) - 1;
        if (left > 0) taken.set(session, left);
        else taken.delete(session);
      };
    },
  };
}
