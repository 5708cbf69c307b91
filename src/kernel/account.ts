/**
 * What an act does to somebody's account. Logins and passwords live behind the session wall: they are no rows, so no effect
 * carries them, no ledger entry holds them and nothing replays them.
 */
export type AccountChange =
  /** A login and an invitation to choose a password, told once in the answer; what opened it before and its sessions end. */
  | { readonly kind: 'give'; readonly person: string; readonly login: string }
  | { readonly kind: 'unlock'; readonly person: string }
  | { readonly kind: 'close'; readonly person: string }
  /** What he proves himself by beside his password is gone, and so are his sessions. */
  | { readonly kind: 'reset-factors'; readonly person: string }
  /** What he has open ends. */
  | { readonly kind: 'end-sessions'; readonly person: string }
  /** The confirmation of him who acts is used up. */
  | { readonly kind: 'use-confirmation' }
  /** What somebody proved at the desk is used up. */
  | { readonly kind: 'use-desk-proof'; readonly id: string };

/** Shape of a login: what is typed on every keyboard. */
export const loginShape = /^[A-Za-z0-9._-]{3,40}$/;
