import { setting } from '#kernel/parameter.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Handing } from '../facts/handing.ts';
import type { SettingOut } from '../facts/setting-out.ts';
import { localTime } from '../hands/matter.ts';
import { say } from '../phrases/carrying.ts';
import { field } from '../phrases/hand-fields.ts';
import { carryChain } from './carrying.ts';
import { entered } from './departure.ts';
import { each, type HandingAsk, type HandingInput } from './handing.ts';
import type { OneHanding } from './handing-parts.ts';

/** What is entered where copies leave the house: who goes along, the case, the keeper. */
export interface SettingOutInput extends HandingInput {
  readonly bearers?: readonly string[] | null | undefined;
  readonly case_no?: string | null | undefined;
  readonly keeper?: string | null | undefined;
}

/** The people whose badges were read besides the taker's, by id; unknown ids are missing. */
export type Named = Readonly<Record<string, string>>;

export type SettingOutAsk = Ask<{ readonly handings: readonly Handing[]; readonly named: Named }, SettingOutInput>;

type Leaving = OneHanding & {
  readonly journey: SettingOut;
  readonly input: SettingOutInput;
  readonly named: Named;
};

/** The copies that leave on a journey, each with what was entered for all of them. */
function leaving(ask: SettingOutAsk): readonly Leaving[] {
  return each(ask as HandingAsk).flatMap((one) =>
    one.journey ? [{ ...one, journey: one.journey, input: ask.input, named: ask.named }] : [],
  );
}

const isBearer = ({ journey }: Leaving, id: string) => journey.bearers.some((bearer) => bearer.id === id);
const along = ({ input }: Leaving) => input.bearers ?? [];
const stranger = (ask: Leaving) => along(ask).find((id) => !isBearer(ask, id));
const countedTwice = (ask: Leaving) => along(ask).find((id) => id === ask.taker.id || id === ask.actor.id);

/** CARRIER-052: the approved bearers who stand at the desk, whoever hands out not counted. */
function together(ask: Leaving): number {
  const here = [ask.taker.id, ...along(ask)].filter((id) => isBearer(ask, id) && id !== ask.actor.id);
  return new Set(here).size;
}

function enteredFor(name: 'case_no' | 'keeper', missing: (ask: Leaving) => boolean): Rule<Leaving> {
  return {
    ...entered(name, missing, name === 'keeper' ? 'field-missing.badge' : 'field-missing.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  };
}

const parts: readonly Rule<Leaving>[] = [
  {
    id: 'never-out',
    clause: 'CARRIER-051',
    kind: 'denied',
    broken: ({ copy, settings }) => carryChain(settings, copy) === null,
    says: ({ copy }) => say('never', { no: copy.copy_no, mark: copy.mark }),
    remedy: () => say('never.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  {
    id: 'not-before',
    clause: 'CARRIER-051',
    kind: 'state',
    broken: ({ journey, at }) => at < journey.start_at,
    says: ({ journey }) => say('too-early', { start: localTime(journey.start_at) }),
    remedy: () => say('too-early.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  {
    id: 'bearer-approved',
    clause: 'CARRIER-051',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => stranger(ask) !== undefined,
    says: (ask) => say('not-a-bearer', { name: ask.named[stranger(ask) ?? ''] ?? '' }),
    remedy: ({ journey }) =>
      say('not-a-bearer.remedy', { names: journey.bearers.map((bearer) => bearer.name).join(' / ') }),
    facts: (ask) => ({ carrier: ask.copy.id, person: stranger(ask) ?? null }),
  },
  {
    id: 'another-person',
    clause: 'CARRIER-052',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => countedTwice(ask) !== undefined,
    says: (ask) => say('counted-twice', { name: ask.named[countedTwice(ask) ?? ''] ?? '' }),
    remedy: () => say('counted-twice.remedy'),
    facts: (ask) => ({ carrier: ask.copy.id, person: countedTwice(ask) ?? null }),
  },
  {
    id: 'together',
    clause: 'CARRIER-052',
    kind: 'fields',
    fields: ['bearers'],
    broken: (ask) => together(ask) < setting(ask.settings, 'CARRIER-052.bearers_min'),
    says: (ask) =>
      say('too-few-here', { least: setting(ask.settings, 'CARRIER-052.bearers_min'), count: together(ask) }),
    remedy: () => say('too-few-here.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  enteredFor('keeper', (ask) => !ask.journey.keeper_id && ask.named[ask.input.keeper ?? ''] === undefined),
  enteredFor('case_no', (ask) => !ask.journey.case_no && !ask.input.case_no?.trim()),
  {
    id: 'signed-out',
    clause: 'CARRIER-053',
    kind: 'fields',
    fields: ['signature'],
    broken: ({ settings, input }) =>
      setting(settings, 'CARRIER-053.fields').includes('signature') && input.signature !== true,
    says: () => say('field-missing', { field: field('signature') }),
    remedy: () => say('field-missing.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
];

/** May these copies leave the house with the people who stand at the desk? */
export const settingOutRules: readonly Rule<SettingOutAsk>[] = forEach(leaving, parts);
