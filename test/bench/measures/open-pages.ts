import { lend } from '#modules/hands/procedures/lend/index.ts';
import { takeBack } from '#modules/hands/procedures/take-back/index.ts';
import { drive, type Target } from '../kit/drive.ts';
import { meterOf } from '../kit/cost.ts';
import { type Measured, quantile } from '../kit/measure.ts';
import { openPages } from '../kit/pages.ts';
import { seedCarriers, seedPermits } from '../kit/seed.ts';
import { withStage } from '../kit/stage.ts';
import { loan } from '../kit/loan.ts';

export const title = 'Open pages';
export const how =
  'One clerk lends and takes back without a pause, first alone, then while five hundred people of the department whose copy it is have their day open: each hears of changes and asks for it again, spread as the page does. Server, database, clerk and pages share the machine.';
export const limit = 90;

const pages = 500;

export async function bench(seconds = 10): Promise<Measured[]> {
  return withStage(
    1,
    async ({ owner, unit, tokens, readers, url, pid }) => {
      await seedCarriers(owner, unit, 10_000, 0);
      await seedPermits(owner, unit, 1);
      const target: Target = {
        url,
        tokens,
        calls: (n) => loan(n, `/api/procedures/${lend.id}`, `/api/procedures/${takeBack.id}`),
      };
      const meter = await meterOf(owner, pid);
      await drive(target, 1, 5, 0);
      const alone = await drive(target, 1, seconds);
      const open = await openPages(url, readers);
      await drive(target, 1, 5, 0);
      open.heard.hints = 0;
      open.heard.days.length = 0;
      const { result, spent } = await meter.during(() => drive(target, 1, seconds, 0));
      const { hints, days } = open.heard;
      open.close();
      return [
        { what: 'an act alone: p50', value: alone.p50, unit: 'ms' },
        { what: 'an act alone: p95', value: alone.p95, unit: 'ms' },
        { what: `an act with ${pages} open pages: p50`, value: result.p50, unit: 'ms' },
        { what: `an act with ${pages} open pages: p95`, value: result.p95, unit: 'ms', most: 50 },
        { what: 'acts with open pages', value: result.rate, unit: '/s' },
        { what: 'hints', value: hints / seconds, unit: '/s' },
        { what: 'days asked for', value: days.length / seconds, unit: '/s' },
        { what: 'a day: p95', value: quantile(days, 0.95), unit: 'ms' },
        { what: 'the server’s processor time in each second', value: (1000 * spent.server) / seconds, unit: 'ms' },
        { what: 'PostgreSQL’s', value: (1000 * spent.database) / seconds, unit: 'ms' },
      ];
    },
    pages,
  );
}
