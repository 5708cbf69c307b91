import { declare } from './declared.ts';
import type { ClauseId, HubId, RoleId } from './generated/clauses.ts';
import type { Text } from './text.ts';

export type ColumnKind =
  | 'text'
  | 'number'
  | 'copy-no'
  | 'date'
  | 'instant'
  | 'deadline'
  | 'level'
  | 'mark'
  | 'status'
  | 'person'
  | 'code'
  | 'department'
  | 'clause'
  | 'turn'
  | 'thing'
  | 'flag';

export interface RegisterColumn {
  readonly key: string;
  readonly title: Text;
  readonly kind: ColumnKind;
  /** Filterable by equality, or by a range for dates. */
  readonly filter?: true;
  /** Names of a choice's values. */
  readonly values?: Readonly<Record<string, Text>>;
  readonly hidden?: true;
  /** Of a `thing`, whose id it is: its kind, or the column in which the kind stands. */
  readonly of?: string;
  readonly kindIn?: string;
  /** What the row is called: on its own page the heading says it. */
  readonly names?: true;
  /** Left out where the rows stand on the page of another thing, which says it already or has no room for it. */
  readonly aside?: true;
}

/** A 台账: a view over tables, never a store of its own. Every row passes the access decision in SQL. */
export interface Register {
  readonly name: string;
  readonly title: Text;
  readonly clauses: readonly ClauseId[];
  readonly columns: readonly RegisterColumn[];
  /** Roles whose menu shows it. Absent: everybody (they see what their label allows). Unlabelled rows are open to these roles only. */
  readonly menu?: readonly RoleId[];
  /** Closed to everybody without one of these roles, list and row alike, whatever is asked for; the refusal cites these clauses. */
  readonly closed?: {
    readonly roles: readonly RoleId[];
    readonly clauses: readonly [ClauseId, ...ClauseId[]];
    /** Column of the person to whom a single row is open all the same: who handles it. */
    readonly handler?: string;
  };
  /** Its things may be about anybody: no office, clock or message tells more of one than its own label does. A closed register's always are. */
  readonly kept?: true;
  /** SELECT … FROM … WHERE of the rows, one column per `columns` key plus `id`; the access decision is added by itself. */
  readonly from: RegisterSource;
  /** What opens from a row: the id of its procedures' object. */
  readonly object: string;
  /** The hub in which it stands, where that is not its room's. */
  readonly hub?: HubId;
  /** The register of its hub under which it stands there: another view of it, or a part. */
  readonly within?: string;
}

/** In its SQL `$now` is the unit's clock and `$me` the person who asks. */
export interface RegisterSource {
  /** FROM clause with aliases, e.g. `carrier c join document d using (unit_id, document_id)`. */
  readonly tables: string;
  /** Column key → SQL expression. `id` is required. */
  readonly select: Readonly<Record<string, string>>;
  /** Alias of the labelled table whose level, scope and barred decide. Absent: the rows are not labelled. */
  readonly labelled?: string;
  /** Extra condition, without user input. */
  readonly where?: string;
  /** Key column for paging, newest first; must be indexed after unit_id. */
  readonly order: string;
  /** Columns searched by the text filter: bigram arrays. */
  readonly search?: string;
}

export function defineRegister(register: Register): Register {
  return declare('register', register);
}
