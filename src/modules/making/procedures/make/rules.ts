import { brings, fresh } from '#kernel/guard.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MakeFacts } from '../../facts/printing.ts';
import { say } from '../../phrases/making.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { copyMade, sourceOf } from '../../door/happenings.ts';
import { marked, printMarked } from '#modules/documents/door/rules/marked.ts';
import { madeInTime, servesStill } from '../../door/rules/reprint.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

/** Copies fit for use: what came out of the machine less what was spoiled. */
export function good({ printed, waste }: Pick<Input, 'printed' | 'waste'>): number {
  return printed - waste;
}

/** Of another body's paper it makes copies, of our own it prints. */
export const causes = [
  brings(
    copyMade,
    (ask: Ask<MakeFacts, Input>) => [
      {
        ...ask,
        thing: [ask.document.id, fresh],
        waste: ask.input.waste,
        as: { how: ask.order.form ?? 'print', source: sourceOf(ask.document) },
      },
    ],
    { how: ['print', 'copy', 'reprint'] },
  ),
];

export const rules = rulesFor<MakeFacts, Input>()([
  registryOnly,
  ...cleared,
  listedHands<Ask<MakeFacts, Input>>(),
  marked,
  printMarked,
  madeInTime,
  servesStill<Ask<MakeFacts, Input>>(({ order, at }) => ({ collectBy: order.collect_by, at })),
  {
    id: 'not-more',
    clause: 'CARRIER-037',
    kind: 'denied',
    always: true,
    broken: ({ order, input }) => order.status !== 'approved' || good(input) > order.copies,
    says: ({ order, input }) =>
      order.status === 'approved'
        ? say('over-approved', { approved: order.copies, asked: good(input) })
        : say('made-already', { approved: order.copies }),
    remedy: () => say('over-approved.remedy'),
    facts: ({ order, input }) => ({ approved: order.copies, asked: good(input) }),
  },
  {
    id: 'as-approved',
    clause: 'CARRIER-037',
    kind: 'state',
    broken: ({ order, document, agreed }) => order.status === 'approved' && document.level > agreed,
    says: ({ document, agreed }) =>
      say('print-outgrown', { agreed: levelNames[levelOf(agreed)], now: levelNames[levelOf(document.level)] }),
    remedy: () => say('print-outgrown.remedy'),
  },
  {
    id: 'original-here',
    clause: 'CARRIER-002',
    kind: 'state',
    broken: ({ order, original }) => order.status === 'approved' && order.form !== null && original === null,
    says: () => say('no-original'),
    remedy: () => say('no-original.remedy'),
  },
  {
    id: 'not-fewer',
    clause: 'CARRIER-037',
    kind: 'state',
    always: true,
    broken: ({ order, input }) => good(input) < order.copies,
    says: ({ order, input }) => say('short-of-approved', { approved: order.copies, asked: good(input) }),
    remedy: () => say('short-of-approved.remedy'),
  },
  actedWithin<Ask<MakeFacts, Input>>(
    ({ input }) => input.acted_at,
    ({ order }) => order.ordered_at,
  ),
]);
