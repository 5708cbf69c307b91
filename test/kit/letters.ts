import { byPost } from './outside-units.ts';
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

/** Hands in the letter by which a body above names another, and what it is there for. */
export function designation(w: World, more: object = {}): Promise<string> {
  return handedIn(w, 'clerk2', {}, { document_no: '试厅函〔2026〕9号', ...more });
}

/** Hands in the signed attendance list and the papers of a training, as `record-training` takes them. */
export async function trainingPapers(
  w: World,
  who: string,
  dated: string,
): Promise<{ attendance: string; paper: string }> {
  const sheet = { sender: '保密办', dated, seen_by: ['printer', 'seal_keeper'] };
  return {
    attendance: await handedIn(w, who, { document_no: '签到表1号' }, sheet),
    paper: await handedIn(w, who, { document_no: '考卷1号' }, sheet),
  };
}

/** Hands in the certificate of another body for one person. */
export function certificateOf(w: World, who: string, person: string): Promise<string> {
  return handedIn(
    w,
    who,
    { person },
    { sender: '试验市保密局', document_no: '保训〔2026〕3号', seen_by: ['printer', 'seal_keeper'] },
  );
}

/** Sends a protected item up: the letter lies in the evidence store, handed in by another than `who`. */
export async function sentUp(w: World, who: string, document: string): Promise<void> {
  const out = { sender: '测试市某局', document_no: '测报〔2026〕1号', dated: '2026-03-02' };
  const evidence_id = await handedIn(w, 'officer', { document }, out);
  await w.done(who, 'classification.submit-upward', { document, body: '试验省某厅', evidence_id, ...byPost });
}
