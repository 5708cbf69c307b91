import type pg from 'pg';
import { clockJumped, clockRight } from '#modules/organization/index.ts';
import type { App } from '../app.ts';
import { tellUnits } from '../tell-units.ts';
import type { Jump } from './keeper.ts';

/** Who answers for the machine, and who watches over what is written. */
const told = ['system_admin', 'audit_admin'] as const;

/** From now on jumps of the clock are entered and told; in a real installation its last entry too is held against it. */
export async function beginTime(app: App, keeper: pg.Pool): Promise<void> {
  app.time.begin({ onJump: (jump) => tellJump(app, jump), isConfirmed: () => isConfirmed(keeper) });
  // The clock of a demonstration is moved by hand, and its entries with it.
  if (app.demo) return;
  const { rows } = await keeper.query<{ last: number | null }>(lastEntry);
  const last = rows[0]?.last;
  if (typeof last === 'number') await app.time.heedLast(last);
}

const lastEntry = 'select extract(epoch from jingui.last_written())::double precision * 1000 as last';

async function tellJump(app: App, { kind, expected, found }: Jump): Promise<void> {
  const detail = { kind, expected: new Date(expected).toISOString(), found: new Date(found).toISOString() };
  if (kind === 'jumped') return tellUnits(app, { act: 'duty:clock-watch', notice: clockJumped, to: told, detail });
  return tellUnits(app, { act: 'duty:clock-watch', notice: clockRight, to: told, detail, ends: clockJumped.kind });
}

/** The last jump of some unit was confirmed: the machine is one for all of them. */
async function isConfirmed(keeper: pg.Pool): Promise<boolean> {
  const { rows } = await keeper.query<{ confirmed: boolean }>('select jingui.is_seen($1) as confirmed', [
    clockJumped.kind,
  ]);
  return rows[0]?.confirmed === true;
}
