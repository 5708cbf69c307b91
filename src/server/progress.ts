import type { Text } from '#kernel/text.ts';

export interface ProgressStep extends Text {
  /** `warn` is shown with a mark and does not stop anything. */
  level?: 'info' | 'warn';
}

/** Told of every visible step of starting up. */
export type OnProgress = (step: ProgressStep) => void;

export function silent(): void {}
