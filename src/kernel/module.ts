import type { Duty } from './duty.ts';
import type { Procedure } from './procedure.ts';
import type { Register } from './register.ts';
import type { Table } from './table.ts';
import type { PhraseBook, Text } from './text.ts';

/** A module's public face. Routes, menus, permissions, commands, tables and phrases are derived from it; nobody keeps a second list. */
export interface Module {
  readonly id: string;
  readonly title: Text;
  readonly tables: Readonly<Record<string, Table>>;
  readonly procedures: readonly AnyProcedure[];
  readonly registers?: readonly Register[];
  readonly duties?: readonly Duty[];
  readonly phrases?: { readonly zh: PhraseBook; readonly en: PhraseBook };
}

/** A procedure whose types have been checked where it was defined and are no longer needed. */
// biome-ignore lint: erased on purpose; each procedure was checked by defineProcedure
export type AnyProcedure = Procedure<never, never, never>;

export function defineModule(module: Omit<Module, 'procedures'> & { readonly procedures: readonly unknown[] }): Module {
  return module as Module;
}
