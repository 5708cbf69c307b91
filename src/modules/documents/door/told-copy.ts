import { copyNo } from '#kernel/copy-no.ts';
import { handNames } from '#kernel/custody.ts';
import type { Told } from '#kernel/finder.ts';
import type { Carrier, Document } from '../tables.ts';

/** What a search tells of a copy `c` of a document `d`. */
export const toldColumns = { id: 'c.id', code: 'c.code', copy_no: 'c.copy_no', hand: 'c.hand', title: 'd.title' };

export function toldCopy({
  code,
  title,
  copy_no,
  hand,
}: Pick<Carrier, 'code' | 'copy_no' | 'hand'> & Pick<Document, 'title'>): Told {
  const { zh, en } = handNames[hand];
  return { code, title, detail: { zh: `${copyNo(copy_no)} ${zh}`, en: `${copyNo(copy_no)} ${en}` } };
}
