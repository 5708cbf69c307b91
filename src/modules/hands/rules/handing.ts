import { setting } from '#kernel/parameter.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { Handing } from '../facts/handing.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../phrases/hands.ts';
import { handler, inRegistry, isLent, lending, type OneHanding, reading } from './handing-parts.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { holdingRules } from '../door/rules/limited.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';

export interface HandingInput {
  readonly id_checked?: boolean | undefined;
  readonly signature?: boolean | undefined;
  readonly purpose?: string | null | undefined;
}

export type HandingAsk = Ask<{ readonly handings: readonly Handing[] }, HandingInput>;

type OneMeeting = OneHanding & { readonly holder: Holder };

/** Written out, because the spreading of two large objects costs more than all rules together. */
function part({ actor, now, unit, settings, calendar }: HandingAsk, one: Handing, holder: Holder): OneMeeting {
  return {
    actor,
    now,
    unit,
    settings,
    calendar,
    matter: matterOf(one.copy),
    copy: one.copy,
    copies: [one.copy],
    taker: one.taker,
    reader: one.reader,
    desk: one.desk,
    route: one.route,
    circulation: one.circulation,
    permit: one.permit,
    spent: one.spent,
    journey: one.journey,
    terms: one.terms,
    limit: one.limit,
    limitBy: one.limitBy,
    began: one.began,
    at: one.at,
    soonest: one.soonest,
    entered: one.entered,
    due: one.due,
    holder,
  };
}

export function each(ask: HandingAsk): readonly OneHanding[] {
  return ask.handings.map((one) => part(ask, one, one.reader));
}

/** The taker meets the copy, and so does the one he takes it for, and whoever goes along with it. */
function meetings(ask: HandingAsk): readonly OneMeeting[] {
  const met: OneMeeting[] = [];
  for (const one of ask.handings) {
    met.push(part(ask, one, one.taker));
    if (one.taker.id !== one.reader.id) met.push(part(ask, one, one.reader));
    for (const bearer of one.journey?.bearers ?? []) if (bearer.id !== one.taker.id) met.push(part(ask, one, bearer));
  }
  return met;
}

const asksFor = (ask: HandingAsk, field: string) =>
  ask.handings.some(isLent) && setting(ask.settings, 'CARRIER-023.fields').includes(field);

/** What the desk itself must have done, once for all copies. */
const entry: readonly Rule<HandingAsk>[] = [
  { ...(registryOnly as Rule<HandingAsk>), always: true },
  {
    id: 'id-checked',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['id_checked'],
    broken: (ask) => asksFor(ask, 'id_checked') && ask.input.id_checked !== true,
    says: () => say('id-unchecked'),
    remedy: () => say('id-unchecked.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['signature'],
    broken: (ask) => asksFor(ask, 'signed') && ask.input.signature !== true,
    says: () => say('unsigned'),
    remedy: () => say('unsigned.remedy'),
  },
  {
    id: 'purpose',
    clause: 'CARRIER-023',
    kind: 'fields',
    fields: ['purpose'],
    broken: (ask) => asksFor(ask, 'purpose') && saysNothing(ask.input.purpose),
    says: () => say('no-purpose'),
    remedy: () => say('no-purpose.remedy'),
  },
];

/** May these copies be handed to this person at this desk, now? */
export const handingRules: readonly Rule<HandingAsk>[] = [
  ...entry,
  ...forEach(each, [...usedHere, ...inRegistry, ...handler, ...reading, ...lending]),
  ...forEach(
    meetings,
    holdingRules<OneMeeting>((one) => one),
  ),
];
