import type { HandKind } from '#kernel/custody.ts';
import type { CarrierKind, ClauseId, LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Period } from '#kernel/period.ts';
import type { Text } from '#kernel/text.ts';
import type { Field } from '../aliases.ts';
import type { MessageCode } from '../messages.ts';
import type { Remark } from '../remark.ts';
import type { CarrierState } from '../states.ts';

/** One line of a ledger as it would be registered. */
export interface ImportedCarrier {
  /** Equal for all lines of one document; see `documentKey`. */
  readonly documentKey: string;
  readonly number: string | null;
  readonly registerNo: string | null;
  readonly carrierNo: string | null;
  readonly title: string;
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
  /** True where the ledger gave none and the lawful maximum was taken. */
  readonly periodAssumed: boolean;
  /** How many copies this line registers. */
  readonly copies: number;
  /** Their numbers; empty where the ledger lists none and the register assigns them. */
  readonly copyNumbers: readonly string[];
  readonly pages: number | null;
  readonly capacity: string | null;
  readonly kind: CarrierKind;
  readonly issuer: string | null;
  readonly receivedAt: CivilDate | null;
  readonly madeAt: CivilDate | null;
  /** The line says that it was issued to province or army level and above. */
  readonly provinceLevel: boolean;
  /** Of a copy or excerpt: who made it and when. */
  readonly copyingUnit: string | null;
  readonly copiedOn: CivilDate | null;
  readonly year: number | null;
  readonly state: CarrierState;
  readonly hand: HandKind;
  /** The person of the register, for hand `person`; null elsewhere. */
  readonly holderId: string | null;
  /** The name in the ledger, whoever holds the copy. */
  readonly holderName: string | null;
  readonly department: string | null;
  readonly dueAt: CivilDate | null;
  readonly scope: readonly string[];
  readonly location: string | null;
  readonly sentTo: string | null;
  readonly returnedAt: CivilDate | null;
  readonly archivedAt: CivilDate | null;
  readonly volume: string | null;
  readonly destroyedAt: CivilDate | null;
  readonly purpose: string | null;
  readonly attachments: string | null;
  readonly approver: string | null;
  readonly remarks: string | null;
}

/** What there is to say to a line by the rules of the acts, and in which column its cause stands. */
export interface LineRemark {
  readonly field: Field;
  readonly remark: Remark;
}
export type AskRules = (carrier: ImportedCarrier) => readonly LineRemark[];

export interface RowFinding {
  readonly code: MessageCode;
  /** Null for what concerns the whole line. */
  readonly field: Field | null;
  /** 0-based column of the cell, where there is one. */
  readonly column: number | null;
  readonly clause?: ClauseId;
  readonly refuses: boolean;
  readonly says: Text;
  /** What stands in the cell. */
  readonly raw: string;
}

export type VerdictKind = 'taken' | 'noted' | 'refused' | 'same';

export interface RowVerdict {
  readonly sheet: string;
  /** As the spreadsheet program counts: the first line is 1. */
  readonly line: number;
  readonly verdict: VerdictKind;
  readonly findings: readonly RowFinding[];
  /** Present for `taken` and `noted`. */
  readonly carrier?: ImportedCarrier;
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly idNumber?: string | null;
}

export interface KnownDocument {
  readonly title: string;
  readonly level: LevelId;
  /** Copy numbers of six digits, or as registered. */
  readonly copyNumbers: readonly string[];
  readonly carrierNos?: readonly string[];
}

/** What is registered already. The caller gives only what the importing person may know. */
export interface Known {
  /** By `documentKey`. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  readonly people: readonly KnownPerson[];
  readonly departments: readonly string[];
}

/** Why the importing person may not register a level: papers missing, grade too low, not on the list. */
export type BarredLevel = 'level_unpledged' | 'level_untrained' | 'level_not_cleared' | 'level_not_designated';

export interface JudgeOptions {
  readonly today: CivilDate;
  readonly regime: RegimeId;
  /** CLASSIFY-016, from the settings of the unit. */
  readonly maxYears: Readonly<Partial<Record<LevelId, number>>>;
  /** Levels the importing person may not register, and why. */
  readonly barredLevels?: Readonly<Partial<Record<LevelId, BarredLevel>>>;
  /** What the acts would ask of what a line tells. */
  readonly ask: AskRules;
  /** Default `refuse`. */
  readonly overCeiling?: 'refuse' | 'note';
  readonly signal?: AbortSignal;
  /** `done` and `total` are lines. */
  readonly onProgress?: (progress: { readonly stage: 'judge'; readonly done: number; readonly total: number }) => void;
}

/** Accounts for every line of a sheet: above + data + blank = lines; taken + noted + refused + same = data. */
export interface SheetAccount {
  readonly sheet: string;
  readonly hidden: boolean;
  /** False where no heading was found: nothing of the sheet is imported, and `above` counts all its filled lines. */
  readonly ledger: boolean;
  readonly lines: number;
  /** Filled or empty lines up to the last heading line. */
  readonly above: number;
  readonly blank: number;
  readonly data: number;
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

export interface Judgement {
  readonly verdicts: readonly RowVerdict[];
  readonly sheets: readonly SheetAccount[];
  readonly counts: Readonly<Record<VerdictKind, number>>;
}
