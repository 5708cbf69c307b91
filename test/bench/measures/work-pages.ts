import { drive } from '../kit/drive.ts';
import type { Measured } from '../kit/measure.ts';
import { seedCarriers } from '../kit/seed.ts';
import { spreadCopies } from '../kit/spread.ts';
import { withStage } from '../kit/stage.ts';
import { offices } from '../kit/unit.ts';

export const title = 'Pages of work at a million copies';
export const how =
  'One client over HTTP, behind both walls, of a clerk, of the head of the secrecy office and of the principal in turn: what a hub, the overview, the trends of twelve months, six weeks and a year of the calendar, the first page and my day ask for. A million copies of a quarter million documents, ten thousand of them with two hundred people, each loan with its clock, a hundred late, and ten thousand at other units; the principal may know none of them.';
export const limit = 300;

const copies = 1_000_000;
const people = 200;
const pages = {
  hub: '/api/hubs/carriers',
  'a hub’s registers': '/api/hubs/carriers/registers',
  overview: '/api/overview',
  trends: '/api/overview/trends?period=months',
  calendar: '/api/calendar/days?from=2026-02-23&to=2026-04-05',
  'a year of the calendar': '/api/calendar/days?from=2026-01-01&to=2026-12-31',
  'what has no date': '/api/calendar/undated?from=2026-03-01&to=2026-03-31',
  'first page': '/api/home',
  'my day': '/api/my-day',
} as const;

export async function bench(seconds = 2): Promise<Measured[]> {
  return withStage(
    1,
    async (stage) => {
      const { owner, unit, url } = stage;
      await seedCarriers(owner, unit, copies, 0);
      await spreadCopies(owner, unit, ['reader', ...Array.from({ length: people - 1 }, (_, n) => `reader-${n}`)]);
      // Filling takes longer than a session may rest.
      await owner.query('update jingui.session set seen_at = now()');
      const measured: Measured[] = [];
      for (const [what, path] of Object.entries(pages)) {
        let [middle, slow] = [0, 0];
        // The overview is not a clerk's.
        for (const who of offices.filter((one) => !path.startsWith(pages.overview) || one !== 'clerk')) {
          const calls = () => [{ method: 'GET', path } as const];
          const found = await drive({ url, tokens: [stage.offices[who]], calls }, 1, seconds, 1);
          [middle, slow] = [Math.max(middle, found.p50), Math.max(slow, found.p95)];
        }
        measured.push({ what: `${what}: p50, of the slowest`, value: middle, unit: 'ms' });
        measured.push({ what: `${what}: p95, of the slowest`, value: slow, unit: 'ms', most: 200 });
      }
      return measured;
    },
    people,
  );
}
