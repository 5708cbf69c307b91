/** What a hand-over would be, as the server works it out: the approved case decides purpose and time before the desk does. */
export interface Foretold {
  readonly carrier: string;
  readonly route: 'read' | 'loan' | 'carry';
  readonly due_at: string | null;
  readonly case_no: string | null;
  readonly purpose: string | null;
}

/** The receipt of one signature: its number, and the code of the slip that comes back. */
export interface Receipt {
  readonly id: string;
  readonly no: string;
}

export interface SummaryRow {
  readonly code: string;
  readonly title: string | null;
  readonly copy_no: number | null;
  readonly mark: string | null;
  readonly verdict: 'misplaced' | 'held_elsewhere' | 'duplicate' | 'unregistered' | 'destroyed' | 'unreadable' | null;
  readonly place: string | null;
  readonly holder: string | null;
  readonly last: string | null;
}

/** How a count stands, as the server knows it. */
export interface Summary {
  readonly expected: number;
  readonly present: number;
  readonly unseen: number;
  readonly unsearched: number;
  readonly remaining: readonly SummaryRow[];
  readonly strange: readonly SummaryRow[];
}
