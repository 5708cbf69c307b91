import { declare } from './declared.ts';
import type { RowOp } from './effect.ts';
import type { Happening } from './generated/happenings.ts';
import type { Row, Table } from './table.ts';

/** Of what kind a happening is, in the words of `when` in regulation/guards.yaml; several where it may be any of them, nothing where it may be anything. */
export type Kinds = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A happening, the id of the thing it came about with, of whom it came to, and of what kind it is. */
export interface Seen {
  readonly name: Happening;
  readonly thing: string;
  readonly to?: string;
  readonly as: Kinds;
  /** The thing did not exist before the act. */
  readonly fresh?: true;
}

/** One change of a row: the columns it sets, and what the act found in those it expects. */
export interface Change<R> {
  readonly to: Partial<R>;
  readonly was: Partial<R>;
}

type Meant = Happening | readonly Happening[];

/** What a change of a column means: always the same, by the value it is set to, or by what stood there. */
type MeansOf<R, K extends keyof R> = Meant | { readonly [V in R[K] & string]?: Meant } | ((change: Change<R>) => Meant);

/** What changes of a table's rows bring about: said once by its owner, whichever act, duty or import makes them. */
export interface Meaning<R = Record<string, unknown>> {
  readonly table: string;
  /** Column of the thing it comes about with, where that is not the row itself; a function where what stood there, or comes there, is the thing. */
  readonly thing?:
    | (keyof R & string)
    | ((row: Partial<R>, name: Happening, was: Partial<R>) => string | null | undefined);
  /** Column of the person it comes to, where a guard asks for him. */
  readonly to?: keyof R & string;
  /** Of what kind all of it is, as far as the row tells. */
  readonly as?: Kinds | ((row: Partial<R>, name: Happening, was: Partial<R>) => Kinds);
  readonly made: readonly Happening[] | ((row: R) => readonly Happening[]);
  /** By column that is set; one whose old value decides must be expected by the act. */
  readonly changed: { readonly [K in keyof R]?: MeansOf<R, K> };
  readonly removed?: readonly Happening[];
  /** Columns a change of which brings about nothing a clause guards. One named neither here nor above is never changed. */
  readonly plain: readonly (keyof R & string)[];
}

/** Declares what changes of a table mean; a column it names must be one of the table. */
export function defineMeaning<T extends Table>(table: T, meaning: Omit<Meaning<Row<T>>, 'table'>): Meaning {
  return declare('meaning', { table: table.name, ...meaning } as unknown as Meaning);
}

/** An act changed a column without knowing what stood there, although that decides what the change means. */
export class OldValueUnknown extends Error {}

/** An act changed a column of which its owner does not say what that means. */
export class ColumnWithoutMeaning extends Error {}

function from<R, K extends keyof R & string>({ was }: Change<R>, column: K): R[K] {
  if (!(column in was)) throw new OldValueUnknown(`${column} is changed without being expected`);
  return was[column] as R[K];
}

interface Labelled {
  readonly level: number;
  readonly regime: string;
  readonly scope: readonly string[];
  readonly barred: readonly string[];
}

const adds = (to: readonly string[], was: readonly string[]) => to.some((token) => !was.includes(token));

/** What a changed label means, by its columns: for every labelled table the same. */
export const labelChanged = {
  level: (change: Change<Labelled>) =>
    (change.to.level as number) < from(change, 'level') ? ['level.lowered' as const] : [],
  regime: (change: Change<Labelled>) =>
    from(change, 'regime') === 'state' && change.to.regime !== 'state' ? ['level.lowered' as const] : [],
  scope: (change: Change<Labelled>) =>
    adds(change.to.scope as readonly string[], from(change, 'scope')) ? ['scope.widened' as const] : [],
  barred: (change: Change<Labelled>) =>
    adds(from(change, 'barred'), change.to.barred as readonly string[]) ? ['scope.widened' as const] : [],
};

/** What an act's row operations bring about, as far as it counts; of a long batch most changes of rows mean nothing. */
export function happeningsIn(
  ops: readonly RowOp[],
  meanings: ReadonlyMap<string, Meaning>,
  counts: (name: Happening) => boolean = () => true,
): Seen[] {
  const seen: Seen[] = [];
  const made = new Set<unknown>();
  for (const op of ops) if (op.op === 'insert') made.add(op.row.id);
  for (const op of ops) {
    const meaning = meanings.get(op.table);
    if (meaning) for (const name of namesOf(op, meaning)) if (counts(name)) seen.push(seenIn(op, meaning, name, made));
  }
  return seen;
}

function seenIn(op: RowOp, meaning: Meaning, name: Happening, made: ReadonlySet<unknown>): Seen {
  const row = op.op === 'insert' ? op.row : op.op === 'update' ? { ...op.key, ...op.expect } : op.key;
  const thing = String(thingOf(meaning, op, name, row) ?? row.id ?? op.table);
  const hand = meaning.to === undefined ? null : (row[meaning.to] ?? null);
  const to = hand === null ? {} : { to: String(hand) };
  const as = kindsOf(meaning, op, name);
  return { name, thing, ...to, as, ...(made.has(thing) ? { fresh: true } : {}) };
}

/** The row as it stands after the change, as far as the operation tells, and what is known to have stood there before. */
function rowsOf(op: RowOp): readonly [Record<string, unknown>, Record<string, unknown>] {
  if (op.op === 'insert') return [op.row, {}];
  return op.op === 'update' ? [{ ...op.key, ...op.expect, ...op.set }, op.expect ?? {}] : [op.key, {}];
}

function thingOf({ thing = 'id' }: Meaning, op: RowOp, name: Happening, row: Record<string, unknown>): unknown {
  if (typeof thing === 'string') return row[thing];
  const [after, was] = rowsOf(op);
  return thing(after, name, was);
}

/** Of what kind a happening with the row is. */
function kindsOf({ as = {} }: Meaning, op: RowOp, name: Happening): Kinds {
  if (typeof as !== 'function') return as;
  const [row, was] = rowsOf(op);
  return as(row, name, was);
}

const nothing: readonly Happening[] = [];

function namesOf(op: RowOp, { made, changed, plain, removed = nothing }: Meaning): readonly Happening[] {
  if (op.op === 'delete') return removed;
  if (op.op === 'insert') return typeof made === 'function' ? made(op.row) : made;
  let names = nothing;
  for (const column in op.set) {
    const means = changed[column];
    if (means !== undefined) names = names.concat(meant(means, op.set[column], { to: op.set, was: op.expect ?? {} }));
    else if (!plain.includes(column)) throw new ColumnWithoutMeaning(`${op.table}.${column}`);
  }
  return names;
}

function meant(
  means: MeansOf<Record<string, unknown>, string>,
  to: unknown,
  change: Change<Record<string, unknown>>,
): Meant {
  if (typeof means === 'function') return means(change);
  if (typeof means === 'string' || Array.isArray(means)) return means as Meant;
  return (means as Readonly<Record<string, Meant>>)[String(to)] ?? [];
}
