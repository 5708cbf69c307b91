import type { DayClose } from './tables.ts';

export function nextNo(last: Pick<DayClose, 'no'> | null | undefined): number {
  return (last?.no ?? 0) + 1;
}

/** What whoever takes over proves himself for at the desk: this close and no other. */
export function proofFor(no: number): string {
  return `day-close:${no}`;
}
