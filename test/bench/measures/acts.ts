import { lend } from '#modules/hands/procedures/lend/index.ts';
import { takeBack } from '#modules/hands/procedures/take-back/index.ts';
import { bareTables, startBare } from '../kit/bare.ts';
import { meterOf } from '../kit/cost.ts';
import { compare, drive, type Target } from '../kit/drive.ts';
import type { Measured } from '../kit/measure.ts';
import { loan } from '../kit/loan.ts';
import { seedCarriers, seedPermits } from '../kit/seed.ts';
import { withStage } from '../kit/stage.ts';

export const title = 'Acts over HTTP: lend and take back';
export const how =
  'Each client lends a copy and takes it back, again and again: a session, 30 rules, an approval used, two clocks opened and met, a ledger entry with its MAC, the sealer beside it. The bare server writes the same rows to the same PostgreSQL without rules. Server, database and load generator share the machine; both warm, in turn, the middle of three rounds; as many connections to the database on both sides.';
export const limit = 170;

const counts = [1, 8, 32];

const pastBare =
  'the bare server judges nothing and asks no wall. Of PostgreSQL’s time a quarter goes into making plans ready to run, a fifth into triggers and foreign keys, a tenth into taking plans from the cache (decisions 0042, 0045): their number counts, and each belongs to a rule, a wall or a proof.';
const writtenMore =
  'each move of a copy is written into every index of its table anew, for two of its columns are indexed; with whose hand it is in in a table of its own it would not be (decision 0045).';

export async function bench(seconds = 4, rounds = 3): Promise<Measured[]> {
  return withStage(Math.max(...counts), async (stage) => {
    const { owner, unit, tokens, url, pid } = stage;
    await seedCarriers(owner, unit, 10_000, 0);
    await seedPermits(owner, unit, tokens.length);
    await bareTables(owner);
    const bare = await startBare(stage);
    const target: Target = {
      url,
      tokens,
      calls: (n) => loan(n, `/api/procedures/${lend.id}`, `/api/procedures/${takeBack.id}`),
    };
    const plain: Target = { url: bare.says.url, tokens, calls: (n) => loan(n, '/lend', '/return') };
    const ours = { target, meter: await meterOf(owner, pid) };
    const other = { target: plain, meter: await meterOf(owner, bare.pid) };
    const measured: Measured[] = [];
    // A server at work is warm: its code compiled, its statements planned on every connection, and autovacuum, which comes by
    // every ten seconds, has seen how large its tables are.
    for (const { target } of [other, ours]) await drive(target, tokens.length, 3 * seconds, 0);
    for (const clients of counts) {
      const pair = await compare(ours, other, clients, { seconds, rounds });
      const at = `${clients} client${clients > 1 ? 's' : ''}`;
      measured.push({ what: `bare, ${at}`, value: pair.bare.rate, unit: '/s' });
      measured.push({ what: `ours, ${at}`, value: pair.ours.rate, unit: '/s' });
      measured.push({ what: `ours, ${at}: p95`, value: pair.ours.p95, unit: 'ms' });
      measured.push({ what: `ours over bare, ${at}`, value: pair.ratio, unit: '×', least: 0.5, why: pastBare });
      for (const [name, one] of [['bare', pair.bare] as const, ['ours', pair.ours] as const]) {
        measured.push({
          what: `${name}, ${at}: processor time of the server for an act`,
          value: one.server,
          unit: 'µs',
        });
        measured.push({ what: `${name}, ${at}: of PostgreSQL`, value: one.database, unit: 'µs' });
      }
      measured.push({ what: `bare, ${at}: WAL of an act`, value: pair.bare.wal, unit: 'KB' });
      measured.push({
        what: `ours, ${at}: WAL of an act`,
        value: pair.ours.wal,
        unit: 'KB',
        most: 7,
        why: writtenMore,
      });
    }
    await bare.stop();
    return measured;
  });
}
