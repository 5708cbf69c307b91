import type { RegimeId, RoleId } from './generated/clauses.ts';
import type { Happening } from './generated/happenings.ts';
import type { CivilDate, Instant, Json } from './json.ts';

/** SQL types the product uses; each has one JSON form (see ledger format). */
export type SqlType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'smallint'
  | 'boolean'
  | 'timestamptz(3)'
  | 'date'
  | 'jsonb'
  | 'text[]';

export interface Column<T> {
  readonly sql: SqlType;
  readonly nullable: boolean;
  readonly choices?: readonly string[];
  readonly references?: string;
  /** Ciphertext in the row and in the ledger: sealed before the database sees it, opened for whoever reads the row. SQL cannot look into it. */
  readonly sealed?: true;
  /** Members of a sealed object that stay in clear, because SQL asks for them: never words. */
  readonly clear?: readonly string[];
  /** The members of an object that are sealed, all others are not; where it has none of them it is as it is. */
  readonly hides?: readonly string[];
  /** Phantom: the TypeScript type of a value. */
  readonly _?: T;
}

function column<T>(sql: SqlType): Column<T> {
  return { sql, nullable: false };
}

/** Column builders: `c.text()`, `c.maybe(c.date())`, `c.choice('a', 'b')`, `c.ref('document')`. */
export const c = {
  text: () => column<string>('text'),
  int: () => column<number>('integer'),
  bigint: () => column<number>('bigint'),
  bool: () => column<boolean>('boolean'),
  instant: () => column<Instant>('timestamptz(3)'),
  date: () => column<CivilDate>('date'),
  json: <T extends Json = Json>() => column<T>('jsonb'),
  texts: () => column<readonly string[]>('text[]'),
  choice: <const V extends readonly string[]>(...choices: V): Column<V[number]> => ({
    sql: 'text',
    nullable: false,
    choices,
  }),
  /** Like `text`, checked at compile time only: for unions generated from the regulation. */
  of: <T extends string>() => column<T>('text'),
  ref: (table: string): Column<string> => ({ sql: 'text', nullable: false, references: table }),
  maybe: <T>(inner: Column<T>): Column<T | null> => ({ ...inner, nullable: true }),
  /** An object of which only these members hold what people wrote. */
  hiding: <T>(inner: Column<T>, ...hides: readonly string[]): Column<T> => ({ ...inner, sealed: true, hides }),
  /** Content, or what is sensitive about a person: text or JSON that the database holds only as ciphertext. */
  sealed: <T>(inner: Column<T>, ...clear: readonly string[]): Column<T> => ({
    ...inner,
    sealed: true,
    ...(clear.length > 0 ? { clear } : {}),
  }),
};

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** Everybody of the unit, with the reason; or who holds one of these roles and the people who stand in these columns: whom it is about, who wrote it. */
export type Readers =
  | { readonly everybody: string }
  | { readonly roles: readonly RoleId[]; readonly people: readonly string[] };

/**
 * What an index leads by after the unit: columns, or an expression in parentheses. With `where` only rows of which that is true stand in it: a
 * statement uses it that says the same.
 */
export type Index = readonly string[] | { readonly on: readonly string[]; readonly where: string };

export interface TableOptions {
  /** Primary key beside unit_id. */
  readonly key: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly Index[];
  /** GIN-indexed columns (text[]). */
  readonly contains?: readonly string[];
  /** Adds level, regime, scope and barred, and the row-level policy over them. */
  readonly label?: true;
  /** Rows are visible when the row of another labelled table they point to is: [column, table]. */
  readonly via?: readonly [column: string, table: string];
  /**
   * Rows are visible when the row of any of several tables they point to is: the columns that hold its table and id. A row that
   * points to none is visible to whom `by` names, and to the registry.
   */
  readonly belongs?: {
    readonly kind: string;
    readonly id: string;
    readonly parents: readonly string[];
    readonly by: string;
  };
  /** Of what bears no label and hangs on nothing that does: who may read its rows. */
  readonly readers?: Readers;
  /** A row is never changed or removed once it is written; the database refuses it. */
  readonly once?: true;
  /** False for tables that are not rebuilt from the ledger (sessions, drafts of forms, caches). */
  readonly ledgered?: false;
  /**
   * What its rows say gives somebody power, or says what the law is: the database itself asks who may write them (`db/authority.ts`), and
   * whether what was written is what the entry says.
   */
  readonly authority?: {
    /** The happenings by which they come about, for whoever may do what brings them about; absent: for anybody, of others. */
    readonly about?: readonly Happening[];
    /** The one room whose acts these are. */
    readonly room?: string;
    /** Column of whom they empower, who writes none himself. */
    readonly over?: string;
    /** When a change empowers him: SQL over the row as it `was` and as it is `made`. */
    readonly gains?: string;
  };
  /** Raw SQL run after the table is made: triggers, checks that need more than a column. */
  readonly sql?: string;
}

const labelColumns = {
  level: c.int(),
  regime: c.of<RegimeId>(),
  scope: c.texts(),
  barred: c.texts(),
} satisfies Columns;
type LabelColumns = typeof labelColumns;
const unitColumn = { unit_id: c.text() } satisfies Columns;

export interface Table<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  readonly columns: C;
  readonly options: TableOptions;
}

type Full<C extends Columns, O extends TableOptions> = O['label'] extends true
  ? typeof unitColumn & C & LabelColumns
  : typeof unitColumn & C;

/** Declares a table. Types, DDL, row-level policies, ledger replay and export are all derived from it. `unit_id` comes first by itself. */
export function table<const N extends string, C extends Columns, const O extends TableOptions>(
  name: N,
  columns: C,
  options: O,
): Table<N, Full<C, O>> {
  const full = { ...unitColumn, ...columns, ...(options.label ? labelColumns : {}) };
  return { name, columns: full as unknown as Full<C, O>, options };
}

/** A row as read. */
export type Row<T> = T extends Table<string, infer C> ? RowOf<C> : never;
/** A row as an effect writes it: unit_id is filled in by the interpreter. */
export type NewRow<T> = Omit<Row<T>, 'unit_id'>;
/** The Kysely database interface of a module's tables. */
export type Database<T extends Readonly<Record<string, Table>>> = {
  [K in keyof T as T[K] extends Table<infer N> ? N : never]: Row<T[K]>;
};
