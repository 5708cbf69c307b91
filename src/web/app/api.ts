/** Shapes of the HTTP contract as the page reads them. */
import type { ClauseId, HubId, LevelId, PersonGrade, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import type { Instant, JsonObject } from '#kernel/json.ts';
import type { RegisterColumn } from '#kernel/register.ts';
import type { Sheet } from '#kernel/sheet.ts';
import type { Text } from '#kernel/text.ts';
import type { Value } from '#kernel/value.ts';
import type { ClauseMode, Finding } from '#kernel/verdict.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Session {
  readonly person: Named & {
    readonly department: Named | null;
    readonly roles: readonly RoleId[];
    readonly grade: PersonGrade;
    readonly clearance: number;
    readonly state: string;
  };
  readonly unit: Named & { readonly profile: string; readonly siteLevel: LevelId | 'none'; readonly demo: boolean };
  readonly now: Instant;
  readonly idleSeconds: number;
  readonly absoluteAt: Instant;
  /** The sign-in before this one and the wrong tries since. */
  readonly before: { readonly at: Instant | null; readonly from: string | null; readonly wrong: number } | null;
  /** How often he is signed in elsewhere. */
  readonly elsewhere: number;
}

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly department: string | Named | null;
  readonly roles: readonly RoleId[];
  readonly titles: Text;
}

export interface ProcedureInfo {
  readonly id: string;
  readonly module: string;
  /** What its room is called. */
  readonly room: Text;
  readonly hub: HubId;
  readonly title: Text;
  readonly help?: Text;
  readonly clause: ClauseId;
  readonly clauses: readonly ClauseId[];
  readonly menu: boolean;
  /** It is done at the desk. */
  readonly desk: boolean;
  readonly schema: Schema;
}

/** The part of JSON Schema the server's inputs use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly 'x-title'?: Text;
  readonly 'x-help'?: Text;
  readonly 'x-widget'?: string;
  /** Of a picked request: the act that asked for it; only those that can be used are offered. */
  readonly 'x-permit'?: string;
  readonly 'x-begins'?: string;
  readonly 'x-when'?: { readonly field: string; readonly is: readonly string[] };
  readonly 'x-row'?: string;
  readonly 'x-names'?: Readonly<Record<string, Text>>;
  readonly 'x-unit'?: Text;
  /** On a whole input: the kind of thing the act is about though no field names it (the unit itself). */
  readonly 'x-of'?: string;
  /** On a whole input: the kind of thing the act adds to its register. */
  readonly 'x-adds'?: string;
}

export interface RegisterInfo {
  readonly name: string;
  readonly hub: HubId;
  /** The register under which its hub shows it. */
  readonly within?: string;
  readonly title: Text;
  readonly columns: readonly RegisterColumn[];
  readonly menu: boolean;
  readonly object: string;
  /** Every thing of its kind stands in it. */
  readonly main: boolean;
  /** It finds its rows by words. */
  readonly searched: boolean;
  readonly clauses?: readonly ClauseId[];
}

/** A kind of thing, as the room that owns it declares it. */
export interface ThingInfo {
  readonly kind: string;
  readonly noun: Text;
  readonly open: boolean;
  /** The search box finds them. */
  readonly found: boolean;
}

/** A named value, as the room that shows it declares it. */
export interface ValueInfo extends Value {
  readonly name: string;
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a thing is called, and what tells it from others of that name. */
export interface Called {
  readonly text: Text;
  readonly beside: string;
}

/** A thing of a register in full. */
export interface RegisterRow {
  readonly row: Row;
  readonly name: Called | null;
  readonly extras: JsonObject;
}

/** How many rows a list has; not exact where there are more than were counted. */
export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

export interface RegisterPageData {
  readonly rows: readonly Row[];
  /** By id, where they were asked for. */
  readonly names: Readonly<Record<string, Called>>;
  readonly next: string | null;
  /** Null where it takes counting. */
  readonly total: Total | null;
  readonly level: number | null;
  readonly asOf: Instant;
  /** Papers whose lack hides state secrets from the list. */
  readonly unready: readonly Finding[];
}

export interface ObjectRefText {
  readonly table: string;
  readonly id: string;
}

export interface Holding {
  readonly carrier_id: string;
  readonly code: string;
  readonly title: string;
  readonly mark: string | null;
  readonly level: number;
  readonly copy_no: number | string | null;
  readonly due_at: Instant | null;
  readonly since: Instant | null;
  readonly procedures?: readonly string[];
}

export interface CaseLine {
  readonly id: string;
  readonly no: string;
  readonly procedure: string;
  readonly title: Text | string;
  readonly status: string;
  readonly opened_at: Instant;
  readonly level: number;
  readonly asked_by: string;
  /** Since when it waits for whose turn it is. */
  readonly came_at: Instant;
  readonly step: { readonly role: RoleId; readonly no: number; readonly of: number } | null;
}

export interface CaseStepLine {
  readonly round: number;
  readonly no: number;
  readonly role: RoleId;
  readonly status: string;
  readonly decided_by: Named | null;
  readonly decided_at: Instant | null;
  readonly opinion: string | null;
  readonly document: string | null;
  readonly clauses: readonly ClauseId[];
  /** Who may sign it now, with whoever acts for him while he is away. */
  readonly asked: readonly (Named & { readonly deputy: { readonly name: string; readonly until: Instant } | null })[];
  readonly arrived_at: Instant | null;
}

export type CaseAct =
  | 'sign'
  | 'refuse'
  | 'return'
  | 'withdraw'
  | 'attach'
  | 'execute'
  | 'take-back'
  | 'urge'
  | 'hand-on'
  | 'ask-opinion'
  | 'advise'
  | 'call-off';

/** What happened to a case beside its signatures. */
export interface CaseNoteLine {
  readonly round: number;
  readonly no: number;
  readonly kind: 'handed' | 'asked' | 'returned' | 'undone';
  readonly by: Named;
  readonly to: Named | null;
  readonly at: Instant;
  readonly words: string | null;
  readonly state: 'waiting' | 'agreed' | 'objected' | 'called_off' | 'said';
  readonly answered_at: Instant | null;
  readonly answer: string | null;
}

export interface CaseDetail {
  readonly case: CaseLine & {
    readonly summary: JsonObject;
    readonly clauses: readonly ClauseId[];
    readonly input?: JsonObject;
    readonly initiator?: Named | string;
    readonly round?: number;
    readonly then?: 'execute' | 'permit';
    readonly until?: Instant | null;
    readonly content?: string;
  };
  readonly steps: readonly CaseStepLine[];
  readonly notes: readonly CaseNoteLine[];
  readonly may: Readonly<Partial<Record<CaseAct | 'resubmit', boolean>>>;
  /** False: one may not know what it is about, or it is decided: then no findings say nothing. */
  readonly judged: boolean;
  readonly findings?: readonly Finding[];
  /** Clauses that were asked and are kept, with what they are about. */
  readonly kept: readonly { readonly clause: ClauseId; readonly says: Text }[];
  readonly sheet: Sheet;
  /** When whoever asked reminded. */
  readonly urged: readonly Instant[];
  /** What the things it names are called, by id, as far as one may know. */
  readonly names?: Readonly<Record<string, Text>>;
}

export interface ClauseLine {
  readonly id: ClauseId;
  /** Its number in the unit's own regulation; null while it is off. */
  readonly article?: Text | null;
  readonly zh: string;
  readonly en: string;
  readonly mode: ClauseMode;
  readonly status: string;
  readonly rules: number | readonly unknown[];
  readonly cases: number | readonly unknown[];
  readonly passed: number;
  readonly counts?: ClauseCounts;
}

export interface ClauseCounts {
  readonly asked?: number;
  readonly refused?: number;
  readonly late?: number;
  readonly met?: number;
}

export interface ClauseDetail extends Omit<ClauseLine, 'rules' | 'cases'> {
  readonly levels?: readonly LevelId[];
  readonly regimes?: readonly RegimeId[];
  readonly approval?: readonly RoleId[];
  readonly proof?: 'A' | 'B' | 'C' | 'D';
  readonly proof_note?: string;
  readonly proof_note_zh?: string;
  readonly sources?: readonly { readonly label: string; readonly gist: string }[];
  readonly law_note?: string;
  readonly law_note_zh?: string;
  /** The parts of the sentence; open while nothing holds one. */
  readonly parts: readonly {
    readonly zh: string;
    readonly en: string;
    readonly open: boolean;
    readonly held_by: readonly {
      readonly kind: 'rule' | 'clock' | 'register' | 'setting' | 'later';
      readonly id: string;
      readonly name: Text | null;
    }[];
  }[];
  readonly unread: readonly string[];
  /** Acts that ask the clause by rules of their own alone. */
  readonly unguarded: readonly string[];
  readonly reviewed: boolean;
  readonly parameters: readonly {
    readonly key: string;
    readonly name?: Text | null;
    /** No source text states this value. */
    readonly assumed?: boolean;
    readonly value: unknown;
    readonly says: Text;
    readonly unit?: Text;
    readonly from: 'unit' | 'profile' | 'law' | 'catalog';
    readonly law?: {
      readonly floor?: number;
      readonly ceiling?: number;
      readonly article?: string;
      readonly cite?: Text;
      readonly confidence?: string;
    } | null;
    readonly clamped?: { readonly wanted: unknown; readonly article?: string } | null;
  }[];
  readonly rules: readonly { readonly procedure: string; readonly id: string }[];
  readonly registers?: readonly string[];
  readonly duties?: readonly unknown[];
  readonly cases: readonly {
    readonly n: number;
    readonly text: string;
    readonly zh?: string;
    readonly passed: boolean | null;
  }[];
}

export interface FindHit {
  readonly kind: string;
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly detail?: Text;
}
