/** A sentence in both languages; Chinese comes first wherever both are shown. */
export interface Say {
  zh: string;
  en: string;
}

export interface ProgressStep extends Say {
  /** `warn` is shown with a mark and does not stop anything. */
  level?: 'info' | 'warn';
}

/** Told of every visible step of starting up. */
export type OnProgress = (step: ProgressStep) => void;

export function silent(): void {}
