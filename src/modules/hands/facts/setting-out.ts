import { sql } from 'kysely';
import { plusMinutes } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import type { CarryOut } from '../tables.ts';
import { type Holder, holdersOf } from '#modules/documents/door/facts/holder.ts';
import type { HandsTx } from '../tx.ts';

/** An approved carry-out as the desk hands its copies over (CARRIER-051 to CARRIER-053). */
export interface SettingOut
  extends Pick<
    CarryOut,
    'id' | 'case_id' | 'start_at' | 'end_at' | 'purpose' | 'destination' | 'case_no' | 'keeper_id' | 'status' | 'levels'
  > {
  /** All who were approved to carry, the one who takes the copies among them. */
  readonly bearers: readonly Holder[];
  /** Ids of those of them who are out on a journey already. */
  readonly elsewhere: readonly string[];
}

/** Of a carry-out `j`: its bearers who are out already, with others of its copies too, and not just gone together to the same place. */
const elsewhere = (gone: Instant) => sql<
  string[]
>`array(select distinct x from carry_out o cross join lateral unnest(o.bearers) x
  where o.unit_id = j.unit_id and o.status = 'out' and (o.destination <> j.destination or o.departed_at < ${gone}::timestamptz)
    and x = any(j.bearers))`;

/** Whoever left before that stands at the desk no more. */
export function goneSince(at: Instant, settings: Settings): Instant {
  return plusMinutes(at, -setting(settings, 'CARRIER-068.late_after_minutes'));
}

export async function elsewhereOf(
  tx: HandsTx,
  unit: string,
  journey: string,
  gone: Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ elsewhere: string[] }>`
    select ${elsewhere(gone)} as elsewhere from carry_out j where j.unit_id = ${unit} and j.id = ${journey}`.execute(
    tx,
  );
  return rows[0]?.elsewhere ?? [];
}

interface Departing {
  readonly person: string;
  readonly carriers: readonly string[];
  readonly now: Instant;
  readonly gone: Instant;
}

/**
 * The carry-outs on which a person takes these copies: approved, not over, and the copy has not been out on it before. Those
 * of a journey that are scanned leave, the others stay and may follow while it lasts.
 */
export async function settingsOut(
  tx: HandsTx,
  unit: string,
  { person, carriers, now, gone }: Departing,
): Promise<(carrier: string) => SettingOut | null> {
  const { rows } = await sql<Omit<SettingOut, 'bearers'> & { bearers: string[]; mine: string[] }>`
    select j.id, j.case_id, j.start_at, j.end_at, j.purpose, j.destination, j.case_no, j.keeper_id, j.status, j.levels, j.bearers,
      array(select x from unnest(j.carriers) x where x = any(${[...carriers]}::text[]) and not exists
        (select 1 from holding h where h.unit_id = j.unit_id and h.carry_out_id = j.id and h.carrier_id = x and h.status <> 'undone')) as mine,
      ${elsewhere(gone)} as elsewhere
    from carry_out j where j.unit_id = ${unit} and j.status in ('approved', 'out') and ${person} = any(j.bearers)
      and j.carriers && ${[...carriers]}::text[] and j.end_at > ${now}::timestamptz
    order by j.start_at, j.id`.execute(tx);
  if (rows.length === 0) return () => null;
  const people = await holdersOf(
    tx,
    unit,
    rows.flatMap((row) => row.bearers),
    now,
  );
  const found = rows.map(({ mine, ...row }) => ({
    mine,
    journey: { ...row, bearers: row.bearers.flatMap((id) => people.get(id) ?? []) },
  }));
  return (carrier) => found.find((one) => one.mine.includes(carrier))?.journey ?? null;
}
