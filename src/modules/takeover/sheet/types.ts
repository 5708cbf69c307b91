import type { HandKind } from '#kernel/custody.ts';
import type { CarrierKind, LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Label } from '#kernel/label.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Period } from '#kernel/period.ts';
import type { CarrierState } from '#intake/states.ts';

/** A document of an old ledger with the copies to be registered; plain data, so that it can wait in the database. */
export interface PlannedDocument {
  /** The registered document these copies are added to; null: a new one. */
  readonly existing: string | null;
  readonly number: string | null;
  readonly registerNo: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
  readonly kind: CarrierKind;
  readonly issuedOn: CivilDate | null;
  readonly provinceLevel: boolean;
  readonly receivedOn: CivilDate | null;
  /** Need-to-know tokens beside the registry's. */
  readonly scope: readonly string[];
  /** Pieces for search: costly, so worked out once, beside the main thread. */
  readonly search: readonly string[];
  readonly copies: readonly PlannedCopy[];
}

export interface PlannedCopy {
  readonly copyNo: number;
  /** As the ledger writes it, where that is no plain number. */
  readonly formerNo: string | null;
  readonly barCode: string | null;
  readonly kind: CarrierKind;
  readonly pages: number | null;
  readonly copyingUnit: string | null;
  readonly copiedOn: CivilDate | null;
  /** What the ledger says of it. */
  readonly state: CarrierState;
  readonly hand: HandKind;
  /** Person, outside unit or volume; null elsewhere. */
  readonly handId: string | null;
  readonly since: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly place: string | null;
  readonly note: string | null;
}

/** What the register has that the plan ties into; only what the importing person may know. */
export interface Register {
  /** By `documentKey`. */
  readonly documents: ReadonlyMap<string, RegisteredDocument>;
  readonly departments: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly registerNos: ReadonlySet<string>;
}

export interface RegisteredDocument extends Pick<Label, 'scope' | 'barred'> {
  readonly id: string;
  readonly source: Document['source'];
  /** Issued to province or army level and above. */
  readonly province: boolean;
  /** Numbers its copies have. */
  readonly copyNos: readonly number[];
}
