import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { carryOut } from './tables.ts';
import type { SettingOutAsk } from './rules/setting-out.ts';

interface Departure {
  readonly case_no?: string | null | undefined;
  readonly keeper?: string | null | undefined;
}

/** CARRIER-053: a journey begins, entered with its case number and keeper. */
export function begin(journey: string, { case_no, keeper }: Departure, at: Instant, by: string): RowOp {
  const gone = {
    status: 'out',
    case_no: case_no ?? null,
    keeper_id: keeper ?? null,
    signed: true,
    departed_at: at,
    departed_by: by,
  } as const;
  return update(carryOut, journey, gone, { status: 'approved' });
}

/** Each journey whose first copies leave now. */
export function setOut({ handings, input, actor }: SettingOutAsk): RowOp[] {
  const firsts = handings.filter(
    ({ journey }, n) =>
      journey?.status === 'approved' && handings.findIndex((one) => one.journey?.id === journey.id) === n,
  );
  return firsts.flatMap(({ journey, at }) => (journey ? [begin(journey.id, input, at, actor.id)] : []));
}
