import { localTime } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Journey } from '../../facts/journey.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { say } from '../../phrases/carrying.ts';
import { type Badged, badgeRules, type Named } from '../../rules/badges.ts';
import { bearersMeet, type Carrying, carried, carryingRules, takenOut } from '../../rules/carrying.ts';
import { carriedOut } from '../../happenings.ts';
import { copyHanded } from '../../door/happenings.ts';
import { granted, notOutgrown } from '../../rules/journey.ts';
import { untilCollected } from '../../rules/collection.ts';
import type { Input } from './schema.ts';

export interface Facts extends Journey, Carrying {
  /** Names of those whose badges were read, by id. */
  readonly named: Named;
  /** Of the bearers, who is out on a journey already. */
  readonly elsewhere: readonly string[];
  /** CARRIER-050: whoever lets them go is on the list. */
  readonly desk: boolean;
  readonly at: Instant;
  /** The keeper named, if he is somebody of this unit. */
  readonly keeper: Holder | null;
}

type DepartAsk = Ask<Facts, Input>;

/** Whoever takes the copies: the first badge read, else the first who was approved. */
export function takerOf({ bearers, input }: Pick<DepartAsk, 'bearers' | 'input'>): string {
  return input.bearers?.[0] ?? bearers[0]?.id ?? '';
}

function badged(ask: DepartAsk): readonly Badged[] {
  const { bearers, named, elsewhere, input } = ask;
  const along = input.bearers?.slice(1) ?? [];
  const badges = { approved: bearers, taker: takerOf(ask), along, named, elsewhere };
  return ask.copies.map((copy) => ({ ...ask, ...badges, copy, matter: matterOf(copy) }));
}

const taker: Rule<DepartAsk> = {
  id: 'taker-approved',
  clause: 'CARRIER-051',
  kind: 'fields',
  fields: ['bearers'],
  broken: (ask) => ask.journey !== null && !ask.bearers.some((one) => one.id === takerOf(ask)),
  says: (ask) => say('not-a-bearer', { name: ask.named[takerOf(ask)] ?? '' }),
  remedy: ({ bearers }) => say('not-a-bearer.remedy', { names: bearers.map((one) => one.name).join(' / ') }),
};

const onTheDay: readonly Rule<DepartAsk>[] = [
  {
    id: 'not-gone',
    clause: 'CARRIER-053',
    kind: 'state',
    always: true,
    broken: ({ journey }) => journey !== null && journey.status !== 'approved',
    says: () => say('gone-already'),
    remedy: () => say('gone-already.remedy'),
  },
  {
    id: 'not-before',
    clause: 'CARRIER-051',
    kind: 'state',
    broken: ({ journey, at }) => journey !== null && at < journey.start_at,
    says: ({ journey }) => say('too-early', { start: journey ? localTime(journey.start_at) : '' }),
    remedy: () => say('too-early.remedy'),
  },
  {
    id: 'not-after',
    clause: 'CARRIER-051',
    kind: 'state',
    // What is back by then cannot begin afterwards, whatever it is.
    always: true,
    broken: ({ journey, at }) => journey !== null && at >= journey.end_at,
    says: ({ journey }) => say('too-late', { end: journey ? localTime(journey.end_at) : '' }),
    remedy: () => say('too-late.remedy'),
  },
];

export const rules = rulesFor<Facts, Input>()([
  ...granted,
  notOutgrown<DepartAsk>((ask) => ask),
  ...carryingRules,
  untilCollected<DepartAsk>(
    ({ copies }) => copies,
    ({ journey }) => journey?.end_at,
  ),
  taker,
  ...forEach(badged, badgeRules),
  ...onTheDay,
]);

/** All that leaves passes to the taker, for all who go along. */
export const causes = [
  brings(
    copyHanded,
    (ask: DepartAsk) => {
      const passing = { desk: ask.desk, entered: instantIn(ask.input.acted_at) };
      return bearersMeet(ask, ({ id }) => (id === takerOf(ask) ? passing : null));
    },
    carried,
  ),
  brings(
    carriedOut,
    (ask: DepartAsk) => {
      const { journey, keeper, input } = ask;
      const departing = { entered: instantIn(input.acted_at) };
      const departure = { journey, keeper, case_no: input.case_no, signature: input.signature };
      return takenOut(ask, ask.copies, ask.bearers, { taker: takerOf(ask), departing, departure });
    },
    carried,
  ),
];
