import { brings, type Cause } from '#kernel/guard.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { Handing } from '../facts/handing.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { untilCollected } from './collection.ts';
import { type OneHanding, reading } from './handing-parts.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { copyHanded, type Handed, type Loan, type LoanEntry } from '../door/happenings.ts';

export type HandingAsk = Ask<{ readonly handings: readonly Handing[] }, LoanEntry>;

/** Written out, because the spreading of two large objects costs more than all rules together. */
function part({ actor, now, unit, settings, calendar }: HandingAsk, one: Handing): OneHanding {
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
    proof: one.proof,
    drawn: one.drawn,
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
  };
}

export function each(ask: HandingAsk): readonly OneHanding[] {
  return ask.handings.map((one) => part(ask, one));
}

function met(ask: HandingAsk, { copy, route }: Handing, holder: Holder, taken: Handing | null = null): Handed {
  const { actor, now, unit, settings, calendar } = ask;
  return {
    actor,
    now,
    unit,
    settings,
    calendar,
    matter: matterOf(copy),
    thing: copy.id,
    to: holder.id,
    as: kinds[route],
    copy,
    holder,
    passing: taken,
    loan: taken && loanOf(ask, taken),
  };
}

/** What he who stands at the desk is given it for, until when, and on what ground. */
function loanOf({ input }: HandingAsk, one: Handing): Loan {
  const { route, reader, circulation, due, soonest, limit, limitBy } = one;
  return { route, reader, circulation, due, soonest, limit, limitBy, entry: input, desk: one };
}

const kinds = { read: { kind: 'read' }, loan: { kind: 'loan' }, carry: { kind: 'carry' } } as const;

/** The copy passes to the taker; he meets it, and so does the one he takes it for, and whoever goes along with it. */
function meetings(ask: HandingAsk): readonly Handed[] {
  const all: Handed[] = [];
  for (const one of ask.handings) {
    const { taker, reader, journey } = one;
    all.push(met(ask, one, taker, one));
    if (taker.id !== reader.id) all.push(met(ask, one, reader));
    for (const bearer of journey?.bearers ?? []) if (bearer.id !== taker.id) all.push(met(ask, one, bearer));
  }
  return all;
}

/** May these copies be handed to this person at this desk, now? */
export const handingRules: readonly Rule<HandingAsk>[] = [
  ...forEach(each, [
    ...usedHere,
    ...reading,
    untilCollected<OneHanding>(
      ({ copy }) => [copy],
      ({ terms }) => terms.due,
    ),
  ]),
];

/** Each copy comes into the hand of its taker, and before the eyes of everybody he takes it for. */
export function handingCauses(kind: Handing['route'] | readonly Handing['route'][]): readonly Cause<HandingAsk>[] {
  return [brings(copyHanded, meetings, { thing: 'carrier', to: 'person', kind })];
}
