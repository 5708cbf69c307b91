import type { RowOp } from '#kernel/effect.ts';
import type { Judged } from '#kernel/judged.ts';
import type { JsonObject } from '#kernel/json.ts';
import { happeningIds } from '#kernel/generated/happenings.ts';
import { enter } from '#server/act/enter.ts';
import { write } from '#server/act/write.ts';
import { rowsOf } from './carriers-hands.ts';
import type { World } from './world.ts';

/** Whatever it brings about: no guard is asked of what a test says is so. */
const unasked: Judged = new Map(happeningIds.map((name) => [name, 'all' as const]));

/** Applies row operations as an act of the system: for tests of what happens to rows, whatever made them. */
export async function given(w: World, asked: readonly RowOp[]): Promise<void> {
  const { app } = w.running;
  const ops = await Promise.all(asked.map((op) => knowing(w, op)));
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, w.id);
    if (!presence) throw new Error('the server has no session');
    const entry = {
      act: 'test.given',
      input: null,
      key: null,
      outcome: 'done' as const,
      ops,
      judged: unasked,
      clauses: [],
      object: null,
      label: null,
    };
    await write({ app, connection, presence, ...entry, answer: () => ({ status: 200, body: {} }) });
  });
}

const labelled = ['level', 'regime', 'scope', 'barred'];

/** A label is changed by who knows what it was. */
async function knowing(w: World, op: RowOp): Promise<RowOp> {
  const changed = op.op === 'update' ? labelled.filter((column) => column in op.set) : [];
  if (op.op !== 'update' || changed.length === 0) return op;
  const sql = `select ${changed.join(', ')} from ${op.table} where unit_id = $1 and id = $2`;
  const [was] = await rowsOf<JsonObject>(w, sql, [String(op.key.id)]);
  return { ...op, expect: { ...was, ...op.expect } };
}

/** A document has risen, and its copies with it. */
export async function raised(w: World, document: string, level: number, regime: 'state' | 'company'): Promise<void> {
  const copies = await rowsOf<{ id: string }>(w, 'select id from carrier where unit_id = $1 and document_id = $2', [
    document,
  ]);
  await given(w, [
    { op: 'update', table: 'document', key: { id: document }, set: { level, regime } },
    ...copies.map(({ id }) => ({ op: 'update' as const, table: 'carrier', key: { id }, set: { level } })),
  ]);
}
