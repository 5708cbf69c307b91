import type { Actor } from './actor.ts';
import type { CodeType } from './code.ts';
import { declare } from './declared.ts';
import type { RegisterSource } from './register.ts';
import type { Table } from './table.ts';

type Source = Pick<RegisterSource, 'tables' | 'select' | 'labelled' | 'where'>;

/** What a scanned code of a kind of thing tells: its card has what is selected, `id` and `code` at least. */
export interface Scan<Row = never> extends Source {
  readonly kind: string;
  /** What the card shows, where that is another thing: its kind, and the column of its id. */
  readonly shows?: { readonly kind: string; readonly id: string };
  /** It may hold things: the card knows how many of them are overdue. */
  readonly holds?: true;
  /** What of the card is told to whom; absent: all of it to everybody. */
  readonly told?: (row: Row, actor: Actor) => object;
  /** The codes of all of them, or of one, on a sheet to cut out. */
  readonly cards?: {
    readonly title: string;
    readonly select: Readonly<Record<'title' | 'detail', string>>;
    readonly order: string;
  };
}

/** A code that things of a kind bore before; `$code` in its SQL. */
export interface FormerCode extends Source {
  readonly kind: string;
}

export function defineScan<K extends CodeType, Row = never>(
  of: Pick<Table<K>, 'name'>,
  scan: Omit<Scan<Row>, 'kind'>,
): Scan {
  return declare('scan', { kind: of.name, ...scan });
}

export function defineFormerCode(of: Pick<Table, 'name'>, former: Omit<FormerCode, 'kind'>): FormerCode {
  return declare('former', { kind: of.name, ...former });
}
