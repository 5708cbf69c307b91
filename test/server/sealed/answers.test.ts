import { expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import { KeyDestroyed } from '#server/keys/errors.ts';
import { readHeader } from '#server/keys/envelope.ts';
import { decodeValue } from '#server/seal/place.ts';
import { runDuties } from '#server/scheduler.ts';
import { dropOldAnswers } from '#server/seal/old-answers.ts';
import { internal, loanOf, paper } from '../../kit/carriers-hands.ts';
import { asOwner } from '../../kit/owner.ts';
import { type World, world } from '../../kit/world.ts';

type Duty = Kysely<Record<string, Record<string, unknown>>>;

const internalPaper = async (w: World) => (await paper(w, internal)).copies[0] ?? '';

/** The name of the key an answer was sealed with. */
async function refOfAnswer(w: World, key: string): Promise<string | null> {
  const rows = await asOwner(
    async (client) =>
      (
        await client.query<{ body: string }>('select body from jingui.idempotency where unit_id = $1 and key = $2', [
          w.id,
          key,
        ])
      ).rows,
  );
  const [row] = rows;
  return row ? (readHeader(decodeValue(row.body)?.envelope ?? Buffer.alloc(0))?.ref ?? '') : null;
}

test('an answer is kept for a week; then it goes, and the key it was sealed with when no other is under it', async () => {
  const w = await world();
  const { app } = w.running;
  const carrier = await internalPaper(w);
  const again = () => w.act('clerk', 'hands.take-back', { carrier }, { key: 'second' });
  expect((await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'), { key: 'first' })).status).toBe(200);
  const done = await again();
  expect(done.status).toBe(200);
  const ref = (await refOfAnswer(w, 'first')) ?? '';
  expect(ref).not.toBe('');
  const age = (keys: string, days: number) =>
    asOwner((client) =>
      client.query(
        `update jingui.idempotency set at = now() - make_interval(days => $3) where unit_id = $1 and key like $2`,
        [w.id, keys, days],
      ),
    );
  // Looked at once an hour.
  const look = () => dropOldAnswers(app, app.time.now() + hours++ * 3_600_000);
  let hours = 1;
  await age('second', 6);
  await age('first', 8);
  await look();
  expect(await refOfAnswer(w, 'first')).toBe(null);
  // One is left under the same key: it is told again.
  expect((await app.keys.open(ref)).ref).toBe(ref);
  expect((await again()).body).toEqual(done.body);
  await age('%', 8);
  await look();
  expect(await refOfAnswer(w, 'second')).toBe(null);
  await expect(app.keys.open(ref)).rejects.toThrow(KeyDestroyed);
  // What is answered from now on is under another.
  const next = await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'), { key: 'third' });
  expect((await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'), { key: 'third' })).body).toEqual(next.body);
  expect(await refOfAnswer(w, 'third')).not.toBe(ref);
});

test('what needs no content goes on while the keys are sealed, and is told again when they are open', async () => {
  const w = await world();
  const { keys, modules } = w.running.app;
  const carrier = await internalPaper(w);
  await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader'));
  await w.done('drafter', 'publication.draft-item', { title: '通知', content: '内容' });
  const { lines, commit } = await keys.ceremony.split(2, 2);
  await commit();
  keys.ceremony.seal();
  const take = () => w.act('clerk', 'hands.take-back', { carrier }, { key: 'sealed' });
  const done = await take();
  expect(done.status).toBe(200);
  const told = await w.act('clerk', 'publication.draft-item', { title: '通知', content: '内容' });
  expect([told.status, told.body.code]).toEqual([503, 'KEYS_SEALED']);
  const [row] = await asOwner(
    async (client) =>
      (
        await client.query<{ body: string }>(
          `select body from jingui.idempotency where unit_id = $1 and key = 'sealed'`,
          [w.id],
        )
      ).rows,
  );
  expect(row?.body).toMatch(/^jingui-letter:1:/);
  expect(row?.body).not.toContain(Object.keys(done.body)[0]);
  expect((await take()).status).toBe(503);
  // Of the duties those wait that look at content.
  const asked: string[] = [];
  const duty = (id: string, run: (tx: Duty) => Promise<unknown>) => ({
    id,
    clauses: [],
    run: async ({ tx }: { tx: Duty }) => {
      await run(tx);
      asked.push(id);
      return [];
    },
  });
  const looks = [
    duty('content', (tx) => tx.selectFrom('publication').selectAll().execute()),
    duty('none', (tx) => tx.selectFrom('carrier').selectAll().execute()),
  ];
  const [module] = modules.all;
  const all = [{ ...module, duties: looks }] as unknown as typeof modules.all;
  await runDuties({ ...w.running.app, modules: { ...modules, all } }, w.id);
  expect(asked).toContain('none');
  expect(asked).not.toContain('content');
  for (const line of lines) await keys.ceremony.give(line);
  expect(keys.state()).toBe('open');
  const again = await take();
  expect([again.status, again.body]).toEqual([200, done.body]);
});
