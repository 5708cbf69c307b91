import pg from 'pg';
import { types } from './types.ts';

/** What came back: the rows, where each of their values comes from, and how many rows it was about. */
export interface Answered<R extends pg.QueryResultRow = pg.QueryResultRow> {
  readonly rows: R[];
  readonly fields: readonly pg.FieldDef[];
  readonly rowCount: number;
}

type Done = (error: Error | null, answered?: Answered) => void;
type Parse = (text: string) => unknown;

/** What a statement's rows look like. */
interface Shape {
  readonly fields: readonly pg.FieldDef[];
  readonly parsers: readonly Parse[];
  /** With every name, so that all rows are of one form. */
  readonly empty: pg.QueryResultRow;
}

/** The connection below a client, as `pg` hands it to whatever it sends. */
interface Wire {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): boolean };
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(asked: { readonly name: string; readonly text: string }): void;
  bind(asked: { readonly statement: string; readonly values: readonly unknown[] }): void;
  describe(asked: { readonly type: 'P' }): void;
}

// `pg` takes into a pipeline what is a query of its own only; all it would do with one is done here.
const Query = pg.Query as unknown as new (text: string) => object;
const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils;

/** Execute all rows, and Sync. */
const executeAndSync = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);
const sync = executeAndSync.subarray(10);
const nothing: Shape = { fields: [], parsers: [], empty: {} };
/** By connection and name of the statement. */
const shapes = new WeakMap<Wire, Map<string, Shape>>();

/**
 * A statement in the extended protocol, whatever it says: it is one statement, and values are values. Under a name it is parsed once for a
 * connection, and what its rows look like is asked once too.
 */
class Statement extends Query {
  readonly name: string;
  readonly text: string;
  /** `pg` puts its own before it, which minds the time. */
  callback: Done;
  protected readonly values: readonly unknown[];
  readonly #rows: pg.QueryResultRow[] = [];
  #shape: Shape | undefined;
  #rowCount = 0;
  #broken: Error | undefined;

  constructor(name: string, text: string, values: readonly unknown[], done: Done) {
    super(text);
    this.name = name;
    this.text = text;
    this.callback = done;
    this.values = values.map((value) => prepareValue(value));
  }

  submit(wire: Wire): null {
    const { name, text } = this;
    const known = name !== '' && (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) !== undefined;
    if (!known) wire.parse({ name, text });
    if (!known && name !== '') wire.submittedNamedStatements[name] = text;
    wire.bind({ statement: name, values: this.values });
    if (name !== '') note(wire, name, this.values.length);
    this.#shape = shapes.get(wire)?.get(name);
    if (!this.#shape) wire.describe({ type: 'P' });
    if (wire.stream.writable) wire.stream.write(executeAndSync);
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
    this.#shape = {
      fields,
      parsers: fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text') as unknown as Parse),
      empty: Object.fromEntries(fields.map((field) => [field.name, null])),
    };
  }

  handleDataRow({ fields: values }: { readonly fields: readonly (string | null)[] }): void {
    const { fields, parsers, empty } = this.#shape ?? nothing;
    const row = { ...empty };
    try {
      for (let n = 0; n < values.length; n++) {
        const value = values[n];
        if (typeof value === 'string') row[(fields[n] as pg.FieldDef).name] = (parsers[n] as Parse)(value);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#broken ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#rowCount = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0;
  }

  handleEmptyQuery(): void {}

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(wire: Wire): void {
    if (this.#broken) return this.callback(this.#broken);
    const shape = this.#shape ?? nothing;
    if (this.name !== '') keep(wire, this.name, shape);
    this.callback(null, { rows: this.#rows, fields: shape.fields, rowCount: this.#rowCount });
  }

  /** Nothing is copied on a connection of people's acts. */
  handleCopyInResponse(wire: { sendCopyFail(why: string): void }): void {
    wire.sendCopyFail('not meant');
  }

  handleCopyData(): void {}
}

/** Has a statement the connection knows planned again, if it has to be, and carries nothing out. */
class Planning extends Statement {
  override submit(wire: Wire): null {
    wire.bind({ statement: this.name, values: this.values });
    if (wire.stream.writable) wire.stream.write(sync);
    return null;
  }

  override handleReadyForQuery(): void {
    this.callback(null);
  }
}

/** By connection: what was asked last, with how many values. */
const lately = new WeakMap<Wire, Map<string, number>>();
const mostLately = 40;

function note(wire: Wire, name: string, values: number): void {
  const all = lately.get(wire) ?? new Map<string, number>();
  lately.set(wire, all);
  all.delete(name);
  all.set(name, values);
  if (all.size > mostLately) all.delete(all.keys().next().value as string);
}

/** Plans what was asked on the connection last as far as its plans hold no more: statistics were gathered, or a table changed. */
export async function planAgain(client: pg.ClientBase): Promise<void> {
  const wire = (client as unknown as { readonly connection: Wire }).connection;
  for (const [name, values] of lately.get(wire) ?? [])
    await new Promise<void>((resolve) => {
      const none = Array.from({ length: values }, () => null);
      client.query(new Planning(name, '', none, () => resolve()) as unknown as pg.Submittable);
    });
}

function keep(wire: Wire, name: string, shape: Shape): void {
  const all = shapes.get(wire) ?? new Map<string, Shape>();
  shapes.set(wire, all);
  if (!all.has(name)) all.set(name, shape);
}

/** Statement names by text, shared by all connections so that the names stay few and stable. */
const names = new Map<string, string>();
const mostNames = 2000;

function nameOf(text: string): string {
  const found = names.get(text);
  if (found !== undefined) return found;
  if (names.size >= mostNames) return '';
  // What is one word is called by it: who looks at a connection sees where transactions end.
  const name = /^[a-z]+$/.test(text) ? text : `q${names.size}`;
  names.set(text, name);
  return name;
}

/** Runs a statement, prepared once per connection by its text. */
export function ask<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Answered<R>> {
  return send(client, nameOf(text), text, values);
}

/** Runs a statement planned for these very values. */
export function askOnce<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Answered<R>> {
  return send(client, '', text, values);
}

async function send<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Answered<R>> {
  try {
    return await new Promise((resolve, reject) => {
      const done: Done = (error, answered) => (error ? reject(error) : resolve(answered as Answered<R>));
      client.query(new Statement(name, text, values, done) as unknown as pg.Submittable);
    });
  } catch (error) {
    // Where it was asked says more than where the answer came in.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}
