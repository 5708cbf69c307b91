import { lazy, Suspense } from 'react';
import { useAsking } from './confirming.ts';
import { withPhrases } from './language.ts';

const ConfirmDialog = lazy(
  withPhrases(() => import('#web/form/ConfirmDialog.tsx').then((module) => ({ default: module.ConfirmDialog }))),
);

/** Where an act waits for its doer to prove that it is he; then it goes on by itself. */
export function ConfirmHost() {
  const asking = useAsking();
  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialog onConfirmed={() => asking.answer(true)} onClose={() => asking.answer(false)} />
    </Suspense>
  );
}
