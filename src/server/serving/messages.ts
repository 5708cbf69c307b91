import type { Beside } from '../owner/owner.ts';
import type { Prepared } from '../prepare.ts';
import type { ProgressStep } from '../progress.ts';
import type { ServeAsk } from './ask.ts';
import type { PlainError } from './plain-error.ts';
import type { PlainLogins } from './plain-login.ts';

export type PlainPrepared = Omit<Prepared, 'logins'> & { readonly logins: PlainLogins };

/** What the process that serves is told by the one that holds the owner's login. */
export type ToServing =
  | { readonly kind: 'serve'; readonly ask: ServeAsk; readonly prepared: PlainPrepared }
  | { readonly kind: 'stop' }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: PlainError };

/** What it tells and asks: nothing but these. */
export type FromServing =
  | { readonly kind: 'progress'; readonly step: ProgressStep }
  | { readonly kind: 'ready'; readonly url: string; readonly setupCode: string | null }
  | { readonly kind: 'failed'; readonly error: PlainError }
  | { readonly kind: 'lost'; readonly error: PlainError }
  | { readonly kind: 'back-up'; readonly id: number }
  | { readonly kind: 'restore-beside'; readonly id: number; readonly asked: Beside }
  /** What came of that restore was looked at; answered once nothing of it is left. */
  | { readonly kind: 'looked'; readonly id: number; readonly of: number };
