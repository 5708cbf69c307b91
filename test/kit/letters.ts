import type { World } from './world.ts';

/** The note of a paper letter, as it is handed in. */
export const paper = {
  sender: '试验省某厅',
  document_no: '试厅函〔2026〕3号',
  dated: '2026-03-01',
  pages: 1,
  shelf_place: '机要室1号柜',
  seen_by: ['printer', 'archivist'],
} as const;

/** Hands in a paper letter and returns the id of the evidence. */
export async function handedIn(w: World, who: string, about: object, more: object = {}): Promise<string> {
  return (await w.done(who, 'evidence.submit', { ...paper, ...about, ...more })).id;
}
