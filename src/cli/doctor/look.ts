import type pg from 'pg';
import type { Check } from './check.ts';

/** What the doctor can look at. */
export interface Scene {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Address of a Patroni node's page, where it was given. */
  readonly patroni: string | undefined;
}

export interface DatabaseScene extends Scene {
  /** Of the owner, to look only. */
  readonly client: pg.Client;
  /** There is an installation in it. */
  readonly installed: boolean;
}

/**
 * One look of the doctor: a file of the folder `looks` that exports `look`; adding one is adding a file. Looks at the database come after
 * the others, where it can be reached, and ask it nothing that it would not have (`installed`). What is thrown is told as bad.
 */
export type Look = { /** Place among the others. */ readonly turn: number; readonly id: string } & (
  | { readonly at: 'machine'; readonly look: (scene: Scene) => Answer }
  | { readonly at: 'database'; readonly look: (scene: DatabaseScene) => Answer }
);

/** Nothing where there is nothing to look at. */
type Answer = Told | Promise<Told>;
export type Told = Check | readonly Check[] | undefined;
