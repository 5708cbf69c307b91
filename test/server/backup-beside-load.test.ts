import { expect, test } from 'vitest';
import { restore } from '#server/backup/restore.ts';
import { compare } from '#server/drill/compare.ts';
import { backedUp, openingOf } from '../kit/backups.ts';
import { internal, loanOf, paper } from '../kit/carriers-hands.ts';
import { emptyPlace, held, rowsOf, verified } from '../kit/schemas.ts';
import { type World, world } from '../kit/world.ts';

interface Load {
  /** Ids of papers whose lending, and whose taking back, was acknowledged. */
  readonly lent: string[];
  stop(): Promise<void>;
}

const borrowers = ['reader', 'drafter', 'head', 'reader', 'drafter', 'head', 'reader', 'drafter'];

/** Eight clients lend a paper of their own and take it back, again and again; each answer is noted when it is there. */
async function loaded(w: World): Promise<Load> {
  const lent: string[] = [];
  let going = true;
  const client = async (borrower: string) => {
    const { copies } = await paper(w, internal);
    const [carrier = ''] = copies;
    while (going) {
      await w.done('clerk', 'hands.lend', loanOf(carrier, borrower));
      await w.done('clerk', 'hands.take-back', { carrier });
      lent.push(carrier);
    }
  };
  const clients = borrowers.map(client);
  while (lent.length < borrowers.length) await Promise.race([...clients, new Promise((done) => setTimeout(done, 20))]);
  return {
    lent,
    stop: async () => {
      going = false;
      await Promise.all(clients);
    },
  };
}

test('a backup made while eight clients act comes back row for row, with all that was acknowledged before', async () => {
  const w = await world();
  const load = await loaded(w);
  const before = load.lent.length;
  const { note } = await backedUp(w);
  const after = load.lent.length;
  await load.stop();
  expect(after).toBeGreaterThan(before);

  const place = await emptyPlace();
  const { dataDir } = w.running.app;
  await restore(place, note.file, openingOf(dataDir));
  for (const [table, { columns, lines }] of await rowsOf(note.file, dataDir))
    if (table !== 'public.ledger_entry') expect(await held(place.client, table, columns), table).toEqual(lines);
  expect(await verified(place)).toMatchObject({ findings: [], unsealed: 0 });
  const back =
    "select count(*)::int as n from ledger_entry where unit_id = $1 and act = 'hands.take-back' and outcome = 'done'";
  const { rows } = await place.client.query<{ n: number }>(back, [w.id]);
  expect(rows[0]?.n).toBeGreaterThanOrEqual(before);
  expect(rows[0]?.n).toBeLessThanOrEqual(after + borrowers.length);
  // And the drill of the product itself finds the same, against what was summed in that very moment.
  expect(await compare(w.running.app, w.id, note)).toMatchObject({ result: 'same' });
});
