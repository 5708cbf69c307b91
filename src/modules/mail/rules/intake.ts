import { copyNo } from '#kernel/copy-no.ts';
import { civilDay, plusMonths } from '#kernel/civil.ts';
import { onEvidence, outsideLetter } from '#kernel/evidence.ts';
import { isClassified, levelNames } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { knownScope, namedReady, scopeRule } from '#kernel/scope.ts';
import { dateWithin } from '#kernel/window.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import {
  difference,
  readNumbers,
  saidDifference,
  toldDifference,
  writeNumbers,
} from '#modules/documents/door/copy-numbers.ts';
import type { ReceiveFacts } from '../facts/intake.ts';
import { companyIssuer } from '#modules/documents/door/rules/company-issuer.ts';
import { telegramKept, telegramNamed } from '#modules/documents/door/rules/telegram.ts';
import { field } from '#modules/documents/door/phrases/fields.ts';
import { field as sayFields } from '../phrases/fields.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { say } from '../phrases/intake.ts';
import type { Input } from '../procedures/receive/schema.ts';
import { otherSide, unsignedBy } from '../door/rules/other-side.ts';

export type ReceiveAsk = Ask<ReceiveFacts, Input>;

/** What the sender's list and the count say against each other; null when they agree or cannot be read. */
export function countDifference(input: Pick<Input, 'listed' | 'counted'>) {
  const [listed, counted] = [readNumbers(input.listed), readNumbers(input.counted)];
  return listed && counted ? difference(listed, counted) : null;
}

const unreadable = (input: Pick<Input, 'listed' | 'counted'>) =>
  (['listed', 'counted'] as const).filter((name) => readNumbers(input[name]) === null);

/** What the paper bears: level and, if classified, a lawful period (CLASSIFY-013, -016, -017), limited to whom (CLASSIFY-019), decided by another (CLASSIFY-015). */
const labelled: readonly Rule<ReceiveAsk>[] = [
  {
    id: 'level',
    clause: 'CLASSIFY-013',
    kind: 'fields',
    fields: ['level'],
    broken: ({ input }) => !input.level,
    says: () => say('level-missing'),
    remedy: () => say('level-missing.remedy'),
  },
  {
    id: 'regime',
    clause: 'CLASSIFY-013',
    kind: 'fields',
    fields: ['level', 'regime'],
    broken: ({ input }) => !!input.level && isClassified(input.level) === (input.regime === 'own'),
    says: ({ input }) =>
      say('regime-fits', { level: levelNames[input.level ?? 'public'], regime: field(`regime.${input.regime}`) }),
    remedy: () => say('regime-fits.remedy'),
  },
  companyIssuer<ReceiveAsk>(({ input, ourselves, matter }) => ({ issuer: ourselves ? '' : input.issuer, matter })),
  {
    id: 'period',
    clause: 'CLASSIFY-017',
    kind: 'fields',
    fields: ['period'],
    broken: ({ input }) => !input.period,
    says: () => say('period-missing'),
    remedy: () => say('period-missing.remedy'),
  },
  scopeRule(({ input }) => ({ level: input.level ?? null, scope: input.scope })),
  ...knownScope<ReceiveAsk>(({ input }) => input.level ?? null),
  ...namedReady<ReceiveAsk>(({ matter }) => matter),
  {
    id: 'another-issuer',
    clause: 'CLASSIFY-015',
    kind: 'denied',
    broken: ({ input, ourselves }) => isClassified(input.level ?? 'public') && ourselves,
    says: () => say('own-issuer'),
    remedy: () => say('own-issuer.remedy'),
  },
];

/** The signatures that lack among those of the sides that sign. */
function unsigned({ input, settings }: ReceiveAsk): string[] {
  const sides = setting(settings, 'CARRIER-007.signatures');
  const missing = {
    sender: unsignedBy(input.handed_by) ? ['handed_by'] : [],
    receiver: input.signed ? [] : ['signed'],
  };
  return (['sender', 'receiver'] as const).flatMap((side) => (sides.includes(side) ? missing[side] : []));
}

/** CLASSIFY-022: that it is over already is the originator's word, shown by his notice. */
const endedProven = [
  {
    id: 'evidence-of-issuer',
    clause: 'CLASSIFY-022',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence, input }) => evidence !== null && !isOurselves(evidence.sender, input.issuer),
    says: ({ input }) => say('other-notice', { issuer: input.issuer }),
    remedy: () => say('other-notice.remedy'),
  } satisfies Rule<ReceiveAsk>,
  ...onEvidence<ReceiveAsk>('CLASSIFY-022', ({ evidence }) => ({ evidence, record: null })),
  ...outsideLetter<ReceiveAsk>('CLASSIFY-022', ({ actor }) => [actor.id]),
].map((rule) => ({ ...rule, broken: (ask: ReceiveAsk) => ask.input.ended_by_originator && rule.broken(ask) }));

/** The dates on the paper: none is ahead that lies behind, and a period that is over makes no live secret (CLASSIFY-022). */
const dated: readonly Rule<ReceiveAsk>[] = [
  dateWithin({
    clause: 'CLASSIFY-016',
    field: 'issued_on',
    name: sayFields('issued_on'),
    value: ({ input }) => input.issued_on,
    between: ({ now }) => ({ from: null, to: civilDay(now) }),
  }),
  {
    id: 'not-over',
    clause: 'CLASSIFY-022',
    kind: 'fields',
    fields: ['period', 'issued_on'],
    broken: ({ input, timed }) => isClassified(input.level ?? 'public') && timed.over && !input.ended_by_originator,
    says: ({ expiresOn }) => say('period-over', { date: expiresOn ?? '' }),
    remedy: () => say('period-over.remedy'),
    facts: ({ expiresOn }) => ({ expires_on: expiresOn }),
  },
  {
    // What has ended is fixed anew by nobody (CLASSIFY-022): a longer period on further copies was decided too late.
    id: 'not-revived',
    clause: 'CLASSIFY-022',
    kind: 'state',
    broken: ({ ended, input }) => ended && !input.ended_by_originator,
    says: ({ input }) => say('ended-before', { title: input.title }),
    remedy: () => say('ended-before.remedy'),
  },
  ...endedProven,
];

/** The day the sender wants it back. */
export const returnable = dateWithin<ReceiveAsk>({
  clause: 'CARRIER-058',
  field: 'return_by',
  name: say('field.return_by'),
  value: ({ input }) => input.return_by,
  between: ({ now, settings }) => ({
    from: null,
    to: plusMonths(civilDay(now), 12 * setting(settings, 'LAW.window_receive_return_by')),
  }),
});

/** CARRIER-007: counted piece by piece, no receipt where a number differs, signed by both sides. */
const counted: readonly Rule<ReceiveAsk>[] = [
  {
    id: 'numbers',
    clause: 'CARRIER-004',
    kind: 'fields',
    fields: ({ input }) => unreadable(input),
    broken: ({ input }) => unreadable(input).length > 0,
    says: ({ input }) =>
      say('numbers-unreadable', {
        text: unreadable(input)
          .map((name) => input[name])
          .join(' / '),
      }),
    remedy: () => say('numbers-unreadable.remedy'),
  },
  {
    id: 'count',
    clause: 'CARRIER-007',
    kind: 'state',
    broken: ({ input }) => countDifference(input) !== null,
    says: ({ input }) => say('count-differs', { difference: saidDifference(countDifference(input)) }),
    remedy: () => say('count-differs.remedy'),
    facts: ({ input }) => toldDifference(countDifference(input)),
  },
  otherSide<ReceiveAsk>('handed_by', ({ input }) => input.handed_by),
  {
    id: 'signatures',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: unsigned,
    broken: (ask) => unsigned(ask).length > 0,
    says: () => say('not-signed'),
    remedy: () => say('not-signed.remedy'),
  },
];

/** CARRIER-004: numbered once, on the day. */
const registering: readonly Rule<ReceiveAsk>[] = [
  {
    id: 'once',
    clause: 'CARRIER-004',
    kind: 'state',
    broken: (ask) => ask.known.length > 0,
    says: ({ input, known }) =>
      say('registered-twice', {
        issuer: input.issuer,
        title: input.title,
        doc_no: input.doc_no ?? '',
        numbers: copyNo(writeNumbers(known.map((one) => one.copy_no))),
        register_no: known[0]?.register_no ?? say('none'),
      }),
    remedy: () => say('registered-twice.remedy'),
  },
];

/** What stands against entering it, on the paper, in the count and in the books. */
export const entering: readonly Rule<ReceiveAsk>[] = [
  ...labelled,
  ...dated,
  ...counted,
  actedWithin<ReceiveAsk>(
    ({ input }) => input.acted_at,
    () => null,
  ),
  ...registering,
  telegramKept<ReceiveAsk>(({ input: { kind }, place }) => ({ kind, place })),
  telegramNamed<ReceiveAsk>(({ input }) => input),
];
