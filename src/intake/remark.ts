import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { TextValue } from '#kernel/text.ts';
import type { MessageCode } from './messages.ts';
import { clauseOf } from './refused-by.ts';

/** What a normaliser has to say about one value; it becomes a finding of the row. */
export interface Remark {
  readonly code: MessageCode;
  /** True: the row cannot be taken. False: it is taken and the remark shown. */
  readonly refuses: boolean;
  readonly clause?: ClauseId;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/** A normalised value with what there is to say about it; null where there is none. */
export interface Reading<T> {
  readonly value: T | null;
  readonly remarks: readonly Remark[];
}

const none: readonly Remark[] = [];

export function reading<T>(value: T | null, ...remarks: Remark[]): Reading<T> {
  return { value, remarks: remarks.length === 0 ? none : remarks };
}

export function note(code: MessageCode, values?: Readonly<Record<string, TextValue>>, clause?: ClauseId): Remark {
  return { code, refuses: false, values, clause };
}

/** `clause`: where another than that of the code refuses the line. */
export function refuse(
  code: MessageCode,
  values?: Readonly<Record<string, TextValue>>,
  clause: ClauseId | undefined = clauseOf(code),
): Remark {
  return { code, refuses: true, values, clause };
}

/** For values a carrier can do without: what would refuse the row becomes a note. */
export function soften<T>(read: Reading<T>): Reading<T> {
  return { value: read.value, remarks: read.remarks.map((remark) => ({ ...remark, refuses: false })) };
}
