import pg from 'pg';

/**
 * A fault of ours in the server's log. What PostgreSQL says of one repeats values (`Key (title)=(…)`, `invalid input syntax … "…"`): kept
 * are its kind, where it came about and how we got there. Contents never stand in a log.
 */
export function logFault(error: unknown): void {
  console.error(withoutValues(error));
}

export function withoutValues(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code, table, column, constraint, dataType, routine } = error;
  const at = Object.entries({ table, column, constraint, type: dataType, routine }).filter(([, name]) => name);
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`DatabaseError ${code} ${at.map(([what, name]) => `${what} ${name}`).join(', ')}`, ...frames].join('\n');
}
