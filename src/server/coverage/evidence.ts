import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the last whole run of the tests showed; written by `npm test` when every declared test file ran, and by nothing else. */
export interface Evidence {
  /** Acceptance case (`SYSTEM-004 #1`) → whether each of its tests passed, having asserted something. */
  readonly cases: Readonly<Record<string, boolean>>;
  /** Parameters the product read (`CLAUSE.name`). */
  readonly readers: readonly string[];
  /** Clauses a refusal cited, an obligation stood under, a signature was asked for, an alert was raised under. */
  readonly refused: readonly string[];
  readonly owed: readonly string[];
  readonly asked: readonly string[];
  /** `<CLAUSE> <act>`: for which a signature was asked. */
  readonly chained: readonly string[];
  readonly told: readonly string[];
  /** `<CLAUSE> <act>`: acts that met an obligation of the clause. */
  readonly met: readonly string[];
  /** `<act> <happening>`: what acts, duties and imports brought about. */
  readonly caused: readonly string[];
  /** `<test file> › <title>`: passed tests that show something of `docs/asvs`, those of the browser too. */
  readonly shown: readonly string[];
}

export const evidenceFile = join(import.meta.dirname, '../../../docs/generated/whole.json');

const nothing: Evidence = {
  cases: {},
  readers: [],
  refused: [],
  owed: [],
  asked: [],
  chained: [],
  told: [],
  met: [],
  caused: [],
  shown: [],
};

export function lastWholeRun(): Evidence {
  if (!existsSync(evidenceFile)) return nothing;
  return { ...nothing, ...(JSON.parse(readFileSync(evidenceFile, 'utf8')) as Partial<Evidence>) };
}
