import type { Text } from '#kernel/text.ts';
import type { Named } from '#web/app/api.ts';

/** An entry of the ledger as the list has it. */
export interface LedgerLine {
  readonly id: string;
  readonly seq: number | null;
  readonly at: string;
  readonly actor: Named | null;
  readonly act: string;
  readonly outcome: string;
  readonly clauses: readonly string[];
  readonly object: { readonly table: string; readonly id: string } | null;
  readonly about: {
    readonly noun: Text | null;
    readonly name: Text | null;
    readonly beside: string;
    readonly count: number;
  } | null;
  readonly device: string | null;
  readonly level: number | null;
  readonly late: boolean;
  readonly law: string | null;
  readonly altered: readonly string[];
}

/** An entry opened. */
export interface LedgerEntry {
  readonly entry: LedgerLine;
  readonly objects: readonly {
    readonly table: string;
    readonly id: string;
    readonly name: Text;
    readonly level: number | null;
  }[];
  readonly hidden: number;
  readonly digest: string | null;
  readonly input: string | null;
  readonly ops: string | null;
}
