import { send } from './http.ts';
import { type Next, signInAt } from './session.ts';

/** Where somebody wanted to go before he was sent away to sign in. */
const kept = 'jingui.to';

/** Only addresses of our own: neither another scheme nor another host. */
export function ownAddress(to: unknown): string | undefined {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined;
}

/** Goes to the provider of identities. */
export async function leaveFor(to: string | undefined): Promise<void> {
  const { location: there } = await send<{ readonly location: string }>('POST', 'session/oidc');
  if (to === undefined) sessionStorage.removeItem(kept);
  else sessionStorage.setItem(kept, to);
  location.assign(there);
}

/** What the provider answered; null where he is in. */
export function bringBack(answer: string): Promise<Next | null> {
  return signInAt('session/oidc/answer', { answer });
}

export function wanted(): string {
  const to = ownAddress(sessionStorage.getItem(kept));
  sessionStorage.removeItem(kept);
  return to ?? '/';
}
