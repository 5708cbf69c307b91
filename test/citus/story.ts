import assert from 'node:assert/strict';
import { withClient } from '../kit/database.ts';
import { circulating, custodyFaults, first, lent, type Paper, paper } from '../kit/carriers-hands.ts';
import { verified } from '../kit/schemas.ts';
import { type World, server, world } from '../kit/world.ts';

/** Of one step: what was done, and what was answered where it did not come about. */
export interface Told {
  readonly what: string;
  readonly failed?: string;
}

/**
 * The main story with two units on the server this process has (kit/world.ts), each step told; after one that fails nothing more is tried.
 * A paper comes in, is asked for and agreed to, lent, taken back and circulated in each of the units, and neither sees the other's.
 */
export async function story(): Promise<Told[]> {
  const told: Told[] = [];
  const units: { readonly w: World; readonly paper: Paper }[] = [];
  const two: World[] = [];
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the server starts', server],
    ['two units are founded', async () => two.push(await world(), await world())],
    [
      'each receives a paper of two copies',
      async () => {
        for (const w of two) units.push({ w, paper: await paper(w) });
      },
    ],
    ['each lends a copy its leader agreed to lend', () => all(units, ({ w, paper: of }) => lent(w, 'reader', of))],
    [
      'each takes it back',
      () => all(units, ({ w, paper: { copies } }) => w.done('clerk', 'hands.take-back', { carrier: first(copies) })),
    ],
    ['each circulates it', () => all(units, ({ w, paper: of }) => circulating(w, of, ['reader', 'drafter']))],
    ['each has its own paper in its register, and nobody the other’s', () => apart(units)],
    ['every copy is in one hand', () => all(units, async ({ w }) => assert.deepEqual(await custodyFaults(w), []))],
    ['the books are what the ledger says', books],
  ];
  for (const [what, step] of steps) {
    try {
      await step();
      told.push({ what });
    } catch (error) {
      told.push({ what, failed: detailOf(error) });
      break;
    }
  }
  return told;
}

/** Both at once. */
async function all<T>(units: readonly T[], work: (unit: T) => Promise<unknown>): Promise<void> {
  await Promise.all(units.map(work));
}

async function apart(units: readonly { readonly w: World; readonly paper: Paper }[]): Promise<void> {
  for (const { w, paper: own } of units) {
    const { body } = await w.get('clerk', '/api/registers/documents');
    assert.deepEqual(
      body.rows.map(({ id }: { id: string }) => id),
      [own.document],
    );
    for (const { paper: of } of units) {
      const { status } = await w.act('clerk', 'hands.start-circulation', {
        document: of.document,
        readers: ['reader', 'host'],
      });
      assert.equal(
        status === 404,
        of !== own,
        `asked for a paper of ${of === own ? 'its own' : 'the other'}: ${status}`,
      );
    }
  }
}

async function books(): Promise<void> {
  const { JINGUI_TEST_PG: databaseUrl = '', JINGUI_TEST_DIR: dataDir = '' } = process.env;
  const report = await withClient(databaseUrl, (client) => verified({ client, databaseUrl, dataDir }));
  assert.deepEqual(report.findings, []);
  assert.equal(report.exitCode, 0);
}

function detailOf(error: unknown): string {
  const { message = String(error), detail, where } = error as Partial<Record<'message' | 'detail' | 'where', string>>;
  return [message, detail, where?.split('\n')[0]].filter(Boolean).join('\n    ');
}
