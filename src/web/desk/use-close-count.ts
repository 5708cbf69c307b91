import { useState } from 'react';
import type { JsonObject } from '#kernel/json.ts';
import type { Refusal } from '#web/app/http.ts';
import { deskServer } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import type { Counting } from './desk-state.ts';

export interface Closing {
  readonly busy: boolean;
  /** The difference table the server made of the frozen list and the journal. */
  readonly report: JsonObject | null;
  readonly refusal: Refusal | null;
  readonly fault: unknown;
  readonly close: () => void;
  readonly dismiss: () => void;
}

/** Ends a count. Only called with nothing unsynced: what is still on its way must never be reported missing. */
export function useCloseCount(counting: Counting | null, tell: (event: DeskEvent) => void): Closing {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<JsonObject | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  async function run(inventory: string) {
    setBusy(true);
    setFault(null);
    setRefusal(null);
    try {
      const outcome = await deskServer.closeInventory(inventory);
      if (outcome.kind === 'refused') setRefusal(outcome.refusal);
      else if (outcome.kind === 'done') setReport(outcome.result as JsonObject);
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
    fault,
    close: () => counting && !busy && !report && void run(counting.inventory),
    dismiss() {
      setReport(null);
      tell({ type: 'count-closed' });
    },
  };
}
