import type { ShownTask } from '#web/app/day.ts';

/** Rows of work of one clause, with one act, until one day: the same duty of several departments stands once. */
export function foldUndated(tasks: readonly ShownTask[]): readonly (readonly [ShownTask, ...ShownTask[]])[] {
  const folded = new Map<string, [ShownTask, ...ShownTask[]]>();
  for (const task of tasks) {
    const key = `${task.parts[0]?.clause} ${task.act} ${task.due}`;
    const known = folded.get(key);
    if (known) known.push(task);
    else folded.set(key, [task]);
  }
  return [...folded.values()];
}
