import type { Readable } from 'node:stream';
import type { Marking } from '#kernel/mark-scan.ts';
import { ApartEnded } from '../apart/ended.ts';
import { runApart } from '../apart/run.ts';

/** `due`: the mark that should stand on the file; null where only those it bears are asked for. */
export interface MarksTask {
  readonly due: string | null;
}

export interface MarksSaid {
  readonly marks: readonly string[];
  readonly marking: Marking | null;
}

/** None where the file cannot be read as text, or is gone. */
export async function marksOfFile(file: () => Readable): Promise<readonly string[]> {
  return (await search(file, null)).marks;
}

/** null where the file cannot be read as text, or is gone. */
export async function markingOfFile(file: () => Readable, due: string): Promise<Marking | null> {
  return (await search(file, due)).marking;
}

async function search(file: () => Readable, due: string | null): Promise<MarksSaid> {
  let found: MarksSaid = { marks: [], marking: null };
  const hear = (said: object) => {
    found = said as MarksSaid;
  };
  await runApart<MarksTask>({ kind: 'marks', task: { due }, file, hear }).catch((error: unknown) => {
    // What costs more than a text may, is gone or cannot be opened has no words that could be searched; that no process is to be had is a fault.
    if (error instanceof ApartEnded && error.why === 'broken') throw error;
  });
  return found;
}
