import { declare } from './declared.ts';
import type { ValueName } from './generated/values.ts';
import type { RegisterSource } from './register.ts';
import type { Table } from './table.ts';
import type { Text } from './text.ts';
import type { Circumstances } from './verdict.ts';

/**
 * What one of them is called: by a column of its own (`en`: its English, where the product wrote it), as what a column of it points to,
 * by the turn of a duty, or by the noun alone; then by its number and its day, where names come again.
 */
export type Called<Column extends string> = Told<Column> & {
  readonly no?: Column;
  readonly on?: Column;
  /** Stands small beside the name in a list to choose from. */
  readonly beside?: Column;
};
type Told<Column> =
  | { readonly by: Column; readonly en?: Column }
  | { readonly as: string; readonly at: Column }
  | { readonly turn: Column }
  | { readonly noun: true };

/** Who looks, and the transaction of his look. */
export interface ThingContext<Tx> extends Omit<Circumstances, 'matter'> {
  readonly tx: Tx;
}

/** What the page of a thing tells beside its row: lists and texts by the names of their values. */
export type Related = { readonly [N in ValueName]?: unknown };

/**
 * What a person holds: in the SQL of `where` `$holder` is his id. The columns are those of his day's page, `due_at` among them, and
 * `id` and the label's level.
 */
export type Held = Required<Pick<RegisterSource, 'tables' | 'select' | 'labelled' | 'where' | 'order'>> & {
  /** When it is due back. */
  readonly due: string;
};

/** A kind of thing people deal with, declared once by the room that owns its table. */
export interface Thing<Column extends string = string, Tx = unknown> {
  /** The name of its table; what acts, obligations and fields of forms call the kind. */
  readonly kind: string;
  readonly noun: Text;
  /** The register in which each of them stands: the way to its page. */
  readonly register?: string;
  readonly called: Called<Column>;
  /** Its name may be told wherever its id stands: naming it is no look at something classified. */
  readonly open?: true;
  /** Somebody may hold it. */
  readonly held?: Held;
  /** What its room tells of it beside its row, as far as the session may know; cases and obligations about it are told by themselves. */
  readonly related?: (id: string, context: ThingContext<Tx>) => Promise<Related>;
}

/** Declares a kind of thing; a column it names must be one of its table. */
export function defineThing<N extends string, C extends Table['columns'], Tx>(
  table: Pick<Table<N, C>, 'name' | 'columns'>,
  thing: Omit<Thing<keyof C & string, Tx>, 'kind'>,
): Thing {
  return declare('thing', { kind: table.name, ...thing } as Thing);
}
