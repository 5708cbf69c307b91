import type { Text } from '#kernel/text.ts';
import type { Refusal } from '#web/app/http.ts';
import type { Askable, RowVerdict } from './desk-ask.ts';
import type { Card, CarrierCard, Counting, CountVerdict, DeskParams, PersonCard } from './desk-state.ts';

/** What can happen at the desk. */
export type DeskEvent =
  | { readonly type: 'received'; readonly id: string; readonly code: string; readonly at: number }
  | { readonly type: 'unreadable'; readonly id: string; readonly raw: string; readonly at: number; readonly says: Text }
  | { readonly type: 'duplicate'; readonly id: string; readonly says: Text }
  | { readonly type: 'person'; readonly id: string; readonly card: PersonCard }
  | { readonly type: 'unsigned'; readonly id: string; readonly card: Card | null; readonly says: Text }
  | {
      readonly type: 'lend-judged';
      readonly id: string;
      readonly card: CarrierCard;
      /** Of every copy of the batch, by carrier: a scan may change how those before it stand. */
      readonly verdicts: Readonly<Record<string, RowVerdict>>;
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
      readonly says: Text;
      readonly reference: string;
    }
  | { readonly type: 'shown'; readonly id: string; readonly card: Card; readonly says: Text; readonly look?: boolean }
  | { readonly type: 'refused'; readonly id: string; readonly card: Card | null; readonly refusal: Refusal }
  | { readonly type: 'absent'; readonly id: string; readonly says: Text }
  | { readonly type: 'fault'; readonly id: string; readonly says: Text; readonly reference: string | null }
  | {
      readonly type: 'signed';
      readonly moves: Readonly<Record<string, { readonly movement: string | null; readonly says: Text }>>;
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
    }
  | { readonly type: 'count-closed' }
  | { readonly type: 'params'; readonly params: DeskParams }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'ended' };
