import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MakeFacts } from '../../facts/printing.ts';
import { copyMade, sourceOf } from '../../door/happenings.ts';
import { madeInTime } from '../../door/rules/reprint.ts';
import { telegramKept } from '#modules/documents/door/rules/telegram.ts';
import { cleared, listedHands } from '#modules/documents/door/rules/registry.ts';
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
        run: { order: ask.order, agreed: ask.agreed, good: good(ask.input) },
        entered: ask.input.acted_at,
        since: ask.order.ordered_at,
        collectBy: ask.order.collect_by,
        within: null,
        executed: true,
        as: { how: ask.order.form ?? 'print', source: sourceOf(ask.document) },
      },
    ],
    { how: ['print', 'copy', 'reprint'] },
  ),
];

export const rules = rulesFor<MakeFacts, Input>()([
  ...cleared,
  listedHands<Ask<MakeFacts, Input>>(),
  madeInTime,
  telegramKept<Ask<MakeFacts, Input>>(({ document: { kind }, place }) => ({ kind, place })),
]);
