import { useEffect } from 'react';
import { queryClient } from './session.ts';

/** Queries that a change anywhere may touch. Static ones (procedures, registers, clauses' texts) are left alone. */
const live = ['my-day', 'cases', 'register', 'object', 'obligations', 'alerts', 'ledger', 'import'];

/** A browser gives a stream up for good when it is answered that there is none just now. */
const againMs = 10_000;

/** Listens for the server's hints that something changed and asks again, at most once a second. */
export function useServerEvents(): void {
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const askAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queryClient.invalidateQueries({ predicate: (query) => live.includes(String(query.queryKey[0])) });
      }, 1000);
    };
    const listen = () => {
      source = new EventSource('/api/events');
      source.onmessage = askAgain;
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, againMs);
      };
    };
    listen();
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
      source.close();
    };
  }, []);
}
