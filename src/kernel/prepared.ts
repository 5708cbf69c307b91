import type { CompiledQuery, Kysely } from 'kysely';

/** Stands in for the n-th value while a query is built. */
class StandIn {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
}

/**
 * A query whose text is made once: building and compiling a long one costs more than asking it. `build` is not given the values but what
 * stands in for them, so that it can only hand them on as parameters; a list is one too: `= any(${ids}::text[])`.
 */
export function prepared<D, V extends readonly unknown[], R>(
  build: (tx: Kysely<D>, ...values: V) => { compile(): CompiledQuery<R> },
): (tx: Kysely<D>, ...values: V) => Promise<R[]> {
  let made: CompiledQuery<R> | undefined;
  return async (tx, ...values) => {
    made ??= standing(build(tx, ...(values.map((_, n) => new StandIn(n)) as unknown as V)).compile(), values.length);
    const parameters = made.parameters.map((one) => (one instanceof StandIn ? values[one.n] : one));
    return (await tx.executeQuery<R>({ ...made, parameters } as CompiledQuery<R>)).rows;
  };
}

function standing<R>(made: CompiledQuery<R>, values: number): CompiledQuery<R> {
  const found = new Set(made.parameters.map((one) => one instanceof StandIn && one.n));
  for (let n = 0; n < values; n++) if (!found.has(n)) throw new Error(`value ${n} is no parameter of ${made.sql}`);
  return made;
}
