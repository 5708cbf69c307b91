import { civilDay } from '#kernel/civil.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../phrases/intake.ts';
import type { ReceiveAsk } from './intake.ts';

export function isCopy(kind: CarrierKind): boolean {
  return kind === 'copy' || kind === 'excerpt';
}

const stamped = { copying_unit: 'copying_unit', copied_on: 'copied_at' } as const;

/** What the stamp of a copy says and was not entered. */
function unstamped({ input, settings }: ReceiveAsk): string[] {
  const asked = setting(settings, 'CARRIER-030.fields');
  return (['copying_unit', 'copied_on'] as const).filter(
    (name) => asked.includes(stamped[name]) && namesNothing(input[name]),
  );
}

/** CARRIER-030: a copy that comes in names who made it and when; what was copied here is entered as copied, never as mail. */
export const copiedElsewhere: readonly Rule<ReceiveAsk>[] = [
  {
    id: 'stamped',
    clause: 'CARRIER-030',
    kind: 'fields',
    fields: unstamped,
    broken: (ask) => isCopy(ask.input.kind) && unstamped(ask).length > 0,
    says: () => say('unstamped'),
    remedy: () => say('unstamped.remedy'),
  },
  {
    id: 'not-copied-here',
    clause: 'CARRIER-030',
    kind: 'denied',
    broken: ({ input, copiedHere }) => isCopy(input.kind) && copiedHere,
    says: () => say('copied-here'),
    remedy: () => say('copied-here.remedy'),
  },
  dateWithin({
    clause: 'CARRIER-030',
    field: 'copied_on',
    name: say('field.copied_on'),
    value: ({ input }) => input.copied_on,
    between: ({ input, now }) => ({ from: input.issued_on ?? null, to: civilDay(now) }),
  }),
];
