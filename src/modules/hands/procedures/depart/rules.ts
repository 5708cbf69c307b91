import { localTime } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Journey } from '../../facts/journey.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/carrying.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { type Badged, badgeRules, type Named } from '../../rules/badges.ts';
import { type Carrying, carried, carryingRules, handed, takenOut } from '../../rules/carrying.ts';
import { copyLeft } from '#modules/mail/door/happenings.ts';
import { entered, keeperFit } from '../../rules/departure.ts';
import { granted, notOutgrown } from '../../rules/journey.ts';
import { listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { untilCollected } from '../../rules/collection.ts';
import type { Input } from './schema.ts';

export interface Facts extends Journey, Carrying {
  /** Names of those whose badges were read, by id. */
  readonly named: Named;
  /** Of the bearers, who is away on another journey to another place. */
  readonly elsewhere: readonly string[];
  /** CARRIER-050: the name of whoever lets them go, where he is not on the list. */
  readonly unlisted: readonly string[];
  readonly at: Instant;
  /** Last move of any of the copies. */
  readonly last: Instant;
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

function eachOf(ask: DepartAsk): readonly DepartAsk[] {
  return ask.copies.map((copy) => ({ ...ask, matter: matterOf(copy) }));
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
  {
    id: 'in-registry',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ copies }) => copies.some((copy) => copy.hand !== 'registry'),
    says: ({ copies }) => say('not-here', { no: copies.find((copy) => copy.hand !== 'registry')?.copy_no ?? '' }),
    remedy: () => say('not-here.remedy'),
  },
  actedWithin<DepartAsk>(
    ({ input }) => input.acted_at,
    ({ last }) => last,
  ),
];

export const rules = rulesFor<Facts, Input>()([
  { ...(registryOnly as Rule<DepartAsk>), always: true },
  ...granted,
  notOutgrown<DepartAsk>((ask) => ask),
  ...carryingRules,
  untilCollected<DepartAsk>(
    ({ copies }) => copies,
    ({ journey }) => journey?.end_at,
  ),
  taker,
  ...forEach(eachOf, [listedHands<DepartAsk>()]),
  ...forEach(badged, badgeRules),
  entered<DepartAsk>('case_no', ({ input }) => namesNothing(input.case_no)),
  entered<DepartAsk>('keeper', ({ input, keeper }) => !input.keeper || !keeper),
  ...keeperFit<DepartAsk>((ask) => [ask]),
  entered<DepartAsk>('signature', ({ input }) => input.signature !== true),
  ...onTheDay,
]);

export const causes = [
  handed,
  brings(copyLeft, (ask: DepartAsk) => takenOut(ask, ask.copies, ask.bearers, takerOf(ask)), carried),
];
