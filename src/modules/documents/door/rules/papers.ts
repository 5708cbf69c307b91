import type { JsonObject } from '#kernel/json.ts';
import { levelOf } from '#kernel/label.ts';
import type { Copy } from '../facts/copy.ts';

type Paper = Pick<Copy, 'title' | 'level' | 'mark' | 'copy_no' | 'pages' | 'register_no'>;

/** Copies as the rows an approver reads before he signs: which papers, not how many. */
export function papersOf<P extends Paper>(
  copies: readonly P[],
  more: (copy: P) => JsonObject = () => ({}),
): JsonObject[] {
  return copies.map((copy) => ({
    title: copy.title,
    level: levelOf(copy.level),
    mark: copy.mark,
    copy_no: copy.copy_no,
    pages: copy.pages,
    register_no: copy.register_no,
    ...more(copy),
  }));
}
