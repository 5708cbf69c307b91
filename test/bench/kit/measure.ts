/** One line of the report. A bar is `least` or `most` of the value in its unit. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'µs' | '/s' | 'MB' | 'KB' | '×' | 'entries';
  readonly least?: number;
  readonly most?: number;
  /** Where the bar is known to be missed: what stands in the way. Told only where it is. */
  readonly why?: string;
}

/** A file of `measures/`. It runs in a process of its own. */
export interface Measure {
  readonly title: string;
  /** How it was measured, and against what. */
  readonly how: string;
  /** After this many seconds it is given up. */
  readonly limit: number;
  bench(): Promise<readonly Measured[]> | readonly Measured[];
}

export function missed({ value, least, most }: Measured): boolean {
  return (least !== undefined && value < least) || (most !== undefined && value > most);
}

/** The value below which a share of them lies; `share` between 0 and 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}
