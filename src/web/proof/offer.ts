import type { startRegistration } from '@simplewebauthn/browser';

/** What somebody may enrol: the secret is shown this once. */
export interface Offer {
  readonly ticket: string;
  readonly totp: { readonly secret: string; readonly qr: string };
  /** Null where none can be made under this address. */
  readonly passkey: Parameters<typeof startRegistration>[0]['optionsJSON'] | null;
}
