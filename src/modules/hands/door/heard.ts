import type { RowOp } from '#kernel/effect.ts';
import type { EffectContext } from '#kernel/procedure.ts';
import type { Circumstances, Finding } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { ReturnInput } from './facts/returning.ts';
import { reportIncomplete } from '../returned.ts';
import { heardOf } from '#modules/strays/door/turned-up.ts';

interface Back extends Circumstances {
  readonly copy: Copy;
  readonly strays: readonly string[];
  readonly input: Pick<ReturnInput, 'pages'>;
}

/** What is refused at the counter: incomplete it stays with its holder, and gone by the books it is an alarm. */
export function straysOfReturn(ask: Back, findings: readonly Finding[], context: EffectContext): RowOp[] {
  return [...reportIncomplete(ask, findings, context), ...heardOf(ask, [ask.copy], 'return', context.newId)];
}

interface Over extends Circumstances {
  readonly handings: readonly { readonly copy: Copy }[];
  readonly strays: readonly string[];
}

/** What is gone by the books is not handed out; that somebody had it before him to hand it out is not lost with the refusal. */
export function straysOfHanding(ask: Over, _: readonly Finding[], { newId }: Pick<EffectContext, 'newId'>): RowOp[] {
  return heardOf(
    ask,
    ask.handings.map(({ copy }) => copy),
    'hand_over',
    newId,
  );
}
