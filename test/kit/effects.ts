import type { RowOp } from '#kernel/effect.ts';
import { enter } from '#server/act/enter.ts';
import { write } from '#server/act/write.ts';
import type { World } from './world.ts';

/** Applies row operations as an act of the system: for tests of what happens to rows, whatever made them. */
export async function given(w: World, ops: readonly RowOp[]): Promise<void> {
  const { app } = w.running;
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, w.id);
    if (!presence) throw new Error('the server has no session');
    const entry = {
      act: 'test.given',
      input: null,
      key: null,
      outcome: 'done' as const,
      ops,
      clauses: [],
      object: null,
      label: null,
    };
    await write({ app, connection, presence, ...entry, answer: () => ({ status: 200, body: {} }) });
  });
}
