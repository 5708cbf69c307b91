import { plusHours, plusMinutes } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import type { Approval } from '#kernel/approval.ts';
import type { Instant } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { papersOf } from '#modules/documents/door/rules/papers.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/carrying.ts';
import { field } from '../../phrases/fields.ts';
import { type Carrying, carryingRules } from '../../rules/carrying.ts';
import { untilCollected } from '../../rules/collection.ts';
import type { Input } from './schema.ts';

export interface Facts extends Carrying {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** The minute it was first asked for: signatures may take longer than until the start. */
  readonly asked: Instant;
}

type CarryAsk = Ask<Facts, Input>;

/** CARRIER-053: what the register must know before anybody is asked; the rest is known at departure. */
const entries = (['purpose', 'destination', 'start_at', 'end_at'] as const).map(
  (name): Rule<CarryAsk> => ({
    id: `${name.replace('_', '-')}-given`,
    clause: 'CARRIER-053',
    kind: 'fields',
    fields: [name],
    broken: ({ input, settings }) =>
      setting(settings, 'CARRIER-053.fields').includes(name) && namesNothing(input[name]),
    says: () => say('field-missing', { field: field(name) }),
    remedy: () => say('field-missing.remedy'),
  }),
);

export const rules = rulesFor<Facts, Input>()([
  ...carryingRules,
  untilCollected<CarryAsk>(
    ({ copies }) => copies,
    ({ end }) => end,
  ),
  ...entries,
  dateWithin({
    clause: 'CARRIER-053',
    field: 'start_at',
    name: field('start_at'),
    value: ({ start }) => start,
    between: ({ asked, settings }) => ({
      from: asked,
      to: plusHours(asked, 24 * setting(settings, 'LAW.window_carry_out_start_at')),
    }),
  }),
  dateWithin({
    clause: 'CARRIER-053',
    field: 'end_at',
    name: field('end_at'),
    value: ({ end }) => end,
    between: ({ start, now, settings }) => ({
      from: plusMinutes(start !== null && start > now ? start : now, 1),
      to: plusHours(start ?? now, 24 * setting(settings, 'LAW.window_carry_out_end_at')),
    }),
  }),
]);

/** What is agreed to is these copies, these people, this journey. */
export function approval({ copies, bearers, input }: CarryAsk): Approval {
  const destination = input.destination ?? '';
  return {
    then: 'execute',
    title: say('case.title', { count: copies.length, destination }),
    summary: {
      bearers: list(bearers.map((bearer) => bearer.name)).zh,
      purpose: input.purpose ?? null,
      destination,
      start_at: input.start_at ?? null,
      end_at: input.end_at ?? null,
      papers: papersOf(copies),
    },
    content: JSON.stringify([
      copies.map((copy) => copy.id),
      bearers.map((bearer) => bearer.id),
      input.purpose ?? null,
      destination,
      input.start_at ?? null,
      input.end_at ?? null,
    ]),
    beneficiaries: bearers.map((bearer) => bearer.id),
  };
}

export { carryingCauses as causes } from '../../rules/carrying.ts';
