import { bombs } from './bombs.ts';
import { sheets } from './sheets.ts';
import { others } from './others.ts';

/** A file made to hurt, or one that looks odd and is not: then `read` says that it is to be read right. */
export interface Hostile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly read?: true;
}

/** Made when asked for: together they would take gigabytes. */
export function hostileFiles(): Hostile[] {
  return [...bombs(), ...sheets(), ...others()];
}
