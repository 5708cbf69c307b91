import { startBare } from '../kit/bare.ts';
import { meterOf } from '../kit/cost.ts';
import { compare, drive, type Target } from '../kit/drive.ts';
import type { Measured } from '../kit/measure.ts';
import { codeOf, seedCarriers } from '../kit/seed.ts';
import { withStage } from '../kit/stage.ts';
import { bareTables } from '../kit/bare.ts';

export const title = 'Reading ten thousand copies and a million';
export const how =
  'One client over HTTP, behind both walls: a scanned code, the first page of the register of carriers (its rows, which the page shows as soon as they come; and how many there are, which it asks apart then and adds), a search of the register of documents, the search box. Each on a fresh installation, first with ten thousand copies and then with a million of which a quarter million are documents. The bare server answers the look-up alone with the same two tables. Growth is the 99th percentile at a million over that at ten thousand.';
const twoWalls =
  'who asks is found out and written down for the policies at each request, which takes longer than the look-up itself (decision 0040).';
export const limit = 300;

const sizes = [10_000, 1_000_000];
export const reads = ['look-up', 'register page', 'its number of rows', 'search in a register', 'search box'] as const;
const bars = {
  'look-up': undefined,
  'register page': 30,
  'its number of rows': undefined,
  'search in a register': 50,
  'search box': 50,
} as const;

export async function bench(seconds = 4, rounds = 3): Promise<Measured[]> {
  const measured: Measured[] = [];
  const p99 = new Map<string, number[]>();
  for (const size of sizes) {
    await withStage(1, async (stage) => {
      const { owner, unit, tokens, url, pid } = stage;
      await seedCarriers(owner, unit, size, 0);
      await bareTables(owner, []);
      const bare = await startBare(stage);
      // Warm on both sides: code compiled, statements planned.
      await drive({ url, tokens, calls: () => scans(size, '/api/scan/') }, 1, 2, 0);
      await drive({ url: bare.says.url, tokens, calls: () => scans(size, '/scan/') }, 1, 2, 0);
      const named = size.toLocaleString('en');
      for (const read of reads) {
        const ours: Target = { url, tokens, calls: () => calls(read, size) };
        const found = read === 'look-up' ? undefined : await drive(ours, 1, seconds, 2);
        const pair = found
          ? undefined
          : await compare(
              { target: ours, meter: await meterOf(owner, pid) },
              {
                target: { ...ours, url: bare.says.url, calls: () => scans(size, '/scan/') },
                meter: await meterOf(owner, bare.pid),
              },
              1,
              { seconds, rounds },
            );
        const { p95, p99: slow } = pair?.ours ?? found ?? { p95: 0, p99: 0 };
        const most = bars[read];
        measured.push({
          what: `${read}, ${named}: p95`,
          value: p95,
          unit: 'ms',
          ...(most && size === 1_000_000 ? { most } : {}),
        });
        if (pair)
          measured.push({
            what: `${read}, ${named}: ours over bare`,
            value: pair.ratio,
            unit: '×',
            ...(size === 1_000_000 ? { least: 0.5, why: twoWalls } : {}),
          });
        for (const [name, one] of pair ? [['bare', pair.bare] as const, ['ours', pair.ours] as const] : []) {
          measured.push({
            what: `${name}, ${read}, ${named}: processor time of the server`,
            value: one.server,
            unit: 'µs',
          });
          measured.push({ what: `${name}, ${read}, ${named}: of PostgreSQL`, value: one.database, unit: 'µs' });
        }
        p99.set(read, [...(p99.get(read) ?? []), slow]);
      }
      await bare.stop();
    });
  }
  for (const [read, [small = Number.NaN, large = Number.NaN]] of p99)
    measured.push({ what: `${read}: growth of p99`, value: large / small, unit: '×', most: 1.5 });
  return measured;
}

export function calls(read: (typeof reads)[number], size: number) {
  if (read === 'look-up') return scans(size, '/api/scan/');
  const page = (name: string, query: string) => ({ method: 'GET', path: `/api/registers/${name}?${query}` }) as const;
  const filters = ['', '&hand=registry', '&level=secret'];
  if (read === 'register page') return filters.map((filter) => page('carriers', `limit=50${filter}`));
  if (read === 'its number of rows') return filters.map((filter) => page('carriers/total', filter));
  const words = ['防汛', '供暖方案', '档案整理', `情况报告之${Math.floor(size / 8)}`, 'dxcn'].map(encodeURIComponent);
  if (read === 'search box') return words.map((q) => ({ method: 'GET', path: `/api/find?q=${q}` }) as const);
  return words.map((q) => page('documents', `q=${q}`));
}

/** Codes from all over the unit. */
function scans(size: number, path: string) {
  return Array.from(
    { length: 200 },
    (_, n) => ({ method: 'GET', path: path + codeOf(0, Math.floor((n * 7919 * size) / 1_583_800) % size) }) as const,
  );
}
