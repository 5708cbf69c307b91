import { z } from 'zod';
import type { App } from '../../app.ts';
import { type ControlAct, ControlRefused } from '../../control.ts';
import { unitsOf } from '../../tell-units.ts';
import { compareDirectory, type Counts } from './compare.ts';
import { underWay, whichUnit } from './words.ts';

const asked = z.object({ unit: z.string().max(100).optional() });

/** What `jingui directory` asks of a running server. */
export function directoryActs(app: App): Readonly<Record<string, ControlAct>> {
  return {
    'directory/compare': async ({ by, body }) => {
      const { unit } = asked.parse(body);
      const units = await unitsOf(app);
      const [only] = unit === undefined ? units : units.filter((one) => one === unit);
      if (only === undefined || (unit === undefined && units.length > 1)) throw new ControlRefused(whichUnit(units));
      let counts: Counts | undefined;
      const alone = await app.db.locked('directory', async () => {
        counts = await compareDirectory(app, only, by);
      });
      if (!alone) throw new ControlRefused(underWay);
      return { counts };
    },
  };
}
