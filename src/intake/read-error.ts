import type { Text } from '#kernel/text.ts';
import { say } from './messages.ts';

export type ReadErrorCode =
  | 'file_empty'
  | 'file_too_large'
  | 'file_unpacks_too_large'
  | 'file_too_many_cells'
  | 'file_too_many_parts'
  | 'file_not_what_it_claims'
  | 'file_kind_unsupported'
  | 'file_encrypted'
  | 'file_damaged'
  | 'file_encoding_unknown'
  | 'file_marked'
  | 'cancelled';

/** Why a file could not be read. Nothing of it was used. */
export interface ReadError {
  readonly code: ReadErrorCode;
  readonly says: Text;
}

export function readError(
  code: ReadErrorCode,
  values: Readonly<Record<string, string | number | Text>> = {},
): ReadError {
  return { code, says: say(code, values) };
}

export function isReadError(value: object): value is ReadError {
  return 'code' in value && 'says' in value;
}

/** Carries a ReadError out of the depth of a parser; never leaves `readWorkbook`. */
export class ReadStop extends Error {
  readonly reason: ReadError;
  constructor(reason: ReadError) {
    super(reason.code);
    this.reason = reason;
  }
}

export function stop(code: ReadErrorCode, values?: Readonly<Record<string, string | number | Text>>): never {
  throw new ReadStop(readError(code, values));
}
