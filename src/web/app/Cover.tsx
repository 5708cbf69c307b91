import { lazy, Suspense, useEffect } from 'react';
import { useCovered } from './cover.ts';
import { withPhrases } from './language.ts';

const load = withPhrases(() => import('./CoverPage.tsx'));
const CoverPage = lazy(() => load().then((module) => ({ default: module.CoverPage })));

const rest = 3000;

/** What is shown instead of the page; fetched while all is well, because the server may go away with the session. */
export function Cover() {
  const covered = useCovered();
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => null), rest);
    return () => clearTimeout(timer);
  }, []);
  if (covered === 'open') return null;
  return (
    <Suspense fallback={null}>
      <CoverPage how={covered} />
    </Suspense>
  );
}
