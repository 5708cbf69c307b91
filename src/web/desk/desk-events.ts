import type { Text } from '#kernel/text.ts';
import type { Refusal } from '#web/app/http.ts';
import type { Askable, RowVerdict } from './desk-ask.ts';
import type { Foretold, Summary } from './desk-told.ts';
import type { Card, CarrierCard, Counting, CountVerdict, DeskParams, DeskState, PersonCard } from './desk-state.ts';

export interface SignedMove {
  readonly movement: string | null;
  readonly says: Text;
  readonly line: readonly Text[];
}

/** What can happen at the desk. */
export type DeskEvent =
  | { readonly type: 'received'; readonly id: string; readonly code: string; readonly at: number }
  | { readonly type: 'unreadable'; readonly id: string; readonly raw: string; readonly at: number; readonly says: Text }
  | { readonly type: 'duplicate'; readonly id: string; readonly says: Text }
  | { readonly type: 'person'; readonly id: string; readonly card: PersonCard; readonly badge: boolean }
  | {
      readonly type: 'key';
      readonly id: string;
      readonly at: number;
      readonly key: string;
      readonly says: Text;
      readonly line: Text;
      readonly sure?: DeskState['sure'];
    }
  | { readonly type: 'drawn'; readonly evidence: string | null }
  | { readonly type: 'given-up' }
  | { readonly type: 'uncounted'; readonly target: string }
  | { readonly type: 'flagged'; readonly target: string }
  | { readonly type: 'unsigned'; readonly id: string; readonly card: Card | null; readonly says: Text }
  | {
      readonly type: 'lend-judged';
      readonly id: string;
      readonly card: CarrierCard;
      /** Of every copy of the batch, by carrier: a scan may change how those before it stand. */
      readonly verdicts: Readonly<Record<string, RowVerdict>>;
      readonly foretold: readonly Foretold[];
      readonly says: Text;
    }
  | {
      readonly type: 'badge';
      readonly id: string;
      readonly ask: Askable;
      readonly card: PersonCard;
      readonly verdicts: Readonly<Record<string, RowVerdict>>;
      readonly says: Text;
    }
  | { readonly type: 'words'; readonly ask: Askable; readonly value: string }
  | { readonly type: 'judged-again'; readonly verdicts: Readonly<Record<string, RowVerdict>>; readonly says: Text }
  | { readonly type: 'still-asked' }
  | {
      readonly type: 'taken-back';
      readonly id: string;
      readonly card: CarrierCard;
      readonly movement: string | null;
      readonly late: boolean;
      /** Somebody else than its holder brought it. */
      readonly sideways: boolean;
      readonly says: Text;
      readonly line: readonly Text[];
      readonly reference: string;
    }
  | {
      readonly type: 'turned-up';
      readonly id: string;
      readonly card: CarrierCard;
      readonly says: Text;
      readonly line: readonly Text[];
    }
  | {
      readonly type: 'shown';
      readonly id: string;
      readonly card: Card;
      readonly says: Text;
      readonly line?: readonly Text[];
      readonly look?: boolean;
    }
  | {
      readonly type: 'refused';
      readonly id: string;
      readonly card: Card | null;
      readonly says: Text;
      readonly refusal: Refusal;
    }
  | { readonly type: 'absent'; readonly id: string; readonly says: Text }
  | { readonly type: 'fault'; readonly id: string; readonly says: Text; readonly reference: string | null }
  | {
      readonly type: 'signed';
      readonly moves: Readonly<Record<string, SignedMove>>;
      readonly at: number;
      readonly receipt: string | null;
      /** The slip is out: the row stays amber until it is scanned back. */
      readonly outstanding: boolean;
      readonly reference: string;
    }
  | {
      readonly type: 'sign-refused';
      readonly refusal: Refusal;
      readonly verdicts: Readonly<Record<string, RowVerdict>>;
      readonly at: number;
      readonly id: string;
    }
  | { readonly type: 'undone'; readonly target: string; readonly says: Text }
  | { readonly type: 'choose-place' }
  | { readonly type: 'count-open'; readonly id: string | null; readonly counting: Counting; readonly says: Text }
  | {
      readonly type: 'counted';
      readonly id: string;
      readonly code: string;
      readonly card: Card | null;
      readonly verdict: CountVerdict;
      readonly says: Text;
      readonly line: readonly Text[];
    }
  | { readonly type: 'summary'; readonly summary: Summary }
  | { readonly type: 'summary-closed' }
  | { readonly type: 'searching' }
  | { readonly type: 'count-paused' }
  | { readonly type: 'count-closed' }
  | { readonly type: 'params'; readonly params: DeskParams }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'ended' };
