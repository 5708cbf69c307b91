import type { Task } from './tasks.ts';

/** One stage of a task under way, in its own measure: bytes read, rows judged. */
export interface Stage {
  readonly stage: 'read' | 'judge';
  readonly done: number;
  readonly total: number;
}

export const whole = 1000;

/** Where a stage begins and ends in the whole task; a file is read again to be judged, and what was judged is then stored. */
const stages = {
  read: { read: [0, whole], judge: [whole, whole] },
  judge: { read: [0, 250], judge: [250, 850] },
  refused: { read: [0, 500], judge: [500, whole] },
} as const satisfies Record<Task['kind'], object>;

/** How far the whole task is, of `whole`: what one stage has reached the next one continues, so that nothing goes back. */
export function overall(kind: Task['kind'], { stage, done, total }: Stage): number {
  const [from, to] = stages[kind][stage];
  return Math.floor(from + (to - from) * (total > 0 ? Math.min(1, done / total) : 1));
}
