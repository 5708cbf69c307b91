/** So many wait behind one another; who comes then is told to come again. */
const mostWaiting = 8;

const lines = new Map<string, { waiting: number; last: Promise<unknown> }>();

/** One after the other of those with the same name, each on what the one before left; undefined where too many wait already. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> | undefined {
  const line = lines.get(name) ?? { waiting: 0, last: Promise.resolve() };
  if (line.waiting > mostWaiting) return undefined;
  lines.set(name, line);
  line.waiting += 1;
  const mine = line.last.then(work).finally(() => {
    line.waiting -= 1;
    if (line.waiting === 0) lines.delete(name);
  });
  line.last = mine.catch(() => {});
  return mine;
}
