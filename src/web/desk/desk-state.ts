import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { Refusal } from '#web/app/http.ts';
import type { Askable } from './desk-ask.ts';

export interface CarrierCard {
  readonly type: 'carrier';
  readonly id: string;
  readonly code: string;
  readonly document_id?: string;
  readonly title: string;
  readonly mark: string | null;
  readonly level: number;
  readonly copy_no: number | string | null;
  readonly hand: string;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly due_at: Instant | null;
  readonly place: string | { readonly id: string; readonly name: string } | null;
}

export interface PersonCard {
  readonly type: 'person';
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly department: string | { readonly id: string; readonly name: string } | null;
  readonly post: string | null;
  /** The registry sees these of everybody, others only their own. */
  readonly grade?: string;
  readonly clearance?: number;
  readonly overdue?: number;
}

export interface PlaceCard {
  readonly type: 'place';
  readonly id: string;
  readonly code: string;
  readonly name?: string;
  readonly title?: string;
}

export interface CommandCard {
  readonly type: 'command';
  readonly id?: string;
  readonly code: string;
}

export interface SlipCard {
  readonly type: 'slip';
  readonly id: string;
  readonly code: string;
}

export type Card = CarrierCard | PersonCard | PlaceCard | CommandCard | SlipCard;

/**
 * How a row stands. `ready` waits for the one signature; `asks` waits for a further badge or words before it; `look` went through but wants a human eye; `alarm` stays until
 * somebody acknowledges it.
 */
export type RowState =
  | 'waiting'
  | 'ready'
  | 'asks'
  | 'done'
  | 'info'
  | 'look'
  | 'duplicate'
  | 'refused'
  | 'unknown'
  | 'alarm'
  | 'undone';

export type RowAct = 'scan' | 'person' | 'badge' | 'lend' | 'take-back' | 'show' | 'count' | 'sign' | 'undo';

export interface DeskRow {
  /** The scan's own id. */
  readonly id: string;
  readonly code: string;
  readonly at: number;
  readonly act: RowAct;
  readonly state: RowState;
  readonly card: Card | null;
  readonly says: Text | null;
  readonly refusal: Refusal | null;
  /** What the clauses ask for before this copy may go. */
  readonly asks: readonly Askable[];
  /** The move the server recorded: what an undo reverses. */
  readonly movement: string | null;
  readonly reference: string | null;
  /** Pinned rows stay on top until they are acknowledged; they never stand in the way of the next scan. */
  readonly pinned: boolean;
}

/** Verdicts of one counted code. */
export type CountVerdict = 'present' | 'misplaced' | 'held_elsewhere' | 'duplicate' | 'unregistered' | 'destroyed';

export interface Counting {
  readonly inventory: string;
  readonly place: string;
  readonly expected: number;
  readonly counted: Readonly<Record<CountVerdict, number>>;
  /** Codes counted already, so that a second pass is told at once. */
  readonly seen: readonly string[];
}

/** What was given at a clause's asking, by field of the hand-over. It holds for one signature. */
export interface Given {
  readonly badges: readonly { readonly ask: Askable; readonly card: PersonCard; readonly row: string }[];
  readonly words: readonly { readonly ask: Askable; readonly value: string }[];
}

/** Set before scanning, sticky for the session, shown as a strip. */
export interface DeskParams {
  readonly purpose: string;
  readonly due: string | null;
  /** F6: pages are missing or damaged on the next copy that comes back; falls off after it. */
  readonly damaged: boolean;
}

export interface DeskState {
  readonly mode: 'idle' | 'issue' | 'count';
  readonly person: PersonCard | null;
  readonly lastPerson: string | null;
  readonly rows: readonly DeskRow[];
  readonly params: DeskParams;
  readonly given: Given;
  readonly counting: Counting | null;
  /** F4 was pressed; the next place code opens the count. */
  readonly choosingPlace: boolean;
}

/** Offered before scanning. What is recorded is the Chinese word: names and records are not translated. */
export const purposes = [
  { zh: '阅办', en: 'reading' },
  { zh: '起草', en: 'drafting' },
  { zh: '会议', en: 'meeting' },
] as const satisfies readonly Text[];

export const nothingGiven: Given = { badges: [], words: [] };

export const emptyDesk: DeskState = {
  mode: 'idle',
  person: null,
  lastPerson: null,
  rows: [],
  params: { purpose: purposes[0].zh, due: null, damaged: false },
  given: nothingGiven,
  counting: null,
  choosingPlace: false,
};

/** Rows kept on the screen; older ones are in the ledger. */
export const keptRows = 200;
