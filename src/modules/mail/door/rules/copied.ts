import { civilDay } from '#kernel/civil.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/intake.ts';
import type { ReceiveAsk } from '../../rules/intake.ts';

export function isCopy(kind: CarrierKind): boolean {
  return kind === 'copy' || kind === 'excerpt';
}

/** What comes in, or stands in an old ledger, with what the stamp on it says if it is a copy. */
export interface Stamp {
  readonly kind: CarrierKind;
  readonly issued_on?: string | null | undefined;
  readonly copying_unit?: string | null | undefined;
  readonly copied_on?: string | null | undefined;
}

const stamped = { copying_unit: 'copying_unit', copied_on: 'copied_at' } as const;

/** What the stamp of a copy says and was not entered. */
function unstamped(stamp: Stamp, { settings }: Circumstances): string[] {
  const asked = setting(settings, 'CARRIER-030.fields');
  return (['copying_unit', 'copied_on'] as const).filter(
    (name) => asked.includes(stamped[name]) && namesNothing(stamp[name]),
  );
}

/** CARRIER-030: a copy made elsewhere, or before there was this register, names who made it and when. */
export function stampRules<A extends Circumstances>(of: (ask: A) => Stamp): readonly Rule<A>[] {
  return [
    {
      id: 'stamped',
      clause: 'CARRIER-030',
      kind: 'fields',
      fields: (ask) => unstamped(of(ask), ask),
      broken: (ask) => isCopy(of(ask).kind) && unstamped(of(ask), ask).length > 0,
      says: () => say('unstamped'),
      remedy: () => say('unstamped.remedy'),
    },
    dateWithin({
      clause: 'CARRIER-030',
      field: 'copied_on',
      name: say('field.copied_on'),
      value: (ask) => of(ask).copied_on,
      between: (ask) => ({ from: of(ask).issued_on ?? null, to: civilDay(ask.now) }),
    }),
  ];
}

/** CARRIER-030: a copy that comes in bears its stamp; what was copied here, photographed or printed too, is entered as copied and never as mail. */
export const copiedElsewhere: readonly Rule<ReceiveAsk>[] = [
  ...stampRules<ReceiveAsk>(({ input }) => input),
  {
    id: 'not-copied-here',
    clause: 'CARRIER-030',
    kind: 'denied',
    broken: ({ copiedHere }) => copiedHere,
    says: () => say('copied-here'),
    remedy: () => say('copied-here.remedy'),
  },
];
