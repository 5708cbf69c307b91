import { isOpen } from './desk-list.ts';
import { type DeskRow, type DeskState, keptRows } from './desk-state.ts';

export function blank(id: string, code: string, at: number): DeskRow {
  return {
    id,
    code,
    at,
    act: 'scan',
    state: 'waiting',
    card: null,
    says: null,
    line: [],
    refusal: null,
    asks: [],
    foretold: null,
    movement: null,
    reference: null,
    pinned: false,
  };
}

export function add(state: DeskState, row: DeskRow): DeskState {
  if (state.rows.some((known) => known.id === row.id)) return state;
  return { ...state, rows: trim([row, ...state.rows]) };
}

/** Only settled rows are let go: what waits for an answer, a signature or an eye stays. */
function trim(rows: readonly DeskRow[]): readonly DeskRow[] {
  if (rows.length <= keptRows) return rows;
  return rows.filter((row, at) => at < keptRows || row.pinned || row.state === 'waiting' || isOpen(row));
}

export function edit(state: DeskState, id: string, change: Partial<DeskRow>): DeskState {
  return { ...state, rows: state.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

/** What was read is read: refusals go down into the list; an alarm stays until somebody has said what he did about it. */
export function unpinned(state: DeskState): DeskState {
  if (!state.rows.some((row) => row.pinned && row.state !== 'alarm')) return state;
  const rows = state.rows.map((row) => (row.pinned && row.state !== 'alarm' ? { ...row, pinned: false } : row));
  return { ...state, rows };
}
