/** Turned away before anybody is known to ask. */
export type Turned = 'no-session' | 'other-host' | 'other-person' | 'other-site';

export interface Denials {
  note(what: Turned, origin: string): void;
  /** Enters what was counted so far. */
  enter(): Promise<void>;
  stop(): Promise<void>;
}
