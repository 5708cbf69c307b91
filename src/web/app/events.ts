import { useEffect } from 'react';
import { queryClient } from './session.ts';

/** Queries that a change anywhere may touch. Static ones (procedures, registers, clauses' texts) are left alone. */
const day = ['my-day', 'home', 'messages'];
const live = ['cases', 'register', 'object', 'obligations', 'alerts', 'ledger', 'import'];

/** Pages of a unit hear of a change in the same moment; each asks a little later by chance, so that they do not come all at once. */
const soonMs = 500;
const spreadMs = 1500;

/** A browser gives a stream up for good when it is answered that there is none just now. */
const againMs = 10_000;

/** Listens for the server's hints that something changed and asks again, at most once in two seconds; a page nobody looks at when it is seen again. */
export function useServerEvents(): void {
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    let dayToo = false;
    const askAgain = () => {
      missed = document.hidden;
      if (missed) return;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          const asked = dayToo ? [...day, ...live] : live;
          dayToo = false;
          void queryClient.invalidateQueries({ predicate: (query) => asked.includes(String(query.queryKey[0])) });
        },
        soonMs + Math.floor(spreadMs * chance()),
      );
    };
    const seen = () => {
      if (missed) askAgain();
    };
    const listen = () => {
      source = new EventSource('/api/events');
      source.onmessage = ({ data }: MessageEvent<string>) => {
        dayToo ||= changesDay(data);
        askAgain();
      };
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, againMs);
      };
    };
    listen();
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      clearTimeout(timer);
      clearTimeout(again);
      source.close();
    };
  }, []);
}

/** Most of what changes is somebody else's business of the day. */
function changesDay(hint: string): boolean {
  return (JSON.parse(hint) as { readonly day?: false }).day !== false;
}

function chance(): number {
  return (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) / 65_536;
}
