/**
 * The public face of the import: judging and planning, all without a database. Reading (`read.ts`, and `packed-texts.ts` for words alone) and writing back (`write-back.ts`)
 * load whole spreadsheet libraries, so only the process that needs them loads them.
 */
export { fields, type Field } from './aliases.ts';
export { cellText, type Sheet, type Workbook } from './cell.ts';
export { fieldNames } from './field-names.ts';
export type { AskRules } from './judge/types.ts';
export { findLayout, type SheetLayout } from './headings.ts';
export {
  type BarredLevel,
  documentKey,
  type JudgeOptions,
  type Judgement,
  judgeRows,
  type Known,
  type KnownDocument,
  type KnownPerson,
  type LaidOutSheet,
  type RowFinding,
  type RowVerdict,
  type SheetAccount,
  type VerdictKind,
} from './judge-row.ts';
export { defaultLimits } from './limits.ts';
export { markOfFile } from './marked.ts';
export { applyMapping, fieldColumns, type Mapping, mappingOf, rememberedFor } from './mapping.ts';
export { isReadError, type ReadError, readError } from './read-error.ts';
