/** The public face of the import: reading, judging, planning and writing back, all without a database. */
export { fields, type Field } from './aliases.ts';
export type { Sheet, Workbook } from './cell.ts';
export { fieldNames } from './field-names.ts';
export { findLayout, type SheetLayout } from './headings.ts';
export {
  documentKey,
  type JudgeOptions,
  type Judgement,
  judgeRows,
  type Known,
  type KnownDocument,
  type LaidOutSheet,
  type RowVerdict,
  type VerdictKind,
} from './judge-row.ts';
export { defaultLimits } from './limits.ts';
export { applyMapping, type Mapping, mappingOf, rememberedFor } from './mapping.ts';
export { planImport, type PlannedDocument, type Register } from './plan/index.ts';
export { isReadError, type ReadError } from './read-error.ts';
export { readWorkbook } from './read.ts';
export { writeBack } from './write-back.ts';
