import type { MyDay, ShownTask } from '#web/app/day.ts';

/** Rows that only ask for what he holds: they stand among what he holds, so that no copy stands twice. */
export function aboutHeld({ tasks, holdings }: Pick<MyDay, 'tasks' | 'holdings'>): readonly ShownTask[] {
  const held = new Set(holdings.map(({ carrier_id }) => carrier_id));
  return tasks.filter(({ kind, act, objects }) => {
    return kind === 'owed' && act === null && objects.length > 0 && objects.every(({ id }) => held.has(id));
  });
}
