import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { Refusal } from '#web/app/http.ts';
import type { Foretold, Summary } from './desk-told.ts';
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
  /** Since when it is in that hand, and how many pages it has. */
  readonly since?: Instant | null;
  readonly pages?: number | null;
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

/** What somebody signed on, or has still to sign. */
export interface ReceiptCard {
  readonly type: 'loan_receipt';
  readonly id: string;
  readonly code: string;
  readonly no: string;
  readonly status: 'open' | 'signed' | 'void';
  readonly name: string | null;
}

export type Card = ReceiptCard | CarrierCard | PersonCard | PlaceCard | CommandCard | SlipCard;

/**
 * How a row stands. `ready` waits for the one signature; `asks` waits for a further badge or words before it; `look` went through but wants a human eye; `alarm` stays until
 * somebody has said what he did about it; `tick` answers a key.
 */
export type RowState =
  | 'tick'
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

export type RowAct = 'scan' | 'key' | 'person' | 'badge' | 'lend' | 'take-back' | 'show' | 'count' | 'sign' | 'undo';

export interface DeskRow {
  /** The scan's own id. */
  readonly id: string;
  readonly code: string;
  readonly at: number;
  readonly act: RowAct;
  readonly state: RowState;
  readonly card: Card | null;
  /** The sentence of the row, verb first. */
  readonly says: Text | null;
  /** What stands on its second line, piece by piece. */
  readonly line: readonly Text[];
  readonly refusal: Refusal | null;
  /** What the clauses ask for before this copy may go. */
  readonly asks: readonly Askable[];
  /** What the server says the hand-over would be: on which approval, for what, until when. */
  readonly foretold: Foretold | null;
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
  readonly openedAt: Instant | null;
  /** Open while it is looked at; how many were asked for in this count. */
  readonly summary: Summary | null;
  readonly summaries: number;
  /** What was not there is searched for. */
  readonly searching: boolean;
}

/** What was given at a clause's asking, by field of the hand-over. It holds for one signature. */
export interface Given {
  readonly badges: readonly { readonly ask: Askable; readonly card: PersonCard; readonly row: string }[];
  readonly words: readonly { readonly ask: Askable; readonly value: string }[];
}

/** Set before scanning, sticky for the session, shown as a strip. */
export interface DeskParams {
  readonly purpose: string;
  /** How the borrower signs for what lies on the list. */
  readonly way: SignWay;
  /** He was found by name, and the clerk has looked at his ID. */
  readonly idSeen: boolean;
}

/** By his own PIN, on the screen, or on the printed slip, which then has to come back. */
export type SignWay = 'slip' | 'pin' | 'tablet';

export interface DeskState {
  readonly mode: 'idle' | 'issue' | 'count';
  readonly person: PersonCard | null;
  /** How he came to be served: by his badge, or found by name or typed. */
  readonly badge: boolean;
  /** The signature drawn for what lies on the list, as the evidence it was kept as. */
  readonly drawn: string | null;
  readonly lastPerson: LastPerson | null;
  readonly rows: readonly DeskRow[];
  readonly params: DeskParams;
  readonly given: Given;
  readonly counting: Counting | null;
  /** F4 was pressed; the next place code opens the count. */
  readonly choosingPlace: boolean;
  /** What a second Esc does. */
  readonly sure: 'leave' | 'give-up' | null;
}

export interface LastPerson {
  readonly code: string;
  readonly name: string;
  /** What became of it: filled in once he has signed. */
  readonly count: number;
  readonly at: number | null;
  readonly receipt: string | null;
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
  badge: true,
  drawn: null,
  lastPerson: null,
  rows: [],
  params: { purpose: purposes[0].zh, way: 'slip', idSeen: false },
  given: nothingGiven,
  counting: null,
  choosingPlace: false,
  sure: null,
};

/** Rows kept on the screen; older ones are in the ledger. */
export const keptRows = 200;
