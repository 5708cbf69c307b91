import type { CivilDate } from '#kernel/json.ts';
import { numberKey } from '#kernel/typed/number.ts';
import { squeeze } from '#kernel/typed/text.ts';

/** What tells one document from another: its number, else its register number, else title and date received. */
export function documentKey(document: {
  readonly number: string | null;
  readonly registerNo: string | null;
  readonly title: string;
  readonly receivedAt: CivilDate | null;
}): string {
  if (document.number !== null) return `n:${numberKey(document.number)}`;
  if (document.registerNo !== null) return `r:${squeeze(document.registerNo).toUpperCase()}`;
  return `t:${squeeze(document.title)}|${document.receivedAt ?? ''}`;
}
