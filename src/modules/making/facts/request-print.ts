import type { CivilDate } from '#kernel/json.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Input } from '../procedures/request-print/schema.ts';
import type { Taking } from '../door/rules/taking.ts';
import { type DocumentFacts, documentFacts } from '#modules/documents/door/facts/document.ts';
import { type PrintFile, printFile } from '#modules/documents/door/facts/print-file.ts';
import { takingOf } from './taking.ts';
import type { MakingTx } from '../tx.ts';

export interface PrintFacts extends DocumentFacts, PrintFile {
  /** What is taken out of it, where it is another body's. */
  readonly taking: Taking;
  readonly today: CivilDate;
}

export async function printFacts(input: Input, context: FactsContext<MakingTx>): Promise<PrintFacts | undefined> {
  const base = await documentFacts(input, context);
  if (!base) return undefined;
  return {
    ...base,
    ...(await printFile(base.document, context)),
    taking: await takingOf(context, base.document, [base.document.kind], input.form ?? 'reprint'),
    today: dateOf(context.now),
  };
}
