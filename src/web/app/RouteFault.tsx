import { Failed } from '#web/kit/States.tsx';

/** A page that could not be shown: the system failed, and the address stays so that it can be tried again. */
export function RouteFault({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  return (
    <main className="route-fault">
      <Failed error={error} onRetry={reset ?? (() => location.reload())} />
    </main>
  );
}
