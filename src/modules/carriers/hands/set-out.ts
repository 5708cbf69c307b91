import { type RowOp, update } from '#kernel/effect.ts';
import { carryOut } from '../tables/hands.ts';
import type { SettingOutAsk } from '../rules/setting-out.ts';

/** CARRIER-053: each journey whose first copies leave now is entered as begun. */
export function setOut({ handings, input, actor }: SettingOutAsk): RowOp[] {
  const firsts = handings.filter(
    ({ journey }, n) =>
      journey?.status === 'approved' && handings.findIndex((one) => one.journey?.id === journey.id) === n,
  );
  return firsts.flatMap(({ journey, at }) =>
    journey
      ? [
          update(
            carryOut,
            journey.id,
            {
              status: 'out',
              case_no: input.case_no ?? null,
              keeper_id: input.keeper ?? null,
              signed: true,
              departed_at: at,
              departed_by: actor.id,
            },
            { status: 'approved' },
          ),
        ]
      : [],
  );
}
