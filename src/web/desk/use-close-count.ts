import { useState } from 'react';
import type { JsonObject } from '#kernel/json.ts';
import type { Outcome, Refusal } from '#web/app/http.ts';
import { deskServer } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import type { Counting } from './desk-state.ts';

export interface Closing {
  readonly busy: boolean;
  /** The difference table the server made of the frozen list and the journal. */
  readonly report: JsonObject | null;
  readonly refusal: Refusal | null;
  /** A search was begun for what was missing at the last try. */
  readonly searching: boolean;
  readonly fault: unknown;
  readonly close: () => void;
  /** Begins the search for what the refused end named; the scans go on. */
  readonly search: () => void;
  readonly dismiss: () => void;
}

/** Ends a count. Only called with nothing unsynced: what is still on its way must never be reported missing. */
export function useCloseCount(counting: Counting | null, tell: (event: DeskEvent) => void): Closing {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<JsonObject | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [searching, setSearching] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function run(asked: Promise<Outcome<Record<string, unknown>>>, done: (result: JsonObject) => void) {
    setBusy(true);
    setFault(null);
    setRefusal(null);
    setSearching(false);
    try {
      const outcome = await asked;
      if (outcome.kind === 'refused') setRefusal(outcome.refusal);
      else if (outcome.kind === 'done') done(outcome.result as JsonObject);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    report,
    refusal,
    searching,
    fault,
    close: () => counting && !busy && !report && void run(deskServer.closeInventory(counting.inventory), setReport),
    search: () =>
      counting && !busy && refusal && void run(deskServer.startSearch(counting.inventory), () => setSearching(true)),
    dismiss() {
      setReport(null);
      tell({ type: 'count-closed' });
    },
  };
}
