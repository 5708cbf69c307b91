import { createHmac } from 'node:crypto';
import { canonical } from '#kernel/canonical.ts';

/** What one sign-in at a provider is known by: none of it is stored, all of it comes from the ticket in the browser's cookie and our own key. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export function flowOf(macKey: Uint8Array, ticket: string): Flow {
  const part = (name: string) =>
    createHmac('sha256', macKey)
      .update(canonical(['oidc', name, ticket]))
      .digest('base64url');
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
}
