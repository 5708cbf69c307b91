import type {
  JudgeOptions,
  KnownPerson,
  Mapping,
  ReadError,
  RowVerdict,
  SheetAccount,
  SheetLayout,
  VerdictKind,
} from '#intake/index.ts';
import type { PlannedDocument } from '#modules/takeover/door/sheet/plan.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import type { Language } from '#kernel/text.ts';
import type { Site } from '#kernel/content.ts';
import type { Circumstances, Matter } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';

interface OfFile {
  /** The name the file was uploaded under, whose ending says what it must be. */
  readonly name: string;
}

/** What the process is asked to do; it never touches the database. */
export type Task =
  /** `site`: only a file without a mark of more than the site may hold is kept (SYSTEM-020). */
  | ({ readonly kind: 'read'; readonly site: Pick<Site, 'siteLevel'> } & OfFile)
  | ({ readonly kind: 'judge'; readonly mappings: readonly Mapping[] } & Judging & OfFile)
  | ({
      readonly kind: 'refused';
      readonly language: Language;
      readonly mappings: readonly Mapping[];
      readonly verdicts: readonly RowVerdict[];
    } & OfFile);

export interface Judging {
  readonly options: Omit<JudgeOptions, 'ask' | 'signal' | 'onProgress'>;
  /** Who imports, when and under which parameters; the process puts the law to it, which is no plain data. */
  readonly here: Circumstances;
  /** Everybody a line may name, as the rules of holding see him. */
  readonly holders: readonly Holder[];
  /** Secrets that nobody in the unit may decide. */
  readonly undecidable: readonly Matter[];
  /** The day the register was opened. */
  readonly opened: CivilDate;
  readonly people: readonly KnownPerson[];
  readonly departments: readonly (readonly [name: string, id: string])[];
  readonly places: readonly (readonly [name: string, id: string])[];
}

/** A registered document as it is told to the process, some thousand at a time, before all copies. */
export interface ToldDocument extends Pick<Label, 'scope' | 'barred'> {
  readonly id: string;
  readonly number: string | null;
  readonly registerNo: string | null;
  readonly title: string;
  readonly source: Document['source'];
  readonly province: boolean;
  readonly level: LevelId;
  readonly receivedAt: CivilDate | null;
}

/** A registered copy; its former number and bar code, where it came from an old ledger. */
export interface ToldCopy {
  readonly document: string;
  readonly copyNo: number;
  readonly formerNo?: string | null;
  readonly barCode?: string | null;
}

export interface ToldPart {
  readonly documents?: readonly ToldDocument[];
  readonly copies?: readonly ToldCopy[];
}

/** A line of the file with its verdict; number and title as the file writes them. */
export interface Line extends Omit<RowVerdict, 'carrier'> {
  readonly number: string | null;
  readonly title: string | null;
}

export interface Judged {
  readonly counts: Readonly<Record<VerdictKind, number>>;
  readonly sheets: readonly SheetAccount[];
}

/** From the server once the file was read. */
export interface Told {
  readonly part: ToldPart;
  readonly last: boolean;
}

/** From the process, in plain JSON; a workbook comes as bytes beside. */
export type Said =
  | { readonly progress: { readonly done: number; readonly total: number } }
  | { readonly layouts: readonly SheetLayout[] }
  | { readonly lines: readonly Line[] }
  | { readonly items: readonly PlannedDocument[] }
  | { readonly judged: Judged }
  | { readonly failed: ReadError };
