import { signatureBy } from './signature.ts';
import { localTime } from '#kernel/civil.ts';
import { brings } from '#kernel/guard.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { LoanEntry } from '../door/happenings.ts';
import type { Handing } from '../facts/handing.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { SettingOut } from '../facts/setting-out.ts';
import { say } from '../phrases/carrying.ts';
import { type Badged, badgeRules, type Named } from './badges.ts';
import { carriedOut } from '../happenings.ts';
import { carried, takenOut } from './carrying.ts';
import { each, type HandingAsk } from './handing.ts';
import type { OneHanding } from './handing-parts.ts';
import { notOutgrown } from './journey.ts';

/** What is entered where copies leave the house: who goes along, the case, the keeper. */
export interface SettingOutInput extends LoanEntry {
  readonly bearers?: readonly string[] | null | undefined;
  readonly case_no?: string | null | undefined;
  readonly keeper?: string | null | undefined;
}

interface AtDesk {
  readonly handings: readonly Handing[];
  readonly named: Named;
  /** The keeper named at the desk, if he is somebody of this unit. */
  readonly keeper: Holder | null;
}

export type SettingOutAsk = Ask<AtDesk, SettingOutInput>;

type Leaving = OneHanding & {
  readonly journey: SettingOut;
  readonly copies: readonly Copy[];
};

/** The copies that leave on a journey, each with what was entered for all of them. */
function leaving(ask: SettingOutAsk): readonly Leaving[] {
  return each(ask as HandingAsk).flatMap((one) =>
    one.journey ? [{ ...one, journey: one.journey, copies: [one.copy] }] : [],
  );
}

/** Taker and badges of one copy that leaves; who leaves for two places at once goes to one of them only. */
function badged(ask: SettingOutAsk): readonly Badged[] {
  const all = leaving(ask);
  return all.map(({ journey, taker, ...one }) => {
    const split = all.some((other) => other.journey.destination !== journey.destination);
    const along = ask.input.bearers ?? [];
    return {
      ...one,
      approved: journey.bearers,
      taker: taker.id,
      along,
      named: ask.named,
      elsewhere: split ? [taker.id, ...along] : journey.elsewhere,
    };
  });
}

const parts: readonly Rule<Leaving>[] = [
  {
    id: 'not-before',
    clause: 'CARRIER-051',
    kind: 'state',
    broken: ({ journey, at }) => at < journey.start_at,
    says: ({ journey }) => say('too-early', { start: localTime(journey.start_at) }),
    remedy: () => say('too-early.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  notOutgrown<Leaving>(({ journey, copy }) => ({ journey, copies: [copy] })),
];

/** May these copies leave the house with the people who stand at the desk? */
export const settingOutRules: readonly Rule<SettingOutAsk>[] = [
  ...forEach(leaving, parts),
  ...forEach(badged, badgeRules),
];

/** Those that leave on a journey. */
export const setOut = brings(
  carriedOut,
  (ask: SettingOutAsk) =>
    ask.handings.flatMap(({ copy, taker, journey, entered, proof, drawn }) => {
      if (!journey) return [];
      const { case_no } = ask.input;
      const signature = signatureBy({ proof, drawn }, ask.input) !== null;
      const departure = { journey, case_no, keeper: ask.keeper, signature };
      return takenOut(ask, [copy], journey.bearers, { taker: taker.id, departing: { entered }, departure });
    }),
  carried,
);
