import { lazy, useEffect } from 'react';

const loadForm = () => import('./SignInForm.tsx');
const loadDialog = () => import('./Relogin.tsx');

/** For a session that has ended: no screen needs these to begin with. */
export const SignInForm = lazy(() => loadForm().then((module) => ({ default: module.SignInForm })));
export const Relogin = lazy(() => loadDialog().then((module) => ({ default: module.Relogin })));

const rest = 3000;

/** Fetches them while all is well: when the session ends, the server may have gone away with it. */
export function useSignInAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog().catch(() => null), rest);
    return () => clearTimeout(timer);
  }, []);
}
