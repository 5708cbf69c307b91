import { useEffect } from 'react';
import { queryClient } from './session.ts';

/** Queries that a change anywhere may touch. Static ones (procedures, registers, clauses' texts) are left alone. */
const live = ['my-day', 'cases', 'register', 'object', 'obligations', 'alerts', 'ledger', 'import'];

/** Listens for the server's hints that something changed and asks again, at most once a second. */
export function useServerEvents(): void {
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource('/api/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.onmessage = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queryClient.invalidateQueries({ predicate: (query) => live.includes(String(query.queryKey[0])) });
      }, 1000);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, []);
}
