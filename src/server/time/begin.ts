import type pg from 'pg';
import { clockJumped, clockRight } from '#modules/organization/index.ts';
import type { App } from '../app.ts';
import { tellUnits } from '../tell-units.ts';
import type { Jump } from './keeper.ts';

/** Who answers for the machine, and who watches over what is written. */
const told = ['system_admin', 'audit_admin'] as const;

/** From now on jumps of the clock are entered and told; in a real installation its last entry too is held against it. */
export async function beginTime(app: App, owner: pg.Pool): Promise<void> {
  app.time.begin({ onJump: (jump) => tellJump(app, jump), isConfirmed: () => isConfirmed(owner) });
  // The clock of a demonstration is moved by hand, and its entries with it.
  if (app.demo) return;
  const { rows } = await owner.query<{ last: number | null }>(lastEntry);
  const last = rows[0]?.last;
  if (typeof last === 'number') await app.time.heedLast(last);
}

const lastEntry = `
  select extract(epoch from max(e.at))::double precision * 1000 as last
  from unit u, lateral (select at from ledger_entry where unit_id = u.unit_id order by id desc limit 1) e`;

async function tellJump(app: App, { kind, expected, found }: Jump): Promise<void> {
  const detail = { kind, expected: new Date(expected).toISOString(), found: new Date(found).toISOString() };
  if (kind === 'jumped') return tellUnits(app, { act: 'duty:clock-watch', notice: clockJumped, to: told, detail });
  return tellUnits(app, { act: 'duty:clock-watch', notice: clockRight, to: told, detail, ends: clockJumped.kind });
}

/** The last jump of some unit was confirmed: the machine is one for all of them. */
async function isConfirmed(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query<{ confirmed: boolean }>(
    `select exists (select from (
       select distinct on (unit_id) seen_at from alert where kind = $1 and to_role = 'system_admin' order by unit_id, at desc) last
     where seen_at is not null) as confirmed`,
    [clockJumped.kind],
  );
  return rows[0]?.confirmed === true;
}
