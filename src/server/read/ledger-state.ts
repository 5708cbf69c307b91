import { parseCheckpoint, parseNote } from '#kernel/checkpoint.ts';
import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';
import { keyOf } from '../ledger/lift.ts';
import { squareCode } from '../print/barcode.ts';
import type { Reader } from './read.ts';

/** Alarms told at once; what is older is in the database and in the record beside it. */
const most = 200;

interface AlarmRow {
  readonly kind: string;
  readonly unitId: string;
  readonly entryId: string;
  readonly says: Text;
  readonly at: Instant | null;
}

/** What the audit administrator has to know of the ledger itself: whether sealing goes on, and every alarm. */
export async function ledgerState(reader: Reader) {
  const { sealer } = reader.app;
  const rows = await reader.query<AlarmRow>(
    `select kind, coalesce(unit_id, '') as "unitId", coalesce(entry_id, '') as "entryId", json_build_object('zh', zh, 'en', en) as says, at
     from ledger_alarm order by at desc limit ${most}`,
  );
  const stands = new Map((await sealer.halts()).map((halt) => [keyOf(halt), halt]));
  const told = new Set(rows.map(keyOf));
  // A halt whose alarm was taken out of the database still stands.
  const lost = [...stands].filter(([key]) => !told.has(key)).map(([, halt]) => ({ ...halt, at: null }));
  return {
    halted: sealer.halted,
    problem: sealer.problem,
    unsealedSeconds: sealer.waiting,
    alarms: [...lost, ...rows]
      .map((row) => {
        const key = keyOf(row);
        return { kind: row.kind, entry: row.entryId, at: row.at, says: row.says, lift: stands.has(key) ? key : null };
      })
      // What waits for him comes first.
      .sort((a, b) => Number(a.lift === null) - Number(b.lift === null)),
  };
}

/** The newest signed checkpoint, to be kept elsewhere: as text, as a code for a camera, with the key it is checked by. */
export async function takeCheckpoint(app: App, reader: Pick<Reader, 'query'>) {
  const [row] = await reader.query<{ note: string; at: Instant }>(
    'select note, at from ledger_checkpoint order by size desc limit 1',
  );
  const checkpoint = parseCheckpoint(parseNote(row?.note ?? '')?.body ?? '');
  if (!row || !checkpoint) return null;
  return {
    note: row.note,
    size: checkpoint.size,
    at: row.at,
    vkey: app.vkey,
    sm_vkey: app.smVkey,
    code: squareCode(row.note),
  };
}
